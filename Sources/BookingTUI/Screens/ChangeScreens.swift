import BookingDomain
import TerminalUI

/// Another name for the account.
struct ChangeNameScreen: Screen {
  enum Command: Sendable {}
  enum Reply: Sendable { case changed(Result<Account, BookingError>) }

  var page: FormPage

  init(_ name: String) {
    page = FormPage([.line(.name, name)], buttons: [TerminalUI.Button(.submit, "Change it")])
  }

  var title: SafeText { "Change my name" }
  private var lead: SafeText { "Tickets you have keep the name they were bought with." }
  func isTyping(_ session: Session) -> Bool { page.form.takesText }
  func keys(_ session: Session) -> Keymap<Command> { Keymap() }
  mutating func perform(_ command: Command, _ turn: inout Turn) {}

  mutating func take(_ input: Input, _ turn: inout Turn) -> Bool {
    guard let outcome = page.take(input, turn.session.content.size, lead: lead) else { return false }
    guard case .pressed = outcome, page.requireAll() else { return true }
    page.isBusy = true
    let name = page.text(.field(.name))
    turn.command({ office, principal throws(BookingError) in try office.changeName(principal, to: name) }) {
      Reply.changed($0)
    }
    return true
  }

  mutating func receive(_ reply: Reply, _ turn: inout Turn) {
    guard case .changed(let result) = reply else { return }
    switch result {
    case .failure(let error): page.refuse(error, turn.session)
    case .success(let account):
      turn.session.account = account
      turn.say("Hello, \(SafeText(account.name)).", .success)
      turn.pop()
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    _ = page.draw(on: &canvas, title: title, lead: lead)
  }
}

/// Another password, for whoever knows the old one.
struct ChangePasswordScreen: Screen {
  enum Command: Sendable {}
  enum Reply: Sendable { case changed(Result<Bool, BookingError>) }

  var page = FormPage(
    [
      .password(second: true, label: "Old password"),
      .password(label: "New password", hint: "at least 12 characters · ^R shows them"),
    ], buttons: [TerminalUI.Button(.submit, "Change it")])

  var title: SafeText { "Change my password" }
  func isTyping(_ session: Session) -> Bool { page.form.takesText }
  func keys(_ session: Session) -> Keymap<Command> { Keymap() }
  mutating func perform(_ command: Command, _ turn: inout Turn) {}

  mutating func take(_ input: Input, _ turn: inout Turn) -> Bool {
    guard let outcome = page.take(input, turn.session.content.size, lead: "") else { return false }
    guard case .pressed = outcome, page.requireAll() else { return true }
    page.isBusy = true
    let (old, new) = (page.text(.second(.password)), page.text(.field(.password)))
    turn.command({ office, principal throws(BookingError) in
      try office.changePassword(principal, old: old, new: new)
      return true
    }) { Reply.changed($0) }
    return true
  }

  mutating func receive(_ reply: Reply, _ turn: inout Turn) {
    guard case .changed(let result) = reply else { return }
    switch result {
    case .failure(.wrongEmailOrPassword):
      page.isBusy = false
      page.form.fail(.second(.password), "This is not the old password.")
    case .failure(let error): page.refuse(error, turn.session)
    case .success:
      turn.say("Your password is changed.", .success)
      turn.pop()
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    _ = page.draw(on: &canvas, title: title, lead: "")
  }
}
