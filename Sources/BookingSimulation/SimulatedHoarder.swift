import BookingDomain
import BookingModel

/// Wants to keep places without ever paying, by every way there is. All of them sit behind one address.
final class SimulatedHoarder: SimulatedActor, @unchecked Sendable {
  let email: String
  private lazy var principal = office.openSession(from: Self.network)
  private var accounts = 0

  init(
    _ world: SimulationWorld, _ name: String, email: String, stream: UInt64, slot: SimulationScheduler.Slot
  ) {
    self.email = email
    super.init(world, name, stream: stream, slot: slot)
    principal = office.openSession(from: Self.network)
  }

  private static let network = Origin.network("203.0.113.1")

  override func restart() {
    super.restart()
    principal = office.openSession(from: Self.network)
  }

  override func visit() throws {
    if random.chance(0.3) {
      try signUpAgainAndAgain()
    } else {
      if principal.isGuest { try logIn() }
      guard !principal.isGuest else { return pause(5000...60_000) }
      switch random.pick(0...2) {
      case 0: try orderAndGoBack()
      case 1: try leaveAndComeBack()
      default: try letGoAndHoldAgain()
      }
    }
    pause(60_000...600_000)
  }

  /// Accounts whose addresses nobody proves, each with places of its own.
  private func signUpAgainAndAgain() throws {
    for _ in 0..<4 {
      try logOut()
      _ = try hold()
      accounts += 1
      let form = SignUpForm(
        name: "Nobody", email: "\(accounts).\(email)", phone: "+49301234567",
        password: SimulatedBuyer.password)
      let made = try attempt("signUp") { () throws(BookingError) in
        try office.visit(principal).accounts.signUp(form)
      }
      guard case .success(let nobody) = made else { return }
      principal = nobody
      if try hold() { world.mark(.hoarderSignedUp) }
      pause(1000...60_000)
    }
    try logOut()
  }

  /// The same places once more before the hold has come to its limit.
  private func letGoAndHoldAgain() throws {
    for _ in 0..<8 {
      guard try hold() else { return }
      process.wait(random.span(300_000...590_000))
      _ = try attempt("emptyCart") { () throws(BookingError) in try office.visit(principal).cart.empty() }
    }
  }

  private func logOut() throws {
    let result = try attempt("logOut") { () throws(BookingError) in office.visit(principal).session.logOut() }
    if case .success(let guest) = result { principal = guest }
  }

  /// An order gives its places back to the cart: again and again.
  private func orderAndGoBack() throws {
    guard try hold() else { return }
    for _ in 0..<6 {
      process.wait(random.span(200_000...560_000))
      let placed = try attempt("placeOrder") { () throws(BookingError) in
        try office.visit(principal).orders.place()
      }
      guard case .success(let checkout) = placed else { return }
      process.wait(random.span(1000...300_000))
      let back = try attempt("cancelCheckout") { () throws(BookingError) in
        try office.visit(principal).payments.cancel(checkout.details.order.id)
      }
      guard case .success(let cart) = back, !cart.isEmpty else { return }
      world.mark(.hoarderWentBack)
    }
  }

  /// A guest's young cart meets the account's old one: again and again.
  private func leaveAndComeBack() throws {
    guard try hold() else { return }
    for _ in 0..<6 {
      process.wait(random.span(200_000...560_000))
      try logOut()
      guard try hold() else { return }
      let hadPlaces = world.placesHeld(byAccountOf: email) > 0
      try logIn()
      guard !principal.isGuest, hadPlaces else { return }
      world.mark(.hoarderMerged)
    }
  }

  private func logIn() throws {
    let result = try attempt("logIn") { () throws(BookingError) in
      try office.visit(principal).session.logIn(email: email, password: SimulatedBuyer.password)
    }
    if case .success(let known) = result { principal = known }
  }

  /// Whether it got any.
  private func hold() throws -> Bool {
    for _ in 0..<3 {
      guard let type = random.pick(world.ticketTypes) else { return false }
      let count = random.pick(1...3)
      let result = try attempt("hold(\(type.rawValue), \(count))") { () throws(BookingError) in
        world.seated.contains(type)
          ? try office.visit(principal).cart.holdBestSeats(of: type, count: count)
          : try office.visit(principal).cart.setQuantity(of: type, to: count)
      }
      switch result {
      case .success: return true
      case .failure(.heldTooLong): world.mark(.heldTooLong)
      case .failure(.limitHeld(.network, _)): world.mark(.networkLimit)
      case .failure: break
      }
    }
    return false
  }
}
