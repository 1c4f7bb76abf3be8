import BookingDomain
import BookingFlows
import TerminalUI

/// Both addresses are proven by a code each: the mail's first, then the text's.
struct PlainVerifyPage: PlainPage {
  private var flow = VerificationFlow()
  /// What has become of the code is said once it is known.
  private var saysState = false

  init() {}

  func prompt(_ session: Session) -> PlainPrompt {
    let isMail = flow.channel == .email
    if flow.isCorrecting {
      return PlainPrompt(isMail ? "The right email, or back" : "The right phone, or back")
    }
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
    saysState = true
    go(on: .arrived(account), &context)
  }

  private mutating func go(on event: VerificationFlow.Event, _ context: inout PlainStepContext) {
    for effect in flow.handle(event) { apply(effect, &context) }
  }

  private mutating func apply(_ effect: VerificationFlow.Effect, _ context: inout PlainStepContext) {
    switch effect {
    case .ask(let request):
      ask(
        &context, { office, principal throws(BookingError) in try request.run(office, principal) },
        otherwise: { $0.go(on: request.refused($1), &$2) }, then: { $0.go(on: $1, &$2) })
    case .asks: break
    case .stands: sayState(&context)
    case .knows(let account): context.session.know(account)
    case .refusedCode(let error), .refused(let error): context.say(error)
    case .says(let remark): say(remark, &context)
    case .done(let account, let now):
      if now { context.say("Welcome, \(SafeText(account.name)).") }
      context.move(.pop)
    }
  }

  private mutating func say(_ remark: VerificationFlow.Remark, _ context: inout PlainStepContext) {
    switch remark {
    case .sentAgain(let channel):
      context.say(channel == .email ? "Another email is on its way." : "Another text is on its way.")
    case .corrected:
      context.say("Corrected.")
      saysState = true
    case .proved(let channel):
      context.say(channel == .email ? "Your email is verified." : "Your phone is verified.")
      saysState = true
    }
  }

  /// What has become of the code that is asked for.
  private mutating func sayState(_ context: inout PlainStepContext) {
    guard saysState, let proof = flow.proofs[flow.channel], let account = context.session.account else {
      return
    }
    saysState = false
    let channel = flow.channel
    let address = SafeText(channel == .email ? account.email : account.phone)
    let isShown = context.session.options.access.shownMessages.contains(channel)
    switch proof {
    case .sent where isShown, .onItsWay where isShown:
      context.say("Type messages to read the code for \(address): nothing is sent from here.")
    case .sent: context.say("A code was \(channel == .email ? "mailed" : "texted") to \(address).")
    case .onItsWay: context.say("A code is on its way to \(address).")
    case .heldBack: context.say("Too many text messages went out today. Yours waits; try again tomorrow.")
    case .noCode: context.say("No code is open for \(address). Type resend to ask for one.")
    case .proved, .later: break
    }
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    if flow.isCorrecting { return go(on: .moves(to: line.text), &context) }
    switch line.word {
    case "": context.say("Please type the code.")
    case "messages": context.move(.push(PlainMessagesPage()))
    case "correct": go(on: .corrects, &context)
    case "resend": go(on: .asksAgain, &context)
    default: go(on: .types(line.text.filter { !$0.isWhitespace }), &context)
    }
  }

  mutating func stepBack(_ context: inout PlainStepContext) -> Bool {
    guard flow.isCorrecting else { return false }
    go(on: .keepsAddress, &context)
    return true
  }
}
