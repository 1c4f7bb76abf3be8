/// An order on its way to being paid, and what the customer has to do next.
public struct Checkout: Sendable, Equatable {
  public enum Stage: Sendable, Equatable {
    /// The customer's turn.
    case pay(Presentation)
    /// The gateway's turn: ask again with `checkout`.
    case processing
    /// The last try took no money; `retryPayment` starts another while the order waits.
    case failed(PaymentFailure)
    case paid
    case closed(OrderStatus)
  }

  public let details: OrderDetails
  public let stage: Stage

  public init(details: OrderDetails, stage: Stage) {
    self.details = details
    self.stage = stage
  }
}

/// An order with its lines, money and tickets.
public struct OrderDetails: Sendable, Equatable {
  public struct Line: Sendable, Equatable {
    public let eventOrder: EventOrder
    public let event: Event
    public let ticketTypeName: String

    public init(eventOrder: EventOrder, event: Event, ticketTypeName: String) {
      self.eventOrder = eventOrder
      self.event = event
      self.ticketTypeName = ticketTypeName
    }
  }

  public let order: Order
  public let lines: [Line]
  public let tickets: [Ticket]
  public let payments: [Payment]
  public let refunds: [Refund]

  public init(order: Order, lines: [Line], tickets: [Ticket], payments: [Payment], refunds: [Refund]) {
    self.order = order
    self.lines = lines
    self.tickets = tickets
    self.payments = payments
    self.refunds = refunds
  }

  /// Money given back so far.
  public var refunded: Money {
    let sum = refunds.filter { $0.state == .confirmed }.reduce(0) { $0 + $1.amount.minorUnits }
    return Money(minorUnits: sum, currency: order.total.currency)
  }
}

extension BoxOffice {
  /// Turns the cart into an order, moves its holds there and begins the payment. A free order is paid at once.
  ///
  /// - Throws: `.logInNeeded`, `.verificationNeeded`, `.cartEmpty`, `.holdExpired`, or what a changed offer refuses.
  ///   A gateway that can't be reached is not an error: the stage is `.processing` and trying goes on.
  public func placeOrder(_ principal: Principal) throws(BookingError) -> Checkout { throw .notBuilt }

  /// The principal's order that still waits for money, if any: where a lost session goes on.
  public func openCheckout(_ principal: Principal) throws(BookingError) -> Checkout? { throw .notBuilt }

  /// Where the order stands now; asks the gateway when that is its turn.
  public func checkout(_ principal: Principal, _ order: Identifier<Order>) throws(BookingError) -> Checkout {
    throw .notBuilt
  }

  /// Passes what the customer typed to the gateway. Nothing of it is stored.
  public func submit(_ principal: Principal, _ order: Identifier<Order>, _ answer: CustomerAnswer)
    throws(BookingError) -> Checkout
  { throw .notBuilt }

  /// Another try after a payment failed.
  public func retryPayment(_ principal: Principal, _ order: Identifier<Order>) throws(BookingError)
    -> Checkout
  {
    throw .notBuilt
  }

  /// Gives up paying: the payment is cancelled at the gateway first, then the places go back to the cart.
  /// - Throws: `.paymentUnderWay` while the gateway can't say; `.orderClosed(.paid)` when the money had come already.
  public func cancelCheckout(_ principal: Principal, _ order: Identifier<Order>) throws(BookingError) -> Cart
  {
    throw .notBuilt
  }
}
