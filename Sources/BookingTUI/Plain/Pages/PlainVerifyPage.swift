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
    return PlainPrompt("Code from the \(isMail ? "email" : "text message"), \(demo)resend, correct, or back")
  }

  func help(_ session: Session) -> [SafeText] {
    let demo: [SafeText] =
      session.options.access.showsMessages
      ? ["messages reads what is not sent from here, but shown."] : []
    return [
      "Type the six digits you were sent: first by email, then by text message. Each code is good for ten minutes.",
      "resend sends another code.",
      "correct changes the address it goes to.",
    ] + demo
  }

  mutating func appear(_ turn: inout PlainTurn) {
    guard let account = turn.session.account else { return turn.move(.pop) }
    guard !account.isVerified else { return turn.move(.pop) }
    say(&turn)
  }

  /// What has become of the code that is asked for.
  private func say(_ turn: inout PlainTurn) {
    ask(&turn, { office, principal throws(BookingError) in try office.contactProofs(principal) }) {
      page, proofs, turn in
      guard let account = turn.session.account else { return }
      let contact = page.contact(turn.session)
      let address = SafeText(contact == .email ? account.email : account.phone)
      let isShown = turn.session.options.access.shownMessages.contains(contact)
      switch proofs[contact] {
      case .sent where isShown, .onItsWay where isShown:
        turn.say("Type messages to read the code for \(address): nothing is sent from here.")
      case .sent: turn.say("A code was \(contact == .email ? "mailed" : "texted") to \(address).")
      case .onItsWay: turn.say("A code is on its way to \(address).")
      case .heldBack: turn.say("Too many text messages went out today. Yours waits; try again tomorrow.")
      case .noCode: turn.say("No code is open for \(address). Type resend to ask for one.")
      case .proved, .later, nil: break
      }
    }
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
      ) { $2.say(contact == .email ? "Another email is on its way." : "Another text is on its way.") }
    default: verify(contact, line.text.filter { !$0.isWhitespace }, &turn)
    }
  }

  private func verify(_ contact: Contact, _ code: String, _ turn: inout PlainTurn) {
    ask(
      &turn,
      { office, principal throws(BookingError) in
        try office.verify(principal, contact, code: code)
      }
    ) { page, account, turn in
      turn.session.account = account
      turn.say(contact == .email ? "Your email is verified." : "Your phone is verified.")
      guard account.isVerified else { return page.say(&turn) }
      turn.say("Welcome, \(SafeText(account.name)).")
      turn.move(.pop)
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
      turn.say("Corrected.")
      page.say(&turn)
    }
  }

  mutating func stepBack(_ turn: inout PlainTurn) -> Bool {
    defer { isCorrecting = false }
    return isCorrecting
  }
}
