import BookingDomain
import TerminalUI

/// Another email address or phone number for the account: first the address, then the code that proves it.
struct ChangeContactScreen: FormScreen {
  enum Reply: Sendable {
    case begun(Result<Bool, BookingError>)
    case finished(Result<Principal, BookingError>)
  }

  let contact: Contact
  var page: FormPage
  /// Where the code went; nil while the address is typed.
  private(set) var address: String?

  init(_ contact: Contact) {
    self.contact = contact
    page = Self.addressPage(contact, "")
  }

  private static func addressPage(_ contact: Contact, _ address: String) -> FormPage {
    let field: FormField<FormPart> =
      contact == .email
      ? .line(.email, label: "New email", address)
      : .line(.phone, label: "New phone", address, hint: "with the country: +49 170 1234567", accepts: .phone)
    return FormPage([field], buttons: [TerminalUI.Button(.submit, "Send the code")])
  }

  var title: SafeText { contact == .email ? "Change my email" : "Change my phone" }

  var lead: SafeText {
    if let address { return "The code was sent to \(SafeText(address)). Until it is typed nothing changes." }
    return contact == .email
      ? "A code goes to the new address. The old one is told of the change."
      : "A code goes to the new number by text message. The old one is told of the change."
  }

  mutating func take(_ input: Input, _ turn: inout Turn<Self>) -> Bool {
    // As where a sign-up asks for its codes: a demo shows them there.
    if input == .key(.control("o")), address != nil, turn.session.options.access.showsMessages {
      turn.push(MessagesScreen())
      return true
    }
    if input == .key(.escape), let address, !page.isBusy {
      self.address = nil
      page = Self.addressPage(contact, address)
      return true
    }
    return takeInForm(input, &turn)
  }

  mutating func pressed(_ button: FormPart, _ turn: inout Turn<Self>) {
    guard address != nil, button != .other else { return begin(&turn) }
    guard page.requireAll(), page.isNewCode(.field(.code)) else { return }
    page.isBusy = true
    let (contact, code) = (contact, page.text(.field(.code)))
    turn.command({ office, principal throws(BookingError) in
      try office.finishContactChange(principal, contact, code: code)
    }) { Reply.finished($0) }
  }

  private mutating func begin(_ turn: inout Turn<Self>) {
    guard address != nil || page.requireAll() else { return }
    let typed = address ?? page.text(.field(contact == .email ? .email : .phone))
    page.isBusy = true
    let contact = contact
    turn.command({ office, principal throws(BookingError) in
      try office.beginContactChange(principal, contact, to: typed)
      return true
    }) { Reply.begun($0) }
  }

  mutating func receive(_ reply: Reply, _ turn: inout Turn<Self>) {
    switch reply {
    case .finished(.failure(let error)) where error.isAboutCode:
      page.refuseCode(.field(.code), Wording.sentence(error, turn.session))
    case .begun(.failure(let error)), .finished(.failure(let error)): page.refuse(error, turn.session)
    case .begun(.success):
      address = address ?? page.text(.field(contact == .email ? .email : .phone))
      page = FormPage(
        [.line(.code, accepts: .digits)],
        buttons: [TerminalUI.Button(.submit, "Confirm"), TerminalUI.Button(.other, "Send another code")])
    case .finished(.success(let principal)):
      turn.session.principal = principal
      turn.move(.reload)
      turn.say(
        contact == .email
          ? "Your email is changed. You are logged out everywhere else." : "Your phone is changed.", .success)
      turn.pop()
    }
  }
}
