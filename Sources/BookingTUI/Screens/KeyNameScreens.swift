import BookingDomain
import TerminalUI

/// Adds the key of this visit to the account, under a name.
struct BindKeyScreen: Screen {
  /// Where it was asked: after the sign-up, or on the list of keys.
  enum Purpose: Sendable { case offer, settings }
  enum Command: Sendable {}
  enum Reply: Sendable {
    case bound(Result<Bool, BookingError>)
    /// After the password was typed once more.
    case again
  }

  let purpose: Purpose
  var page: FormPage

  init(purpose: Purpose) {
    self.purpose = purpose
    var buttons = [TerminalUI.Button<FormPart>(.submit, "Remember this key")]
    if purpose == .offer { buttons.append(TerminalUI.Button(.other, "Not now")) }
    page = FormPage([.line(.keyName, "my key", hint: "what you will know it by")], buttons: buttons)
  }

  var title: SafeText { "Log in without a password next time?" }
  private var lead: SafeText {
    "You came with an SSH key. With it ssh brings you straight in; you can revoke it under Account at any time."
  }

  func isTyping(_ session: Session) -> Bool { page.form.takesText }
  func keys(_ session: Session) -> Keymap<Command> { Keymap() }
  mutating func perform(_ command: Command, _ turn: inout Turn) {}

  mutating func take(_ input: Input, _ turn: inout Turn) -> Bool {
    if purpose == .offer, input == .key(.escape) {
      leave(&turn)
      return true
    }
    guard let outcome = page.take(input, turn.session.content.size, lead: lead) else { return false }
    guard case .pressed(let part) = outcome else { return true }
    part == .other ? leave(&turn) : submit(&turn)
    return true
  }

  private mutating func submit(_ turn: inout Turn) {
    guard page.requireAll() else { return }
    page.isBusy = true
    let name = page.text(.field(.keyName))
    turn.command({ office, principal throws(BookingError) in
      try office.bindKey(principal, name: name)
      return true
    }) { Reply.bound($0) }
  }

  mutating func receive(_ reply: Reply, _ turn: inout Turn) {
    switch reply {
    case .again: submit(&turn)
    case .bound(.failure(.passwordNeededAgain)):
      page.isBusy = false
      turn.move(.prove(retry: Reply.again))
    case .bound(.failure(let error)): page.refuse(error, turn.session)
    case .bound(.success):
      turn.say("From now on this key brings you straight in.", .success)
      leave(&turn)
    }
  }

  private func leave(_ turn: inout Turn) {
    switch purpose {
    case .offer: turn.move(.newPerson(landing: .events))
    case .settings: turn.pop()
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    _ = page.draw(on: &canvas, title: title, lead: lead)
  }
}

/// Another name for a key.
struct RenameKeyScreen: Screen {
  enum Command: Sendable {}
  enum Reply: Sendable { case renamed(Result<Bool, BookingError>) }

  let key: AccountKey
  var page: FormPage

  init(_ key: AccountKey) {
    self.key = key
    page = FormPage([.line(.keyName, key.name)], buttons: [TerminalUI.Button(.submit, "Rename it")])
  }

  var title: SafeText { "Rename the key" }
  private var lead: SafeText { SafeText(key.fingerprint.text) }
  func isTyping(_ session: Session) -> Bool { page.form.takesText }
  func keys(_ session: Session) -> Keymap<Command> { Keymap() }
  mutating func perform(_ command: Command, _ turn: inout Turn) {}

  mutating func take(_ input: Input, _ turn: inout Turn) -> Bool {
    guard let outcome = page.take(input, turn.session.content.size, lead: lead) else { return false }
    guard case .pressed = outcome, page.requireAll() else { return true }
    page.isBusy = true
    let (id, name) = (key.id, page.text(.field(.keyName)))
    turn.command({ office, principal throws(BookingError) in
      try office.renameKey(principal, id, to: name)
      return true
    }) { Reply.renamed($0) }
    return true
  }

  mutating func receive(_ reply: Reply, _ turn: inout Turn) {
    guard case .renamed(let result) = reply else { return }
    switch result {
    case .failure(let error): page.refuse(error, turn.session)
    case .success: turn.pop()
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    _ = page.draw(on: &canvas, title: title, lead: lead)
  }
}
