import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// Sends an undelivered message, or an order's tickets, once more: to the address it has, or to another one.
struct SendAgainScreen: FormScreen {
  enum Sending: Sendable {
    case message(UndeliveredMessage)
    case tickets(OrderListing)
  }

  enum Reply: Sendable { case sent(Result<Bool, BookingError>) }

  let sending: Sending
  var page: FormPage

  init(_ sending: Sending) {
    self.sending = sending
    let address =
      switch sending {
      case .message(let message): message.recipient
      case .tickets(let order): order.customerEmail
      }
    page = FormPage([.line(.email, address)], buttons: [FormPage.Button(.submit) { $0.send }])
  }

  func title(_ words: any Words) -> SafeText {
    switch sending {
    case .message(let message): SafeText(words.sendAgain(to: message.name))
    case .tickets(let order): SafeText(words.sendTicketsAgain(of: order.order.code))
    }
  }

  func lead(_ session: Session) -> SafeText { SafeText(session.words.otherAddressOnce) }

  mutating func pressed(_ button: FormPart, _ context: inout StepContext<Self>) {
    guard page.requireAll(context.session.words) else { return }
    page.isBusy = true
    let address = page.text(.field(.email))
    let sending = sending
    context.command({ visit throws(BookingError) in
      switch sending {
      case .message(let message):
        try visit.management.resendMessage(message.id, to: address == message.recipient ? nil : address)
      case .tickets(let order):
        _ = try visit.management.resendTickets(order.id, to: address == order.customerEmail ? nil : address)
      }
      return true
    }) { Reply.sent($0) }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .sent(.failure(let error)): page.refuse(error, context.session)
    case .sent(.success):
      context.say(SafeText(context.session.words.sent(to: page.text(.field(.email)))), .success)
      context.pop()
    }
  }
}
