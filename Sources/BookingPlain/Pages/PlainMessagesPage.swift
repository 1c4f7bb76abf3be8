import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// What would have been mailed and texted: for a demo in which nothing leaves the machine.
struct PlainMessagesPage: PlainPage {
  init() {}

  func prompt(_ session: Session) -> PlainPrompt { PlainPrompt(session.words, .leaveMessages) }

  mutating func appear(_ context: inout PlainStepContext) {
    ask(&context, { visit throws(BookingError) in try visit.messages.readable() }) {
      _, messages, context in
      if messages.isEmpty { context.say(context.words.plainNoMessages) }
      for message in messages.prefix(5) {
        context.say(context.words.plainMessage(to: message.recipient, message.subject))
        for line in message.body.split(separator: "\n") { context.say(SafeText(line)) }
      }
    }
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) { context.move(.pop) }
}
