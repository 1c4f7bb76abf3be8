import BookingDomain
import TerminalUI

/// Both addresses are proven by a code each: the mail's first, then the text's.
struct PlainVerifyPage: PlainPage {
  private var isCorrecting = false

  init() {}

  private func channel(_ session: Session) -> Channel {
    session.account?.isEmailVerified == true ? .phone : .email
  }

  func prompt(_ session: Session) -> PlainPrompt {
    let isMail = channel(session) == .email
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

  mutating func appear(_ context: inout PlainStepContext) {
    guard let account = context.session.account else { return context.move(.pop) }
    guard !account.isVerified else { return context.move(.pop) }
    say(&context)
  }

  /// What has become of the code that is asked for.
  private func say(_ context: inout PlainStepContext) {
    ask(&context, { office, principal throws(BookingError) in try office.contactProofs(principal) }) {
      page, proofs, context in
      guard let account = context.session.account else { return }
      let channel = page.channel(context.session)
      let address = SafeText(channel == .email ? account.email : account.phone)
      let isShown = context.session.options.access.shownMessages.contains(channel)
      switch proofs[channel] {
      case .sent where isShown, .onItsWay where isShown:
        context.say("Type messages to read the code for \(address): nothing is sent from here.")
      case .sent: context.say("A code was \(channel == .email ? "mailed" : "texted") to \(address).")
      case .onItsWay: context.say("A code is on its way to \(address).")
      case .heldBack: context.say("Too many text messages went out today. Yours waits; try again tomorrow.")
      case .noCode: context.say("No code is open for \(address). Type resend to ask for one.")
      case .proved, .later, nil: break
      }
    }
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    let channel = channel(context.session)
    if isCorrecting { return correct(channel, to: line.text, &context) }
    switch line.word {
    case "": context.say("Please type the code.")
    case "messages": context.move(.push(PlainMessagesPage()))
    case "correct": isCorrecting = true
    case "resend":
      ask(
        &context,
        { office, principal throws(BookingError) in
          try office.resendCode(principal, channel)
          return true
        }
      ) { $2.say(channel == .email ? "Another email is on its way." : "Another text is on its way.") }
    default: verify(channel, line.text.filter { !$0.isWhitespace }, &context)
    }
  }

  private func verify(_ channel: Channel, _ code: String, _ context: inout PlainStepContext) {
    ask(
      &context,
      { office, principal throws(BookingError) in
        try office.verify(principal, channel, code: code)
      }
    ) { page, account, context in
      context.session.know(account)
      context.say(channel == .email ? "Your email is verified." : "Your phone is verified.")
      guard account.isVerified else { return page.say(&context) }
      context.say("Welcome, \(SafeText(account.name)).")
      context.move(.pop)
    }
  }

  private func correct(_ channel: Channel, to address: String, _ context: inout PlainStepContext) {
    ask(
      &context,
      { office, principal throws(BookingError) in
        try office.changeContact(principal, channel, to: address)
      }
    ) { page, account, context in
      page.isCorrecting = false
      context.session.know(account)
      context.say("Corrected.")
      page.say(&context)
    }
  }

  mutating func stepBack(_ context: inout PlainStepContext) -> Bool {
    defer { isCorrecting = false }
    return isCorrecting
  }
}
