import BookingDomain
import BookingModel
import Foundation

/// One buyer's way through the shop: a place, an order, its payment, the ticket. Begun anew after a crash it goes on with
/// whatever it finds.
struct DrillVisit {
  let office: BoxOffice
  let buyer: Principal
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
    if let paid = try office.orders(buyer).first(where: { $0.order.status == .paid }) {
      return .paid(code: paid.order.code)
    }
    if let open = try office.openCheckout(buyer) { return try pay(open) }
    do {
      _ = try office.setQuantity(buyer, of: ticketType, to: 1)
    } catch {
      guard error == .soldOut else { throw error }
      return .refused
    }
    tell(.held)
    return try pay(try office.placeOrder(buyer))
  }

  private func pay(_ checkout: Checkout) throws -> Answer {
    let order = checkout.details.order
    tell(.placed(code: order.code))
    var stage = checkout.stage
    while true {
      switch stage {
      case .paid: return .paid(code: order.code)
      case .closed: return try visit()
      case .pay: stage = try office.submit(buyer, order.id, .card(Self.card)).stage
      case .failed: stage = try office.retryPayment(buyer, order.id).stage
      case .processing:
        usleep(50_000)
        stage = try office.checkout(buyer, order.id).stage
      }
    }
  }

  private static let card = CardForm(
    number: SandboxCard.approved.rawValue, expiryMonth: 12, expiryYear: 2099, securityCode: "123")
}
