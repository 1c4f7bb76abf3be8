import BookingDomain
import TerminalUI

/// What would have been mailed and texted: for a demo in which nothing leaves the machine.
struct PlainMessagesPage: PlainPage {
  init() {}

  func prompt(_ session: Session) -> PlainPrompt { PlainPrompt("Enter or back to go back") }

  mutating func appear(_ context: inout PlainStepContext) {
    ask(&context, { office, principal throws(BookingError) in try office.messages(principal) }) {
      _, messages, context in
      if messages.isEmpty { context.say("No messages yet.") }
      for message in messages.prefix(5) {
        context.say("To \(SafeText(message.recipient)): \(SafeText(message.subject))")
        for line in message.body.split(separator: "\n") { context.say(SafeText(line)) }
      }
    }
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) { context.move(.pop) }
}
