import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// Another name for the account.
struct ChangeNameScreen: FormScreen {
  enum Reply: Sendable { case changed(Result<Account, BookingError>) }

  var page: FormPage

  init(_ name: String) {
    page = FormPage([.line(.name, name)], buttons: [FormPage.Button(.submit) { $0.buttonChange }])
  }

  func title(_ words: any Words) -> SafeText { SafeText(words.changeNameTitle) }
  func lead(_ session: Session) -> SafeText { SafeText(session.words.changeNameLead) }

  mutating func pressed(_ button: FormPart, _ context: inout StepContext<Self>) {
    guard page.requireAll(context.session.words) else { return }
    page.isBusy = true
    let name = page.text(.field(.name))
    context.command({ visit throws(BookingError) in try visit.accounts.changeName(to: name) }) {
      Reply.changed($0)
    }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .changed(.failure(let error)): page.refuse(error, context.session)
    case .changed(.success(let account)):
      context.session.know(account)
      context.say(SafeText(context.session.words.helloName(account.name)), .success)
      context.pop()
    }
  }
}

/// Another password, for whoever knows the old one.
struct ChangePasswordScreen: FormScreen {
  enum Reply: Sendable { case changed(Result<Principal, BookingError>) }

  var page = FormPage(
    [
      .password(second: true, label: { $0.oldPassword }),
      .password(label: { $0.newPassword }, hint: { $0.hintPassword }),
    ], buttons: [FormPage.Button(.submit) { $0.buttonChange }])

  func title(_ words: any Words) -> SafeText { SafeText(words.changePasswordTitle) }

  mutating func pressed(_ button: FormPart, _ context: inout StepContext<Self>) {
    guard page.requireAll(context.session.words) else { return }
    page.isBusy = true
    let (old, new) = (page.text(.second(.password)), page.text(.field(.password)))
    context.command({ visit throws(BookingError) in
      try visit.credentials.changePassword(old: old, new: new)
    }) { Reply.changed($0) }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .changed(.failure(.wrongEmailOrPassword)):
      page.isBusy = false
      page.form.fail(.second(.password), SafeText(context.session.words.wrongOldPassword))
    case .changed(.failure(let error)): page.refuse(error, context.session)
    case .changed(.success(let principal)):
      context.session.prove(principal)
      context.say(SafeText(context.session.words.passwordChanged), .success)
      context.pop()
    }
  }
}
