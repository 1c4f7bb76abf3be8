import BookingDomain
import TerminalUI

/// Another name for the account.
struct ChangeNameScreen: FormScreen {
  enum Reply: Sendable { case changed(Result<Account, BookingError>) }

  var page: FormPage

  init(_ name: String) {
    page = FormPage([.line(.name, name)], buttons: [TerminalUI.Button(.submit, "Change it")])
  }

  var title: SafeText { "Change my name" }
  var lead: SafeText { "Tickets you have keep the name they were bought with." }

  mutating func pressed(_ button: FormPart, _ turn: inout Turn<Self>) {
    guard page.requireAll() else { return }
    page.isBusy = true
    let name = page.text(.field(.name))
    turn.command({ office, principal throws(BookingError) in try office.changeName(principal, to: name) }) {
      Reply.changed($0)
    }
  }

  mutating func receive(_ reply: Reply, _ turn: inout Turn<Self>) {
    guard case .changed(let result) = reply else { return }
    switch result {
    case .failure(let error): page.refuse(error, turn.session)
    case .success(let account):
      turn.session.account = account
      turn.say("Hello, \(SafeText(account.name)).", .success)
      turn.pop()
    }
  }
}

/// Another password, for whoever knows the old one.
struct ChangePasswordScreen: FormScreen {
  enum Reply: Sendable { case changed(Result<Principal, BookingError>) }

  var page = FormPage(
    [
      .password(second: true, label: "Old password"),
      .password(label: "New password", hint: "at least 12 characters · ^R shows them"),
    ], buttons: [TerminalUI.Button(.submit, "Change it")])

  var title: SafeText { "Change my password" }

  mutating func pressed(_ button: FormPart, _ turn: inout Turn<Self>) {
    guard page.requireAll() else { return }
    page.isBusy = true
    let (old, new) = (page.text(.second(.password)), page.text(.field(.password)))
    turn.command({ office, principal throws(BookingError) in
      try office.changePassword(principal, old: old, new: new)
    }) { Reply.changed($0) }
  }

  mutating func receive(_ reply: Reply, _ turn: inout Turn<Self>) {
    guard case .changed(let result) = reply else { return }
    switch result {
    case .failure(.wrongEmailOrPassword):
      page.isBusy = false
      page.form.fail(.second(.password), "This is not the old password.")
    case .failure(let error): page.refuse(error, turn.session)
    case .success(let principal):
      turn.session.principal = principal
      turn.say("Your password is changed. You are logged out everywhere else.", .success)
      turn.pop()
    }
  }
}
