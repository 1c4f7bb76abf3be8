import BookingDomain
import BookingModel

/// Somebody who may do less than they try: one sells here too, others only buy. What is another seller's isn't there for
/// them, and whatever they do to it is refused.
final class SimulatedOutsider: SimulatedVisitor, @unchecked Sendable {
  private let email: String
  /// Nil for one who only buys.
  private let seller: Identifier<Seller>?

  init(
    _ world: SimulationWorld, _ name: String, email: String, sellsFor seller: Identifier<Seller>?,
    stream: UInt64,
    slot: SimulationScheduler.Slot
  ) {
    self.email = email
    self.seller = seller
    super.init(world, name, stream: stream, slot: slot)
  }

  override func visit() throws {
    guard try comesIn(by: email) else { return pause(5000...60_000) }
    switch random.pick(0...4) {
    case 0: try lookAround()
    case 1: try meddleWithEvent()
    case 2, 3: try meddleWithOrder()
    default: try runTheShop()
    }
    pause(10_000...200_000)
  }

  /// What they may see is theirs.
  private func lookAround() throws {
    var query = EventQuery()
    query.managed = true
    let events = try manage("events") { () throws(BookingError) in
      try office.visit(principal).catalogue.events(query)
    }
    if case .success(let page) = events, page.listings.contains(where: { $0.event.seller != seller }) {
      world.fail("nobody sees another seller's things", "\(name) sees events")
    }
    let orders = try manage("managedOrders") { () throws(BookingError) in
      try office.visit(principal).management.orders(OrderQuery())
    }
    if case .success(let listings) = orders, listings.contains(where: { !world.sold($0.id, seller) }) {
      world.fail("nobody sees another seller's things", "\(name) sees orders")
    }
    let dashboard = try manage("dashboard") { () throws(BookingError) in
      try office.visit(principal).management.dashboard(daysIn: "UTC")
    }
    if case .success(let dashboard) = dashboard,
      dashboard.coming.contains(where: { $0.event.seller != seller })
    {
      world.fail("nobody sees another seller's things", "\(name) sees figures")
    }
  }

  private func meddleWithEvent() throws {
    guard let event = random.pick(world.events.filter { world.seller(of: $0) != seller }) else { return }
    let number = event.rawValue
    switch random.pick(0...4) {
    case 0:
      try refused("publish(\(number))") { () throws(BookingError) in
        try office.visit(principal).events.publish(event)
      }
    case 1:
      try refused("unpublish(\(number))") { () throws(BookingError) in
        try office.visit(principal).events.unpublish(event)
      }
    case 2:
      try refused("removePoster(\(number))") { () throws(BookingError) in
        try office.visit(principal).events.removePoster(event)
      }
    case 3:
      try refused("sales(\(number))") { () throws(BookingError) in
        _ = try office.visit(principal).events.sales(event)
      }
    default:
      let confirmation = EventCommands.Confirmation(orders: 0, Proof(password: SimulatedBuyer.password))
      try refused("cancelEvent(\(number))") { () throws(BookingError) in
        try office.visit(principal).events.cancel(event, confirmation)
      }
    }
  }

  private func meddleWithOrder() throws {
    // What they sold part of isn't theirs to change.
    guard let order = random.pick(world.paidOrders().filter { !world.sold($0, seller, all: true) }) else {
      return
    }
    let (number, proof) = (order.rawValue, Proof(password: SimulatedBuyer.password))
    switch random.pick(0...3) {
    case 0:
      let amount = Money(minorUnits: 100, currency: Currency(stored: "EUR"))
      try refused("refund(\(number))") { () throws(BookingError) in
        try office.visit(principal).management.refund(order, amount: amount, proof)
      }
    case 1:
      try refused("cancelTickets(\(number))") { () throws(BookingError) in
        try office.visit(principal).management.cancelTickets(
          of: order, world.validTickets(of: order), refund: true, proof)
      }
    case 2:
      try refused("resendTickets(\(number))") { () throws(BookingError) in
        _ = try office.visit(principal).management.resendTickets(order, to: "elsewhere@example.net")
      }
    default:
      guard !world.sold(order, seller) else { return }
      try refused("order(\(number))") { () throws(BookingError) in
        _ = try office.visit(principal).orders.order(order)
      }
    }
  }

  private func runTheShop() throws {
    let form = SignUpForm(
      name: "Friend", email: "friend\(random.pick(0...99))@example.org", phone: "+49301234000",
      password: SimulatedBuyer.password)
    try refused("createAccount") { () throws(BookingError) in
      _ = try office.visit(principal).accounts.create(form, role: .admin)
    }
  }

  /// One of their own commands; the password is typed again where that is asked for.
  private func manage<Value>(_ command: String, _ body: () throws(BookingError) -> Value) throws -> Result<
    Value, BookingError
  > {
    let result = try attempt(command, among: { $0 == .notAllowed }, body)
    guard case .failure(.passwordNeededAgain) = result else { return result }
    try proveAgain()
    return result
  }

  /// Something that isn't theirs to do.
  private func refused(_ command: String, _ body: () throws(BookingError) -> Void) throws {
    switch try attempt(command, among: { $0 == .notAllowed }, body) {
    case .success: world.fail("nobody does anything with another seller's things", "\(name): \(command)")
    case .failure(.passwordNeededAgain): try proveAgain()
    case .failure(.notAllowed), .failure(.notFound): world.mark(.outsiderRefused)
    case .failure: break
    }
  }

  private func proveAgain() throws {
    let again = try attempt("authenticateAgain") { () throws(BookingError) in
      try office.visit(principal).session.authenticateAgain(Proof(password: SimulatedBuyer.password))
    }
    if case .success(let proven) = again { principal = proven }
  }
}
