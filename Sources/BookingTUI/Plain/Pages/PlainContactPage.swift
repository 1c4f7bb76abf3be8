import BookingDomain
import TerminalUI

/// Another email address or phone number: the password, the new address, then the code that proves it.
struct PlainContactPage: PlainPage {
  private let contact: Contact
  private var isProven = false
  private var form: PlainForm
  /// Where the code went.
  private var address: String?

  private var field: FieldProblem.Field { contact == .email ? .email : .phone }

  init(_ contact: Contact) {
    self.contact = contact
    form = PlainForm(
      contact == .email
        ? .init(.email, "Your new email address")
        : .init(.phone, "Your new phone number, with the country, like +49 170 1234567"))
  }

  func prompt(_ session: Session) -> PlainPrompt {
    if !isProven { return PlainPrompt("Your password, it is not shown", isSecret: true) }
    guard let address else { return form.prompt }
    return PlainPrompt("Code sent to \(SafeText(address)), new for another code, or back")
  }

  mutating func appear(_ turn: inout PlainTurn) {
    turn.say("A code proves the new one. The old one is told of the change.")
  }

  mutating func take(_ line: PlainLine, _ turn: inout PlainTurn) {
    guard isProven else { return prove(line, &turn) }
    guard let address else {
      guard form.answer(line, &turn) else { return }
      return begin(form[field], &turn)
    }
    if line.word == "new" { return begin(address, &turn) }
    let (contact, code) = (contact, line.text)
    ask(
      &turn,
      { office, principal throws(BookingError) in
        try office.finishContactChange(principal, contact, code: code)
      }
    ) { page, principal, turn in
      turn.session.principal = principal
      turn.reload()
      turn.say(
        page.contact == .email
          ? "Your email is changed. You are logged out everywhere else." : "Your phone is changed.")
      turn.move(.pop)
    }
  }

  private mutating func prove(_ line: PlainLine, _ turn: inout PlainTurn) {
    guard !line.raw.isEmpty else {
      return turn.say("\(Wording.name(.password)): \(Wording.reason(.missing))")
    }
    let proof = Proof(password: line.raw)
    ask(
      &turn,
      { office, principal throws(BookingError) in try office.authenticateAgain(principal, proof) },
      otherwise: { _, error, turn in
        guard case .wrongEmailOrPassword = error else { return turn.say(error) }
        turn.say("This is not your password.")
      }
    ) { page, principal, turn in
      turn.session.principal = principal
      page.isProven = true
    }
  }

  private mutating func begin(_ typed: String, _ turn: inout PlainTurn) {
    let contact = contact
    ask(
      &turn,
      { office, principal throws(BookingError) in
        try office.beginContactChange(principal, contact, to: typed)
        return true
      },
      otherwise: { page, error, turn in
        page.form.reopen(page.field)
        page.form.refuse(error, &turn)
      }
    ) { page, _, _ in page.address = typed }
  }

  mutating func stepBack(_ turn: inout PlainTurn) -> Bool {
    guard address != nil else { return false }
    address = nil
    form.reopen(field)
    return true
  }
}
