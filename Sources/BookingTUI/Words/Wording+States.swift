import BookingModel
import BookingWords
import TerminalUI

extension Wording {
  static func word(_ status: OrderStatus, _ words: any Words = Language.english.words) -> SafeText {
    SafeText(words.word(status))
  }

  static func word(_ state: OrderState, _ words: any Words = Language.english.words) -> SafeText {
    SafeText(words.word(state))
  }

  /// A ticket's state, as it stands on it.
  static func word(_ ticket: Ticket, _ words: any Words = Language.english.words) -> SafeText {
    SafeText(words.word(ticket.voidReason))
  }

  /// The same, stamped on it.
  static func stamp(_ ticket: Ticket, _ words: any Words = Language.english.words) -> SafeText {
    SafeText(words.stamp(ticket.voidReason))
  }

  static func word(_ status: EventStatus, _ words: any Words = Language.english.words) -> SafeText {
    SafeText(words.word(status))
  }

  static func word(_ state: PaymentState, _ words: any Words = Language.english.words) -> SafeText {
    SafeText(words.word(state))
  }

  static func word(_ state: RefundState, _ words: any Words = Language.english.words) -> SafeText {
    SafeText(words.word(state))
  }

  static func word(_ kind: MessageKind, _ words: any Words = Language.english.words) -> SafeText {
    SafeText(words.word(kind))
  }

  static func reason(_ message: UndeliveredMessage, _ words: any Words = Language.english.words) -> SafeText {
    SafeText(words.reason(message))
  }

  static func word(_ reason: RefundReason, _ words: any Words = Language.english.words) -> SafeText {
    SafeText(words.word(reason))
  }
}
