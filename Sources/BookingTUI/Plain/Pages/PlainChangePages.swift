import BookingDomain
import TerminalUI

/// Another name for the account.
struct PlainNamePage: PlainPage {
  private var form = PlainForm(.init(.name, "Your new name"))

  init() {}

  func prompt(_ session: Session) -> PlainPrompt { form.prompt }

  mutating func appear(_ turn: inout PlainTurn) {
    turn.say("Tickets you have keep the name they were bought with.")
  }

  mutating func take(_ line: PlainLine, _ turn: inout PlainTurn) {
    guard form.answer(line, &turn) else { return }
    let name = form[.name]
    ask(
      &turn, { office, principal throws(BookingError) in try office.changeName(principal, to: name) },
      otherwise: { $0.form.refuse($1, &$2) }
    ) { _, account, turn in
      turn.session.account = account
      turn.say("Hello, \(SafeText(account.name)).")
      turn.move(.pop)
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

  mutating func appear(_ turn: inout PlainTurn) {
    old = nil
    turn.say("First the old password, then the new one.")
  }

  mutating func take(_ line: PlainLine, _ turn: inout PlainTurn) {
    guard let old else {
      if line.raw.isEmpty { return turn.say("\(Wording.name(.password)): \(Wording.reason(.missing))") }
      self.old = line.raw
      return
    }
    guard form.answer(line, &turn) else { return }
    let new = form[.password]
    ask(
      &turn,
      { office, principal throws(BookingError) in
        try office.changePassword(principal, old: old, new: new)
      },
      otherwise: { page, error, turn in
        page.form.reopen(.password)
        guard case .wrongEmailOrPassword = error else { return page.form.refuse(error, &turn) }
        page.old = nil
        turn.say("This is not the old password.")
      }
    ) { _, principal, turn in
      turn.session.principal = principal
      turn.say("Your password is changed. You are logged out everywhere else.")
      turn.move(.pop)
    }
  }

  mutating func stepBack(_ turn: inout PlainTurn) -> Bool {
    defer { old = nil }
    return old != nil
  }
}
