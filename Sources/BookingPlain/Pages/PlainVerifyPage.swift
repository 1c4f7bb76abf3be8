import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// Both addresses are proven by a code each: the mail's first, then the text's.
struct PlainVerifyPage: PlainPage {
  private var flow = VerificationFlow()
  /// What has become of the code is said once it is known.
  private var saysState = false

  init() {}

  func prompt(_ session: Session) -> PlainPrompt {
    let (words, code) = (session.words, PlainOffer.code(flow.channel))
    if flow.isCorrecting {
      return PlainPrompt(words, flow.channel == .email ? .rightEmail : .rightPhone, .word(.back))
    }
    return session.options.access.showsMessages
      ? PlainPrompt(words, code, .word(.messages), .word(.resend), .word(.correct), .word(.back))
      : PlainPrompt(words, code, .word(.resend), .word(.correct), .word(.back))
  }

  func topic(_ session: Session) -> PlainTopic? {
    .verify(isDemo: session.options.access.showsMessages)
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
    case .ask(let request): run(request, &context) { $0.go(on: $1, &$2) }
    case .asks: break
    case .stands: sayState(&context)
    case .knows(let account): context.session.know(account)
    case .refusedCode(let error), .refused(let error): context.say(error)
    case .says(let remark): say(remark, &context)
    case .done(let account, let now):
      if now { context.say(context.words.welcome(account.name)) }
      context.move(.pop)
    }
  }

  private mutating func say(_ remark: VerificationFlow.Remark, _ context: inout PlainStepContext) {
    switch remark {
    case .sentAgain(let channel): context.say(context.words.sentAgain(channel))
    case .corrected:
      context.say(context.words.plainCorrected)
      saysState = true
    case .proved(let channel):
      context.say(context.words.plainProved(channel))
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
    let isShown = context.session.options.access.shownMessages.contains(channel)
    let (words, address) = (context.words, channel == .email ? account.email : account.phone)
    switch proof {
    case .sent where isShown, .onItsWay where isShown: context.say(words.plainCodeShown(address))
    case .sent: context.say(words.codeSent(channel, address))
    case .onItsWay: context.say(words.codeOnItsWay(address))
    case .heldBack: context.say(words.codeHeldBack)
    case .noCode: context.say(words.plainNoCode(address))
    case .proved, .later: break
    }
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    if flow.isCorrecting { return go(on: .moves(to: line.text), &context) }
    guard !line.isEmpty else { return context.say(context.words.plainTypeCode) }
    switch line.begins(with: .messages, .correct, .resend, in: context.words) {
    case .messages: context.move(.push(PlainMessagesPage()))
    case .correct: go(on: .corrects, &context)
    case .resend: go(on: .asksAgain, &context)
    default: go(on: .types(line.text.filter { !$0.isWhitespace }), &context)
    }
  }

  mutating func stepBack(_ context: inout PlainStepContext) -> Bool {
    guard flow.isCorrecting else { return false }
    go(on: .keepsAddress, &context)
    return true
  }
}
