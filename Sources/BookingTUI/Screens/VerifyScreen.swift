import BookingDomain
import TerminalUI

/// One code after the other: the email's first, then the text message's, which is sent once the first was right.
struct VerifyScreen: Screen {
  enum Command: Sendable, Equatable { case resend, change, messages, later }

  enum Reply: Sendable {
    case verified(Channel, Result<Account, BookingError>)
    case sent(Channel, Result<Bool, BookingError>)
    case changed(Channel, Result<Account, BookingError>)
    case undelivered(Result<[UndeliveredMessage], BookingError>)
    case proofs(Result<[Channel: ContactProof], BookingError>)
  }

  let purpose: LogInPurpose
  var page = FormPage([], buttons: [])
  /// The address being corrected, if any.
  var correcting: Channel?
  /// Codes that could not be sent.
  private var undelivered: [UndeliveredMessage] = []
  private var proofs: [Channel: ContactProof] = [:]
  /// Whose code is asked for.
  private var channel = Channel.email
  private var isBuilt = false

  init(purpose: LogInPurpose = .visit) { self.purpose = purpose }

  var title: SafeText {
    if let correcting { return correcting == .email ? "Correct the email" : "Correct the phone number" }
    return channel == .email ? "Confirm your email (1 of 2)" : "Confirm your phone (2 of 2)"
  }

  private func lead(_ session: Session) -> SafeText {
    guard correcting == nil else { return "We'll send a new code there; the old one stops working." }
    if let problem = problem(session) {
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
    switch proofs[channel] {
    case .sent where isShown, .onItsWay where isShown: return "for \(address)"
    case .sent:
      return channel == .email ? "A code was emailed to \(address)." : "A code was texted to \(address)."
    case .onItsWay: return "A code is on its way to \(address)."
    case .heldBack: return "Too many text messages went out today. Yours waits; try again tomorrow."
    case .noCode: return "No code is open for \(address). ^S asks for one."
    case .proved, .later, nil: return "for \(address)"
    }
  }

  /// A code that could not be sent to an address that is still to be proven.
  private func problem(_ session: Session) -> UndeliveredMessage? {
    guard let account = session.account else { return nil }
    return undelivered.first {
      $0.kind == .emailCode && $0.recipient == account.email && !account.isEmailVerified
        || $0.kind == .phoneCode && $0.recipient == account.phone && !account.isPhoneVerified
    }
  }

  mutating func refresh(_ context: inout StepContext<Self>) {
    context.ask({ office, principal throws(BookingError) in try office.undelivered(principal) }) {
      Reply.undelivered($0)
    }
    context.ask({ office, principal throws(BookingError) in try office.contactProofs(principal) }) {
      Reply.proofs($0)
    }
  }

  func isTyping(_ session: Session) -> Bool { page.form.takesText }

  func keys(_ session: Session) -> Keymap<Command> {
    if correcting != nil { return Keymap([KeyBinding(.escape, "keep the old one", .later, group: "Codes")]) }
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
    guard let account = context.session.account else { return }
    if !isBuilt {
      isBuilt = true
      build(account)
    }
    refresh(&context)
    finish(account, &context)
  }

  private mutating func build(_ account: Account) {
    channel = account.isEmailVerified ? .phone : .email
    let label: SafeText = channel == .email ? "Code from the email" : "Code from the text message"
    page = FormPage(
      [.line(.code, label: label, accepts: .digits)], buttons: [TerminalUI.Button(.submit, "Confirm")])
  }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .messages: context.push(MessagesScreen())
    case .resend:
      let channel = channel
      context.command({ office, principal throws(BookingError) in
        try office.resendCode(principal, channel)
        return true
      }) { Reply.sent(channel, $0) }
    case .change:
      guard let account = context.session.account else { return }
      correcting = channel
      page = FormPage(
        [
          channel == .email
            ? .line(.email, account.email) : .line(.phone, account.phone, accepts: .phone)
        ], buttons: [TerminalUI.Button(.submit, "Send a code there")])
    case .later:
      correcting = nil
      if let account = context.session.account { build(account) }
    }
  }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    guard let outcome = page.handle(input, context.session.content.size, lead: lead(context.session)) else {
      return false
    }
    if case .pressed = outcome { correcting == nil ? verify(&context) : correct(&context) }
    return true
  }

  private mutating func verify(_ context: inout StepContext<Self>) {
    guard page.requireAll(), page.isNewCode(.field(.code)) else { return }
    page.isBusy = true
    let (channel, code) = (channel, page.text(.field(.code)))
    context.command({ office, principal throws(BookingError) in
      try office.verify(principal, channel, code: code)
    }) { Reply.verified(channel, $0) }
  }

  private mutating func correct(_ context: inout StepContext<Self>) {
    guard page.requireAll(), let channel = correcting else { return }
    page.isBusy = true
    let address = page.text(channel == .email ? .field(.email) : .field(.phone))
    context.command({ office, principal throws(BookingError) in
      try office.changeContact(principal, channel, to: address)
    }) { Reply.changed(channel, $0) }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .sent(let channel, .success):
      context.say(
        channel == .email ? "Another email is on its way." : "Another text is on its way.", .success)
      refresh(&context)
    case .undelivered(.success(let messages)): undelivered = messages
    case .proofs(.success(let proofs)): self.proofs = proofs
    case .undelivered(.failure), .proofs(.failure): break
    case .sent(_, .failure(let error)): page.refuse(error, context.session)
    case .changed(_, .success(let account)):
      context.session.know(account)
      correcting = nil
      build(account)
      context.say("Corrected. A code is on its way there.", .success)
      refresh(&context)
    case .changed(_, .failure(let error)): page.refuse(error, context.session)
    case .verified(_, .failure(let error)):
      error.isAboutCode
        ? page.refuseCode(.field(.code), Wording.sentence(error, context.session))
        : page.refuse(error, context.session)
    case .verified(_, .success(let account)):
      context.session.know(account)
      page.isBusy = false
      guard !account.isVerified else { return finish(account, &context) }
      build(account)
      refresh(&context)
    }
  }

  private mutating func finish(_ account: Account, _ context: inout StepContext<Self>) {
    guard account.isVerified else { return }
    context.say("Verified. Welcome, \(SafeText(account.name)).", .success)
    switch purpose {
    case .checkout: context.pop()
    case .visit where context.session.principal.key != nil && account.role == .customer:
      context.move(.replace(AddSSHKeyScreen(purpose: .offer)))
    case .visit: context.move(.newPerson(landing: account.role == .admin ? .manage : .events))
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let foot = page.draw(on: &canvas, title: title, lead: lead(session), footRows: 3)
    guard correcting == nil, let account = session.account, foot.height > 0 else { return }
    let rows = canvas.writeWrapped(state(session), in: foot, style: .muted)
    guard account.isEmailVerified, foot.height > rows else { return }
    canvas.write(
      [TextRun("✓ ", .success), TextRun(SafeText(account.email), .text), TextRun(" is confirmed", .muted)],
      at: foot.row(rows).origin)
  }
}
