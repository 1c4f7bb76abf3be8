import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// One code after the other: the email's first, then the text message's, which is sent once the first was right.
struct VerifyScreen: Screen {
  enum Command: Sendable, Equatable { case resend, change, messages, later }

  enum Reply: Sendable { case flow(VerificationFlow.Event) }

  let purpose: LogInPurpose
  var page = FormPage([], buttons: [])
  private var flow = VerificationFlow()

  private var channel: Channel { flow.channel }

  init(purpose: LogInPurpose = .visit) { self.purpose = purpose }

  func title(_ words: any Words) -> SafeText {
    SafeText(flow.isCorrecting ? words.correctTitle(channel) : words.verifyTitle(channel))
  }

  mutating func speak(_ words: any Words) { page.speak(words) }

  private func lead(_ session: Session) -> SafeText {
    let words = session.words
    guard !flow.isCorrecting else { return SafeText(words.correctLead) }
    if let problem = session.account.flatMap({ flow.undelivered($0) }) {
      return SafeText("\(words.sentence(problem)) \(words.verifyUndeliveredLead)")
    }
    let isShown = session.options.access.shownMessages.contains(channel)
    return SafeText(words.verifyLead(channel, isShownHere: isShown))
  }

  /// What has become of the code.
  private func state(_ session: Session) -> SafeText {
    guard let account = session.account else { return "" }
    let words = session.words
    let address = channel == .email ? account.email : account.phone
    let isShown = session.options.access.shownMessages.contains(channel)
    switch flow.proofs[channel] {
    case .sent where isShown, .onItsWay where isShown: return SafeText(words.verifyFor(address))
    case .sent: return SafeText(words.codeSent(channel, address))
    case .onItsWay: return SafeText(words.codeOnItsWay(address))
    case .heldBack: return SafeText(words.codeHeldBack)
    case .noCode: return SafeText(words.noCode(address))
    case .proved, .later, nil: return SafeText(words.verifyFor(address))
    }
  }

  func topics(_ session: Session) -> Set<Topic>? { session.topics }
  mutating func refresh(_ context: inout StepContext<Self>) { go(on: .looks, &context) }

  func isTyping(_ session: Session) -> Bool { page.form.takesText }

  func keys(_ session: Session) -> Keymap<Command> {
    let words = session.words
    let group = SafeText(words.group(.codes))
    if flow.isCorrecting {
      return Keymap([KeyBinding(.escape, SafeText(words.keyKeepOldAddress), .later, group: group)])
    }
    var bindings: [KeyBinding<Command>] = []
    if session.options.access.showsMessages {
      bindings.append(KeyBinding(.control("o"), SafeText(words.keyMessages), .messages, group: group))
    }
    bindings += [
      KeyBinding(.control("s"), SafeText(words.keySendAgain(channel)), .resend, group: group),
      KeyBinding(.control("n"), SafeText(words.keyCorrect(channel)), .change, group: group),
    ]
    return Keymap(bindings)
  }

  mutating func appear(_ context: inout StepContext<Self>) {
    if let account = context.session.account { go(on: .arrived(account), &context) }
  }

  /// The form for a code, or for the address it goes to.
  private mutating func build(_ account: Account?) {
    if flow.isCorrecting {
      page = FormPage(
        [
          channel == .email
            ? .line(.email, account?.email ?? "") : .line(.phone, account?.phone ?? "", accepts: .phone)
        ], buttons: [FormPage.Button(.submit) { $0.buttonSendCodeThere }])
    } else {
      page = FormPage(
        [.line(.code, label: { [channel] in $0.codeLabel(channel) }, accepts: .digits)],
        buttons: [FormPage.Button(.submit) { $0.buttonConfirm }])
    }
  }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .messages: context.push(MessagesScreen())
    case .resend: go(on: .asksAgain, &context)
    case .change: go(on: .corrects, &context)
    case .later: go(on: .keepsAddress, &context)
    }
  }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    guard let outcome = page.handle(input, context.session.content.size, lead: lead(context.session)) else {
      return false
    }
    if case .pressed = outcome { submit(&context) }
    return true
  }

  private mutating func submit(_ context: inout StepContext<Self>) {
    guard page.requireAll(context.session.words) else { return }
    if flow.isCorrecting {
      go(on: .moves(to: page.text(channel == .email ? .field(.email) : .field(.phone))), &context)
    } else if page.isNewCode(.field(.code), context.session.words) {
      go(on: .types(page.text(.field(.code))), &context)
    }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .flow(let event): go(on: event, &context)
    }
  }

  private mutating func go(on event: VerificationFlow.Event, _ context: inout StepContext<Self>) {
    let effects = flow.handle(event)
    page.isBusy = flow.isBusy
    for effect in effects { apply(effect, &context) }
  }

  private mutating func apply(_ effect: VerificationFlow.Effect, _ context: inout StepContext<Self>) {
    switch effect {
    case .ask(let request): context.run(request) { Reply.flow($0) }
    case .asks: build(context.session.account)
    case .stands, .says(.proved): break
    case .knows(let account): context.session.know(account)
    case .refusedCode(let error): page.refuseCode(.field(.code), context.session.sentence(error))
    case .refused(let error): page.refuse(error, context.session)
    case .says(.corrected): context.say(SafeText(context.session.words.corrected), .success)
    case .says(.sentAgain(let channel)):
      context.say(SafeText(context.session.words.sentAgain(channel)), .success)
    case .done(let account, now: _): finish(account, &context)
    }
  }

  private mutating func finish(_ account: Account, _ context: inout StepContext<Self>) {
    context.say(SafeText(context.session.words.verified(account.name)), .success)
    switch purpose {
    case .checkout: context.pop()
    case .visit where context.session.principal.key != nil && account.grants.isEmpty:
      context.move(.replace(AddSSHKeyScreen(purpose: .offer, context.session.words)))
    case .visit: context.move(.newPerson(landing: Section.home(account.grants)))
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let words = session.words
    let foot = page.draw(
      on: &canvas, title: title(words), lead: lead(session), footRows: 3, words)
    guard !flow.isCorrecting, let account = session.account, foot.height > 0 else { return }
    let rows = canvas.writeWrapped(state(session), in: foot, style: .muted)
    guard account.isEmailVerified, foot.height > rows else { return }
    canvas.write(
      [TextRun("✓ ", .success)]
        + TextRun.marking(account.email, .text, in: words.isConfirmed(account.email), .muted),
      at: foot.row(rows).origin)
  }
}
