import BookingDomain
import BookingModel

/// A customer: looks, holds, orders, pays, changes their mind, gives up, comes back.
final class SimulatedBuyer: SimulatedActor, @unchecked Sendable {
  let email: String
  /// Somebody else is logged in to the same account at another terminal.
  let hasTwin: Bool
  lazy var principal: Principal = office.openSession(from: origin)
  /// Passwords typed since the last that was right, be it that the program died over it.
  var ownFailures = 0
  /// Whether this account was opened from here before.
  private var isKnownHere = false
  /// What the shop last said is held, while nobody else can have changed it.
  var promise: Promise?

  struct Promise {
    let cart: Cart
    let madeAt: TimeSpan
  }

  static let password = "simulated-pass-word-7"

  init(
    _ world: SimulationWorld, _ name: String, email: String, hasTwin: Bool, stream: UInt64,
    slot: SimulationScheduler.Slot
  ) {
    self.email = email
    self.hasTwin = hasTwin
    super.init(world, name, stream: stream, slot: slot)
    principal = office.openSession(from: origin)
  }

  override func makeProcess() -> SimulatedProcess {
    SimulatedProcess(
      world, name, slot: slot, lacksSettings: world.plan.hasRealMoney && random.chance(0.2),
      leavesCalls: world.plan.leavesCalls)
  }

  override func restart() {
    super.restart()
    principal = office.openSession(from: origin)
    promise = nil
  }

  override func visit() throws {
    // The cart stays with the account and meets the guest's when the customer is back.
    if !principal.isGuest, random.chance(0.15) { try logOut() }
    if principal.isGuest, random.chance(0.5) { try logIn() }
    if !principal.isGuest { try comeBack() }
    for _ in 0..<random.pick(1...4) {
      try changeCart()
      if random.chance(0.1) { pause(60_000...600_000) } else { pause(100...8000) }
    }
    if random.chance(0.1) { try dawdle() }
    if random.chance(0.2) { try lookAtCart() }
    if random.chance(0.05) { try emptyCart() }
    if random.chance(0.8) { try buy() }
    if random.chance(0.1) {
      _ = try attempt("tickets") { () throws(BookingError) in try office.visit(principal).orders.tickets() }
    }
    if !principal.isGuest, random.chance(0.5) { try returnTickets() }
    if !principal.isGuest, random.chance(0.15) { try askForCode() }
    if !principal.isGuest, random.chance(0.03) { try changePassword() }
    if random.chance(0.02) { try forgetPassword() }
    if random.chance(0.15) { try logOut() }
    if random.chance(0.3) { pause(30_000...900_000) }
  }

  func logIn() throws {
    let hadPlaces = promise.map { !$0.cart.isEmpty && isLive($0) } ?? false
    let hasCart = hadPlaces && world.placesHeld(byAccountOf: email) > 0
    var result = try tryToLogIn()
    if case .failure(.mailedCodeNeeded) = result, let code = try mailedCode(to: principal) {
      world.mark(.logInByMailedCode)
      result = try tryToLogIn(code)
    }
    promise = nil
    if case .success(let known) = result {
      principal = known
      ownFailures = 0
      isKnownHere = true
      if hasCart { world.mark(.cartsJoined) }
    }
  }

  private func tryToLogIn(_ code: String? = nil) throws -> Result<Principal, BookingError> {
    let password = world.password(of: email)
    ownFailures += 1
    let result = try attempt("logIn", among: { [.wrongEmailOrPassword, .codeExpired].contains($0) }) {
      () throws(BookingError) in
      try office.visit(principal).session.logIn(email: email, password: password, mailedCode: code)
    }
    switch result {
    case .failure(.wrongEmailOrPassword) where world.password(of: email) == password:
      world.fail("the right password opens the account", "\(name): \(email)")
    case .failure(.throttled) where !hasTwin && ownFailures <= world.policy.freeLogInFailures,
      .failure(.mailedCodeNeeded) where !hasTwin && isKnownHere:
      world.fail("nobody is kept out by other people's failures", "\(name): \(result)")
    default: break
    }
    return result
  }

  override func sessionEnded() {
    world.mark(.sessionEnded)
    principal = office.visit(principal).session.logOut()
    promise = nil
  }

  private func logOut() throws {
    let result = try attempt("logOut") { () throws(BookingError) in office.visit(principal).session.logOut() }
    if case .success(let guest) = result { principal = guest }
    promise = nil
  }

  /// Some of the tickets that may be returned, now and then some that may not.
  private func returnTickets() throws {
    guard
      case .success(let tickets) = try attempt(
        "tickets", { () throws(BookingError) in try office.visit(principal).orders.tickets() })
    else { return }
    let isHonest = random.chance(0.9)
    let eligible = tickets.filter { !$0.ticket.isVoid && (!isHonest || $0.returnBy != nil) }
    guard let order = random.pick(eligible)?.ticket.order else { return }
    let chosen = eligible.filter { $0.ticket.order == order && random.chance(0.6) }.map(\.id)
    guard !chosen.isEmpty else { return }
    let result = try attempt("returnTickets(\(order.rawValue), \(chosen.count))") { () throws(BookingError) in
      try office.visit(principal).orders.returnTickets(of: order, Set(chosen))
    }
    switch result {
    case .success: world.mark(.ticketReturned)
    case .failure(.returnClosed): world.mark(.returnRefused)
    case .failure: break
    }
  }

  /// Another code for a ticket, now and then for one that is void.
  private func askForCode() throws {
    func tickets() throws -> [TicketDetails] {
      let result = try attempt("tickets") { () throws(BookingError) in
        try office.visit(principal).orders.tickets()
      }
      if case .success(let tickets) = result { return tickets }
      return []
    }
    let isHonest = random.chance(0.9)
    let eligible = try tickets().filter { !isHonest || !$0.ticket.isVoid }
    guard let ticket = random.pick(eligible)?.ticket else { return }
    let result = try attempt("reissue(\(ticket.id.rawValue))") { () throws(BookingError) in
      try office.visit(principal).orders.reissue(ticket.id, of: ticket.order)
    }
    guard case .success = result else { return }
    world.mark(.codeAskedFor)
    if ticket.isVoid { world.fail("a void ticket gets no code", "\(name): \(ticket.code)") }
    if try tickets().contains(where: { $0.ticket.token == ticket.token }) {
      world.fail("a code made anew is another one", "\(name): \(ticket.code)")
    }
  }

  /// After a crash, or from another day.
  private func comeBack() throws {
    if case .success(let checkout?) = try attempt(
      "openCheckout", { () throws(BookingError) in try office.visit(principal).payments.openCheckout() })
    {
      if promise == nil { world.mark(checkout.stage == .paid ? .paidFoundAgain : .orderFoundAgain) }
      return try pay(checkout)
    }
    if promise == nil, try lookAtCart() { world.mark(.cartFoundAgain) }
  }
}
