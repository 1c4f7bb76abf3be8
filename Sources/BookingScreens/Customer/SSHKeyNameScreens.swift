import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// Adds the key of this visit to the account, under a name.
struct AddSSHKeyScreen: FormScreen {
  /// Where it was asked: after the sign-up, or on the list of keys.
  enum Purpose: Sendable { case offer, settings }
  enum Reply: Sendable { case bound(Result<Bool, BookingError>) }

  let purpose: Purpose
  var page: FormPage

  init(purpose: Purpose, _ words: any Words) {
    self.purpose = purpose
    var buttons = [FormPage.Button(.submit) { $0.buttonRememberKey }]
    if purpose == .offer { buttons.append(FormPage.Button(.other) { $0.buttonNotNow }) }
    page = FormPage([.line(.keyName, words.addKeyName, hint: { $0.hintKeyName })], buttons: buttons)
    // A name of their own takes the place of the one that is offered.
    page.form.select(.field(.keyName))
  }

  func title(_ words: any Words) -> SafeText { SafeText(words.addKeyTitle) }
  func lead(_ session: Session) -> SafeText { SafeText(session.words.addKeyLead) }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    if purpose == .offer, input == .key(.escape) {
      leave(&context)
      return true
    }
    return takeInForm(input, &context)
  }

  mutating func pressed(_ button: FormPart, _ context: inout StepContext<Self>) {
    button == .other ? leave(&context) : submit(&context)
  }

  private mutating func submit(_ context: inout StepContext<Self>) {
    guard page.requireAll(context.session.words) else { return }
    page.isBusy = true
    let name = page.text(.field(.keyName))
    context.command({ visit throws(BookingError) in
      try visit.credentials.bindKey(name: name)
      return true
    }) { Reply.bound($0) }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .bound(.failure(let error)): page.refuse(error, context.session)
    case .bound(.success):
      context.say(SafeText(context.session.words.keyRemembered), .success)
      leave(&context)
    }
  }

  private func leave(_ context: inout StepContext<Self>) {
    switch purpose {
    case .offer: context.move(.newPerson(landing: .events))
    case .settings: context.pop()
    }
  }
}

/// Another name for a key.
struct RenameSSHKeyScreen: FormScreen {
  enum Reply: Sendable { case renamed(Result<Bool, BookingError>) }

  let key: SSHKey
  var page: FormPage

  init(_ key: SSHKey) {
    self.key = key
    page = FormPage([.line(.keyName, key.name)], buttons: [FormPage.Button(.submit) { $0.buttonRename }])
  }

  func title(_ words: any Words) -> SafeText { SafeText(words.renameKeyTitle) }
  func lead(_ session: Session) -> SafeText { SafeText(key.fingerprint.text) }

  mutating func pressed(_ button: FormPart, _ context: inout StepContext<Self>) {
    guard page.requireAll(context.session.words) else { return }
    page.isBusy = true
    let (id, name) = (key.id, page.text(.field(.keyName)))
    context.command({ visit throws(BookingError) in
      try visit.credentials.renameKey(id, to: name)
      return true
    }) { Reply.renamed($0) }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .renamed(.failure(let error)): page.refuse(error, context.session)
    case .renamed(.success): context.pop()
    }
  }
}
