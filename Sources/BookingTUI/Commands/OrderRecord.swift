import BookingModel
import Foundation

/// An order as a program reads it. Amounts are decimal numbers in `currency`, moments are UTC.
struct OrderRecord: Encodable {
  struct Line: Encodable {
    let event: String
    let eventCode: String
    let ticketType: String
    let quantity: Int
    let cancelled: Int
    let unitPrice: String
    let refunded: String
  }

  struct TicketLine: Encodable {
    let code: String
    let ticketType: String
    let seat: String?
    let holder: String
    /// `valid`, or why it is void.
    let state: String
  }

  struct Movement: Encodable {
    let kind: String
    let state: String
    let amount: String
    let reason: String?
  }

  let code: String
  let state: String
  let customer: String
  let email: String
  let ordered: String
  let paid: String?
  let currency: String
  let total: String
  let refunded: String
  let net: String
  var lines: [Line]?
  var tickets: [TicketLine]?
  var money: [Movement]?

  init(_ listing: OrderListing) { self.init(listing, listing.order) }

  init(_ listing: OrderListing, _ details: OrderDetails) {
    self.init(listing, details.order)
    lines = details.eventOrders.map { line in
      let order = line.eventOrder
      return Line(
        event: line.event.title, eventCode: line.event.code, ticketType: line.ticketTypeName,
        quantity: order.quantity, cancelled: order.isCancelled ? order.quantity : order.cancelledQuantity,
        unitPrice: order.unitPrice.decimalText, refunded: order.refunded.decimalText)
    }
    tickets = details.tickets.map { ticket in
      TicketLine(
        code: ticket.code, ticketType: details.ticketTypeName(of: ticket), seat: ticket.seat,
        holder: ticket.holder, state: ticket.voidReason?.rawValue ?? "valid")
    }
    money =
      details.payments.map {
        Movement(kind: "payment", state: $0.state.rawValue, amount: $0.amount.decimalText, reason: nil)
      }
      + details.refunds.map {
        Movement(
          kind: "refund", state: $0.state.rawValue, amount: $0.amount.decimalText, reason: $0.reason.rawValue)
      }
  }

  private init(_ listing: OrderListing, _ order: Order) {
    func moment(_ moment: Timestamp) -> String { (LocalTime(moment, in: "UTC")?.description ?? "") + "Z" }
    code = order.code
    state = "\(order.state)"
    customer = listing.customerName
    email = listing.customerEmail
    ordered = moment(order.createdAt)
    paid = order.paidAt.map(moment)
    currency = order.total.currency.code
    total = order.total.decimalText
    refunded = order.refunded.decimalText
    net = order.net.decimalText
  }
}

extension Console {
  /// A value for programs.
  static func emit(json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    emit(String(decoding: try encoder.encode(value), as: UTF8.self) + "\n")
  }
}
