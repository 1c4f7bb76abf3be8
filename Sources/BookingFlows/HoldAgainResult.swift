public import BookingDomain
public import BookingModel

/// What came of holding the same places once more.
public struct HoldAgainResult: Sendable {
  public let cart: Cart
  /// What others have taken meanwhile.
  public let lost: [Cart.Item]

  public init(cart: Cart, lost: [Cart.Item]) {
    self.cart = cart
    self.lost = lost
  }

  /// As much of it as can be had. Throws the last refusal when nothing can.
  public static func hold(
    _ lines: [Cart.Item], _ visit: Visit
  ) throws(BookingError) -> HoldAgainResult {
    var cart = Cart()
    var lost: [Cart.Item] = []
    var refusal: BookingError?
    for line in lines {
      do throws(BookingError) {
        cart = try visit.cart.holdAgain(again: line)
      } catch {
        refusal = error
        lost.append(line)
      }
    }
    if cart.isEmpty, let refusal { throw refusal }
    return HoldAgainResult(cart: cart, lost: lost)
  }

  /// The places of an order that was not paid in time, back in the cart: as they are while they are still its own, else
  /// as much of them as can be had.
  public static func hold(
    _ order: OrderDetails, _ visit: Visit
  ) throws(BookingError) -> HoldAgainResult {
    let cart = try visit.payments.cancel(order.id)
    let gone = order.eventOrders.filter { !cart.holds($0) }
    guard !gone.isEmpty else { return HoldAgainResult(cart: cart, lost: []) }
    var lines: [Cart.Item] = []
    for line in gone {
      let offers = try visit.catalogue.event(line.event.id).offers
      guard let type = offers.first(where: { $0.id == line.eventOrder.ticketType })?.ticketType else {
        continue
      }
      lines.append(
        Cart.Item(
          event: line.event, ticketType: type, quantity: line.eventOrder.quantity,
          seats: line.eventOrder.seats))
    }
    guard !lines.isEmpty else { throw .notOnSale }
    return try hold(lines, visit)
  }
}

extension Cart {
  /// Whether it holds what a line of an order was for.
  public func holds(_ line: OrderDetails.EventOrderDetails) -> Bool {
    items.contains {
      $0.ticketType.id == line.eventOrder.ticketType && $0.quantity >= line.eventOrder.quantity
        && Set(line.eventOrder.seats).isSubset(of: $0.seats)
    }
  }
}
