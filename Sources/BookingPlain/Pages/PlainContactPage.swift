import BookingSession
import BookingDomain
import BookingModel
import BookingFlows
import BookingWords
import TerminalUI

/// Another email address or phone number: the password, the new address, then the code that proves it.
struct PlainContactPage: PlainPage {
  private let channel: Channel
  private var isProven = false
  private var flow = ProofFlow()
  private var proof = PlainForm(.init(.password, .password, isSecret: true))
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
    guard proof.answer(line, &context), flow.handle(.entered) == [.prove] else { return }
    let typed = Proof(
      password: proof[.password], code: proof[.secondFactor].isEmpty ? nil : proof[.secondFactor])
    ask(
      &context,
      { visit throws(BookingError) in try visit.session.authenticateAgain(typed) },
      otherwise: { $0.refuse($1, &$2) }
    ) { page, principal, context in
      context.session.prove(principal)
      page.isProven = true
    }
  }

  private mutating func refuse(_ error: BookingError, _ context: inout PlainStepContext) {
    for effect in flow.handle(.refused(error)) {
      switch effect {
      case .prove: break
      case .asksForCode:
        proof.add(.init(.secondFactor, .appCode))
        context.say(error)
      case .refused(let error, let again):
        for field in again { proof.reopen(field == .code ? .secondFactor : .password) }
        if error == .wrongEmailOrPassword {
          context.say(context.words.plainNotYourPassword)
        } else {
          context.say(error)
        }
      }
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
