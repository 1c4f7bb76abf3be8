import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// Another email address or phone number: the password, the new address, then the code that proves it.
struct PlainContactPage: PlainPage {
  private let channel: Channel
  private var isProven = false
  private var proof = PlainProof()
  private var form: PlainForm
  /// Where the code went.
  private var address: String?

  private var field: FieldProblem.Field { channel == .email ? .email : .phone }

  init(_ channel: Channel) {
    self.channel = channel
    form = PlainForm(
      channel == .email ? .init(.email, .otherEmail) : .init(.phone, .otherPhone))
  }

  func prompt(_ session: Session) -> PlainPrompt {
    if !isProven { return proof.prompt(session.words) }
    guard let address else { return form.prompt(session.words) }
    return PlainPrompt(session.words, .codeSent(to: address), .anotherCode, .word(.back))
  }

  mutating func appear(_ context: inout PlainStepContext) {
    context.say(context.words.plainProvesNew)
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    guard isProven else { return prove(line, &context) }
    guard let address else {
      guard form.answer(line, &context) else { return }
      return begin(form[field], &context)
    }
    if line.begins(with: .new, in: context.words) != nil { return begin(address, &context) }
    let (channel, code) = (channel, line.text)
    ask(
      &context,
      { visit throws(BookingError) in
        try visit.accounts.finishContactChange(channel, code: code)
      }
    ) { page, principal, context in
      context.session.prove(principal)
      context.reload()
      context.say(context.words.contactChanged(page.channel))
      context.move(.pop)
    }
  }

  private mutating func prove(_ line: PlainLine, _ context: inout PlainStepContext) {
    guard let typed = proof.take(line, &context) else { return }
    ask(
      &context,
      { visit throws(BookingError) in try visit.session.authenticateAgain(typed) },
      otherwise: { $0.proof.refuse($1, &$2) }
    ) { page, principal, context in
      context.session.prove(principal)
      page.isProven = true
    }
  }

  private mutating func begin(_ typed: String, _ context: inout PlainStepContext) {
    let channel = channel
    ask(
      &context,
      { visit throws(BookingError) in
        try visit.accounts.beginContactChange(channel, to: typed)
        return true
      },
      otherwise: { page, error, context in
        page.form.reopen(page.field)
        page.form.refuse(error, &context)
      }
    ) { page, _, _ in page.address = typed }
  }

  mutating func stepBack(_ context: inout PlainStepContext) -> Bool {
    guard address != nil else { return false }
    address = nil
    form.reopen(field)
    return true
  }
}
