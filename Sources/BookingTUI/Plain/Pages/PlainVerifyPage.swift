import BookingDomain
import TerminalUI

/// Both addresses are proven by a code each: the mail's first, then the text's.
struct PlainVerifyPage: PlainPage {
  private var isCorrecting = false

  init() {}

  private func contact(_ session: Session) -> Contact {
    session.account?.isEmailVerified == true ? .phone : .email
  }

  func prompt(_ session: Session) -> PlainPrompt {
    let isMail = contact(session) == .email
    if isCorrecting { return PlainPrompt(isMail ? "The right email, or back" : "The right phone, or back") }
    let demo: SafeText = session.options.access.showsMessages ? "messages, " : ""
    return PlainPrompt("Code from the \(isMail ? "mail" : "text"), \(demo)resend, correct, or back")
  }

  func help(_ session: Session) -> [SafeText] {
    let demo: [SafeText] =
      session.options.access.showsMessages
      ? ["messages reads what is not sent from here, but shown."] : []
    return [
      "Type the six digits you were sent. Each code is good for ten minutes.", "resend sends another code.",
      "correct changes the address it goes to.",
    ] + demo
  }

  mutating func appear(_ turn: inout PlainTurn) {
    guard let account = turn.session.account else { return turn.move(.pop) }
    guard !account.isVerified else { return turn.move(.pop) }
    if !account.isEmailVerified { turn.say("A code was mailed to \(SafeText(account.email)).") }
    if !account.isPhoneVerified { turn.say("A code was texted to \(SafeText(account.phone)).") }
  }

  mutating func take(_ line: PlainLine, _ turn: inout PlainTurn) {
    let contact = contact(turn.session)
    if isCorrecting { return correct(contact, to: line.text, &turn) }
    switch line.word {
    case "": turn.say("Please type the code.")
    case "messages": turn.move(.push(PlainMessagesPage()))
    case "correct": isCorrecting = true
    case "resend":
      ask(
        &turn,
        { office, principal throws(BookingError) in
          try office.resendCode(principal, contact)
          return true
        }
      ) { $2.say(contact == .email ? "Another mail is on its way." : "Another text is on its way.") }
    default: verify(contact, line.text.filter { !$0.isWhitespace }, &turn)
    }
  }

  private func verify(_ contact: Contact, _ code: String, _ turn: inout PlainTurn) {
    ask(
      &turn,
      { office, principal throws(BookingError) in
        try office.verify(principal, contact, code: code)
      }
    ) { _, account, turn in
      turn.session.account = account
      turn.say(contact == .email ? "Your email is verified." : "Your phone is verified.")
      if account.isVerified {
        turn.say("Welcome, \(SafeText(account.name)).")
        turn.move(.pop)
      }
    }
  }

  private func correct(_ contact: Contact, to address: String, _ turn: inout PlainTurn) {
    ask(
      &turn,
      { office, principal throws(BookingError) in
        try office.changeContact(principal, contact, to: address)
      }
    ) { page, account, turn in
      page.isCorrecting = false
      turn.session.account = account
      turn.say("A code went to the new address.")
    }
  }

  mutating func stepBack(_ turn: inout PlainTurn) -> Bool {
    defer { isCorrecting = false }
    return isCorrecting
  }
}
