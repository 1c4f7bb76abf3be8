import BookingDomain
import BookingModel
import Foundation

/// One buyer's way through the shop: a place, an order, its payment, the ticket. Begun anew after a crash it goes on with
/// whatever it finds.
struct DrillVisit {
  let buyer: Visit
  let ticketType: Identifier<TicketType>
  let tell: (DrillWord) -> Void

  enum Answer {
    case paid(code: String)
    case refused
  }

  /// Tries until there is an answer; what a customer would have seen as an error is told, and tried again.
  func answer() -> Answer {
    while true {
      do {
        return try visit()
      } catch {
        tell(.error("\(error)"))
        usleep(200_000)
      }
    }
  }

  private func visit() throws -> Answer {
    if let paid = try buyer.orders.history().first(where: { $0.order.status == .paid }) {
      return .paid(code: paid.order.code)
    }
    if let open = try buyer.payments.openCheckout() { return try pay(open) }
    do {
      _ = try buyer.cart.setQuantity(of: ticketType, to: 1)
    } catch {
      guard error == .soldOut else { throw error }
      return .refused
    }
    tell(.held)
    return try pay(try buyer.orders.place())
  }

  private func pay(_ checkout: Checkout) throws -> Answer {
    let order = checkout.details.order
    tell(.placed(code: order.code))
    var stage = checkout.stage
    while true {
      switch stage {
      case .paid: return .paid(code: order.code)
      case .closed: return try visit()
      case .pay: stage = try buyer.payments.submit(order.id, .card(Self.card)).stage
      case .failed: stage = try buyer.payments.retry(order.id).stage
      case .processing:
        usleep(50_000)
        stage = try buyer.payments.checkout(order.id).stage
      }
    }
  }

  private static let card = CardForm(
    number: SandboxCard.approved.rawValue, expiryMonth: 12, expiryYear: 2099, securityCode: "123")
}
