/// An order with its lines, money and tickets.
public struct OrderDetails: Sendable, Equatable, Identifiable {
  public var id: Identifier<Order> { order.id }

  public struct EventOrderDetails: Sendable, Equatable {
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
  public let eventOrders: [EventOrderDetails]
  public let tickets: [Ticket]
  public let payments: [Payment]
  public let refunds: [Refund]

  public init(
    order: Order, eventOrders: [EventOrderDetails], tickets: [Ticket], payments: [Payment], refunds: [Refund]
  ) {
    self.order = order
    self.eventOrders = eventOrders
    self.tickets = tickets
    self.payments = payments
    self.refunds = refunds
  }

  /// What of the money that came, however often, has not gone back and is not on its way back.
  public var refundable: Money {
    let left = Payment.refundable(payments, refunds).values.reduce(0, +)
    return Money(minorUnits: left, currency: order.total.currency)
  }

  public func ticketTypeName(of ticket: Ticket) -> String {
    eventOrders.first { $0.eventOrder.ticketType == ticket.ticketType }?.ticketTypeName ?? ""
  }

  /// What goes back when these of its tickets are cancelled with their price.
  public func refund(of tickets: Set<Identifier<Ticket>>) -> Money {
    let price = self.tickets.filter { tickets.contains($0.id) && !$0.isVoid }.reduce(Int64(0)) {
      sum, ticket in
      let eventOrder = eventOrders.first { $0.eventOrder.ticketType == ticket.ticketType }
      return sum + (eventOrder?.eventOrder.unitPrice.minorUnits ?? 0)
    }
    return refundable.back(for: price)
  }

  public var places: Int { eventOrders.reduce(0) { $0 + $1.eventOrder.quantity } }

  /// Money given back so far.
  public var refunded: Money {
    let sum = refunds.filter { $0.state == .confirmed }.reduce(0) { $0 + $1.amount.minorUnits }
    return Money(minorUnits: sum, currency: order.total.currency)
  }
}
