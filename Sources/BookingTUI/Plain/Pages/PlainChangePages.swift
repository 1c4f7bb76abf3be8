import BookingDomain
import TerminalUI

/// Another name for the account.
struct PlainNamePage: PlainPage {
  private var form = PlainForm(.init(.name, "Your new name"))

  init() {}

  func prompt(_ session: Session) -> PlainPrompt { form.prompt }

  mutating func appear(_ context: inout PlainStepContext) {
    context.say("Tickets you have keep the name they were bought with.")
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    guard form.answer(line, &context) else { return }
    let name = form[.name]
    ask(
      &context, { office, principal throws(BookingError) in try office.changeName(principal, to: name) },
      otherwise: { $0.form.refuse($1, &$2) }
    ) { _, account, context in
      context.session.know(account)
      context.say("Hello, \(SafeText(account.name)).")
      context.move(.pop)
    }
  }
}

/// Another password, for whoever knows the old one.
struct PlainPasswordPage: PlainPage {
  private var old: String?
  private var form = PlainForm(.init(.password, "Your new password, at least 12 characters", isSecret: true))

  init() {}

  func prompt(_ session: Session) -> PlainPrompt {
    old == nil ? PlainPrompt("Your old password, it is not shown", isSecret: true) : form.prompt
  }

  mutating func appear(_ context: inout PlainStepContext) {
    old = nil
    context.say("First the old password, then the new one.")
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    guard let old else {
      if line.raw.isEmpty { return context.say("\(Wording.name(.password)): \(Wording.reason(.missing))") }
      self.old = line.raw
      return
    }
    guard form.answer(line, &context) else { return }
    let new = form[.password]
    ask(
      &context,
      { office, principal throws(BookingError) in
        try office.changePassword(principal, old: old, new: new)
      },
      otherwise: { page, error, context in
        page.form.reopen(.password)
        guard case .wrongEmailOrPassword = error else { return page.form.refuse(error, &context) }
        page.old = nil
        context.say("This is not the old password.")
      }
    ) { _, principal, context in
      context.session.prove(principal)
      context.say("Your password is changed. You are logged out everywhere else.")
      context.move(.pop)
    }
  }

  mutating func stepBack(_ context: inout PlainStepContext) -> Bool {
    defer { old = nil }
    return old != nil
  }
}
