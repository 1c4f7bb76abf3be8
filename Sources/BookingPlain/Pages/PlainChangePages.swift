import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// Another name for the account.
struct PlainNamePage: PlainPage {
  private var form = PlainForm(.init(.name, .otherName))

  init() {}

  func prompt(_ session: Session) -> PlainPrompt { form.prompt(session.words) }

  mutating func appear(_ context: inout PlainStepContext) {
    context.say(context.words.plainNameStays)
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    guard form.answer(line, &context) else { return }
    let name = form[.name]
    ask(
      &context, { visit throws(BookingError) in try visit.accounts.changeName(to: name) },
      otherwise: { $0.form.refuse($1, &$2) }
    ) { _, account, context in
      context.session.know(account)
      context.say(context.words.helloName(account.name))
      context.move(.pop)
    }
  }
}

/// Another password, for whoever knows the old one.
struct PlainPasswordPage: PlainPage {
  private var old: String?
  private var form = PlainForm(.init(.password, .otherPassword, isSecret: true))

  init() {}

  func prompt(_ session: Session) -> PlainPrompt {
    old == nil
      ? PlainPrompt(session.words.question(.oldPassword), isSecret: true) : form.prompt(session.words)
  }

  mutating func appear(_ context: inout PlainStepContext) {
    old = nil
    context.say(context.words.plainOldThenNew)
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    guard let old else {
      guard !line.raw.isEmpty else {
        return context.say(context.words.sentence(FieldProblem(.password, .missing)))
      }
      self.old = line.raw
      return
    }
    guard form.answer(line, &context) else { return }
    let new = form[.password]
    ask(
      &context,
      { visit throws(BookingError) in
        try visit.credentials.changePassword(old: old, new: new)
      },
      otherwise: { page, error, context in
        page.form.reopen(.password)
        guard case .wrongEmailOrPassword = error else { return page.form.refuse(error, &context) }
        page.old = nil
        context.say(context.words.wrongOldPassword)
      }
    ) { _, principal, context in
      context.session.prove(principal)
      context.say(context.words.passwordChanged)
      context.move(.pop)
    }
  }

  mutating func stepBack(_ context: inout PlainStepContext) -> Bool {
    defer { old = nil }
    return old != nil
  }
}
