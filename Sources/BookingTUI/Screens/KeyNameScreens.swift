import BookingDomain
import TerminalUI

/// Adds the key of this visit to the account, under a name.
struct BindKeyScreen: FormScreen {
  /// Where it was asked: after the sign-up, or on the list of keys.
  enum Purpose: Sendable { case offer, settings }
  enum Reply: Sendable { case bound(Result<Bool, BookingError>) }

  let purpose: Purpose
  var page: FormPage

  init(purpose: Purpose) {
    self.purpose = purpose
    var buttons = [TerminalUI.Button<FormPart>(.submit, "Remember this key")]
    if purpose == .offer { buttons.append(TerminalUI.Button(.other, "Not now")) }
    page = FormPage([.line(.keyName, "my key", hint: "what you will know it by")], buttons: buttons)
  }

  var title: SafeText { "Log in without a password next time?" }
  var lead: SafeText {
    "You came with an SSH key. With it ssh brings you straight in; you can revoke it under Account at any time."
  }

  mutating func take(_ input: Input, _ turn: inout Turn<Self>) -> Bool {
    if purpose == .offer, input == .key(.escape) {
      leave(&turn)
      return true
    }
    return takeInForm(input, &turn)
  }

  mutating func pressed(_ button: FormPart, _ turn: inout Turn<Self>) {
    button == .other ? leave(&turn) : submit(&turn)
  }

  private mutating func submit(_ turn: inout Turn<Self>) {
    guard page.requireAll() else { return }
    page.isBusy = true
    let name = page.text(.field(.keyName))
    turn.command({ office, principal throws(BookingError) in
      try office.bindKey(principal, name: name)
      return true
    }) { Reply.bound($0) }
  }

  mutating func receive(_ reply: Reply, _ turn: inout Turn<Self>) {
    switch reply {
    case .bound(.failure(let error)): page.refuse(error, turn.session)
    case .bound(.success):
      turn.say("From now on this key brings you straight in.", .success)
      leave(&turn)
    }
  }

  private func leave(_ turn: inout Turn<Self>) {
    switch purpose {
    case .offer: turn.move(.newPerson(landing: .events))
    case .settings: turn.pop()
    }
  }
}

/// Another name for a key.
struct RenameKeyScreen: FormScreen {
  enum Reply: Sendable { case renamed(Result<Bool, BookingError>) }

  let key: AccountKey
  var page: FormPage

  init(_ key: AccountKey) {
    self.key = key
    page = FormPage([.line(.keyName, key.name)], buttons: [TerminalUI.Button(.submit, "Rename it")])
  }

  var title: SafeText { "Rename the key" }
  var lead: SafeText { SafeText(key.fingerprint.text) }

  mutating func pressed(_ button: FormPart, _ turn: inout Turn<Self>) {
    guard page.requireAll() else { return }
    page.isBusy = true
    let (id, name) = (key.id, page.text(.field(.keyName)))
    turn.command({ office, principal throws(BookingError) in
      try office.renameKey(principal, id, to: name)
      return true
    }) { Reply.renamed($0) }
  }

  mutating func receive(_ reply: Reply, _ turn: inout Turn<Self>) {
    guard case .renamed(let result) = reply else { return }
    switch result {
    case .failure(let error): page.refuse(error, turn.session)
    case .success: turn.pop()
    }
  }
}
