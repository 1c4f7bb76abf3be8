import BookingDomain
import TerminalUI

/// What would have been mailed and texted: for a demo in which nothing leaves the machine.
struct PlainMessagesPage: PlainPage {
  init() {}

  func prompt(_ session: Session) -> PlainPrompt { PlainPrompt("Enter or back to go back") }

  mutating func appear(_ turn: inout PlainTurn) {
    ask(&turn, { office, principal throws(BookingError) in try office.messages(principal) }) {
      _, messages, turn in
      if messages.isEmpty { turn.say("No messages yet.") }
      for message in messages.prefix(5) {
        turn.say("To \(SafeText(message.recipient)): \(SafeText(message.subject))")
        for line in message.body.split(separator: "\n") { turn.say(SafeText(line)) }
      }
    }
  }

  mutating func take(_ line: PlainLine, _ turn: inout PlainTurn) { turn.move(.pop) }
}
