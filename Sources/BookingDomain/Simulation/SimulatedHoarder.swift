/// Wants to keep places without ever paying, by every way there is.
final class SimulatedHoarder: SimulatedActor, @unchecked Sendable {
  let email: String
  private var principal: Principal

  init(
    _ world: SimulationWorld, _ name: String, email: String, stream: UInt64, turn: SimulationScheduler.Turn
  ) {
    self.email = email
    principal = .worker
    super.init(world, name, stream: stream, turn: turn)
    principal = office.openSession(from: origin)
  }

  override func restart() {
    super.restart()
    principal = office.openSession(from: origin)
  }

  override func visit() throws {
    if principal.isGuest { try logIn() }
    guard !principal.isGuest else { return pause(5000...60_000) }
    if random.chance(0.5) { try orderAndGoBack() } else { try leaveAndComeBack() }
    pause(60_000...600_000)
  }

  /// An order gives its places back to the cart: again and again.
  private func orderAndGoBack() throws {
    guard try hold() else { return }
    for _ in 0..<6 {
      process.wait(random.span(200_000...560_000))
      let placed = try attempt("placeOrder") { () throws(BookingError) in try office.placeOrder(principal) }
      guard case .success(let checkout) = placed else { return }
      process.wait(random.span(1000...300_000))
      let back = try attempt("cancelCheckout") { () throws(BookingError) in
        try office.cancelCheckout(principal, checkout.details.order.id)
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
      principal = office.logOut(principal)
      guard try hold() else { return }
      let hadPlaces = world.placesHeld(byAccountOf: email) > 0
      try logIn()
      guard !principal.isGuest, hadPlaces else { return }
      world.mark(.hoarderMerged)
    }
  }

  private func logIn() throws {
    let result = try attempt("logIn") { () throws(BookingError) in
      try office.logIn(principal, email: email, password: SimulatedBuyer.password)
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
          ? try office.holdBestSeats(principal, of: type, count: count)
          : try office.setQuantity(principal, of: type, to: count)
      }
      if case .success = result { return true }
    }
    return false
  }
}
