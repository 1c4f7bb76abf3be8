import BookingDomain
import BookingModel
import BookingRules

// A cart that is filled, changed and left, and what its buyer relies on meanwhile
extension SimulatedBuyer {
  /// Whether there is anything in it.
  @discardableResult
  func lookAtCart() throws -> Bool {
    guard
      case .success(let cart) = try attempt(
        "cart", { () throws(BookingError) in try office.visit(principal).cart.current() })
    else {
      return false
    }
    if let promise, isLive(promise) {
      for line in promise.cart.items where world.isOffered(line.ticketType.id, since: promise.madeAt) {
        let now = cart.items.first { $0.ticketType.id == line.ticketType.id }?.quantity ?? 0
        if now != line.quantity {
          world.fail(
            "what is held stays held until its end",
            "\(name) held \(line.quantity) of ticket type \(line.ticketType.id.rawValue), now \(now)")
        }
      }
    }
    keep(cart)
    return !cart.isEmpty
  }

  /// Keeps places without buying, by changing the cart again and again.
  func dawdle() throws {
    for _ in 0..<9 {
      process.wait(random.span(200_000...500_000))
      try changeCart()
    }
  }

  func emptyCart() throws {
    promise = nil
    _ = try attempt("emptyCart") { () throws(BookingError) in try office.visit(principal).cart.empty() }
  }

  func changeCart() throws {
    guard let type = random.pick(world.ticketTypes) else { return }
    let quantity = random.chance(0.15) ? 0 : random.chance(0.1) ? 7 : random.pick(1...4)
    let before = world.holdsEnd(of: principal)
    let result: Result<Cart, BookingError>
    if quantity == 0 || !world.seated.contains(type) {
      result = try attempt("setQuantity(\(type.rawValue), \(quantity))") { () throws(BookingError) in
        try office.visit(principal).cart.setQuantity(of: type, to: quantity)
      }
    } else if let chosen = try chooseSeats(type, quantity) {
      result = chosen
    } else {
      return
    }
    switch result {
    case .success(let cart):
      keep(cart)
      if let end = cart.expiresAt, end == cart.hardLimit { world.mark(.hardLimit) }
    case .failure(let error):
      promise = nil
      refused(error, type, quantity: quantity, endBefore: before)
    }
  }

  /// The best ones, or some from the map: others may take them meanwhile. Nil where there is no map.
  func chooseSeats(_ type: Identifier<TicketType>, _ count: Int) throws -> Result<Cart, BookingError>? {
    if random.chance(0.5) {
      return try attempt("holdBestSeats(\(type.rawValue), \(count))") { () throws(BookingError) in
        try office.visit(principal).cart.holdBestSeats(of: type, count: count)
      }
    }
    let read = try attempt("seatMap(\(type.rawValue))") { () throws(BookingError) in
      try office.visit(principal).cart.seatMap(type)
    }
    guard case .success(let map) = read else { return nil }
    var wanted = Set(map.yours)
    for seat in map.plan.seats where wanted.count < count && random.chance(0.4) {
      if map.states[seat.label] != .taken || random.chance(0.1) { wanted.insert(seat.label) }
    }
    pause(200...8000)
    return try attempt("setSeats(\(type.rawValue), \(wanted.sorted().joined(separator: " ")))") {
      () throws(BookingError) in try office.visit(principal).cart.setSeats(of: type, to: wanted)
    }
  }

  func refused(
    _ error: BookingError, _ type: Identifier<TicketType>, quantity: Int, endBefore: Timestamp?
  ) {
    if !hasTwin, let after = world.holdsEnd(of: principal), after > endBefore ?? after {
      world.fail("a refused action never extends a hold", "\(name): \(error)")
    }
    switch error {
    case .soldOut, .onlyLeft:
      let left = world.placesLeft(type, for: principal)
      // Places side by side may be fewer than those left.
      let isExact = !world.seated.contains(type)
      if error != (left > 0 ? .onlyLeft(left) : .soldOut) || isExact && left >= quantity {
        world.fail("a customer is refused only what is taken", "\(name): \(error), but \(left) are left")
      }
      world.mark(error == .soldOut ? .soldOut : .fewerLeft)
    case .seatTaken: world.mark(.seatTaken)
    case .heldTooLong: world.mark(.heldTooLong)
    case .limitPerAccount: world.mark(.accountLimit)
    case .limitPerOrder: world.mark(.orderLimit)
    case .otherCurrency: world.mark(.otherCurrency)
    case .holdExpired: world.mark(.hardLimit)
    default: break
    }
  }

  func keep(_ cart: Cart) {
    promise = hasTwin ? nil : Promise(cart: cart, madeAt: world.clock.steady)
  }

  /// A hold that ended stays ended: a clock set back since does not bring it back.
  func isLive(_ promise: Promise) -> Bool {
    promise.cart.expiresAt.map { world.clock.latest(since: promise.madeAt) < $0 } ?? false
  }
}
