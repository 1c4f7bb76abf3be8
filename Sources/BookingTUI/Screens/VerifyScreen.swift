import BookingDomain
import BookingModel
import BookingFlows
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

  var title: SafeText {
    if flow.isCorrecting { return channel == .email ? "Correct the email" : "Correct the phone number" }
    return channel == .email ? "Confirm your email (1 of 2)" : "Confirm your phone (2 of 2)"
  }

  private func lead(_ session: Session) -> SafeText {
    guard !flow.isCorrecting else { return "We'll send a new code there; the old one stops working." }
    if let problem = session.account.flatMap({ flow.undelivered($0) }) {
      return Wording.sentence(problem) + " Correct the address, or send it again."
    }
    let next: SafeText = channel == .email ? " A text message to your phone comes after it." : ""
    if session.options.access.shownMessages.contains(channel) {
      return "Nothing is sent from here: ^O shows the code. It is good for ten minutes." + next
    }
    return (channel == .email ? "Check your email." : "Look at your phone.")
      + " The code is good for ten minutes." + next
  }

  /// What has become of the code.
  private func state(_ session: Session) -> SafeText {
    guard let account = session.account else { return "" }
    let address = SafeText(channel == .email ? account.email : account.phone)
    let isShown = session.options.access.shownMessages.contains(channel)
    switch flow.proofs[channel] {
    case .sent where isShown, .onItsWay where isShown: return "for \(address)"
    case .sent:
      return channel == .email ? "A code was emailed to \(address)." : "A code was texted to \(address)."
    case .onItsWay: return "A code is on its way to \(address)."
    case .heldBack: return "Too many text messages went out today. Yours waits; try again tomorrow."
    case .noCode: return "No code is open for \(address). ^S asks for one."
    case .proved, .later, nil: return "for \(address)"
    }
  }

  mutating func refresh(_ context: inout StepContext<Self>) { go(on: .looks, &context) }

  func isTyping(_ session: Session) -> Bool { page.form.takesText }

  func keys(_ session: Session) -> Keymap<Command> {
    if flow.isCorrecting { return Keymap([KeyBinding(.escape, "keep the old one", .later, group: "Codes")]) }
    var bindings: [KeyBinding<Command>] = []
    if session.options.access.showsMessages {
      bindings.append(KeyBinding(.control("o"), "messages", .messages, group: "Codes"))
    }
    let name: SafeText = channel == .email ? "email" : "text"
    bindings.append(KeyBinding(.control("s"), "send the \(name) again", .resend, group: "Codes"))
    bindings.append(
      KeyBinding(
        .control("n"), channel == .email ? "correct the email" : "correct the phone", .change, group: "Codes")
    )
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
        ], buttons: [TerminalUI.Button(.submit, "Send a code there")])
    } else {
      let label: SafeText = channel == .email ? "Code from the email" : "Code from the text message"
      page = FormPage(
        [.line(.code, label: label, accepts: .digits)], buttons: [TerminalUI.Button(.submit, "Confirm")])
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
    guard page.requireAll() else { return }
    if flow.isCorrecting {
      go(on: .moves(to: page.text(channel == .email ? .field(.email) : .field(.phone))), &context)
    } else if page.isNewCode(.field(.code)) {
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
    case .refusedCode(let error): page.refuseCode(.field(.code), Wording.sentence(error, context.session))
    case .refused(let error): page.refuse(error, context.session)
    case .says(.corrected): context.say("Corrected. A code is on its way there.", .success)
    case .says(.sentAgain(let channel)):
      context.say(
        channel == .email ? "Another email is on its way." : "Another text is on its way.", .success)
    case .done(let account, now: _): finish(account, &context)
    }
  }

  private mutating func finish(_ account: Account, _ context: inout StepContext<Self>) {
    context.say("Verified. Welcome, \(SafeText(account.name)).", .success)
    switch purpose {
    case .checkout: context.pop()
    case .visit where context.session.principal.key != nil && account.grants.isEmpty:
      context.move(.replace(AddSSHKeyScreen(purpose: .offer)))
    case .visit: context.move(.newPerson(landing: Section.home(account.grants)))
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let foot = page.draw(on: &canvas, title: title, lead: lead(session), footRows: 3)
    guard !flow.isCorrecting, let account = session.account, foot.height > 0 else { return }
    let rows = canvas.writeWrapped(state(session), in: foot, style: .muted)
    guard account.isEmailVerified, foot.height > rows else { return }
    canvas.write(
      [TextRun("✓ ", .success), TextRun(SafeText(account.email), .text), TextRun(" is confirmed", .muted)],
      at: foot.row(rows).origin)
  }
}
