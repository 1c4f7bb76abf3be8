import BookingDomain
import BookingModel
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

  mutating func pressed(_ button: FormPart, _ context: inout StepContext<Self>) {
    guard page.requireAll() else { return }
    page.isBusy = true
    let name = page.text(.field(.name))
    context.command({ office, principal throws(BookingError) in try office.changeName(principal, to: name) })
    {
      Reply.changed($0)
    }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    guard case .changed(let result) = reply else { return }
    switch result {
    case .failure(let error): page.refuse(error, context.session)
    case .success(let account):
      context.session.know(account)
      context.say("Hello, \(SafeText(account.name)).", .success)
      context.pop()
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

  mutating func pressed(_ button: FormPart, _ context: inout StepContext<Self>) {
    guard page.requireAll() else { return }
    page.isBusy = true
    let (old, new) = (page.text(.second(.password)), page.text(.field(.password)))
    context.command({ office, principal throws(BookingError) in
      try office.changePassword(principal, old: old, new: new)
    }) { Reply.changed($0) }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    guard case .changed(let result) = reply else { return }
    switch result {
    case .failure(.wrongEmailOrPassword):
      page.isBusy = false
      page.form.fail(.second(.password), "This is not the old password.")
    case .failure(let error): page.refuse(error, context.session)
    case .success(let principal):
      context.session.prove(principal)
      context.say("Your password is changed. You are logged out everywhere else.", .success)
      context.pop()
    }
  }
}
