import BookingDomain
import TerminalUI

/// One code after the other: the email's first, then the text message's, which is sent once the first was right.
struct VerifyScreen: Screen {
  enum Command: Sendable, Equatable { case resend, change, messages, later }

  enum Reply: Sendable {
    case verified(Contact, Result<Account, BookingError>)
    case sent(Contact, Result<Bool, BookingError>)
    case changed(Contact, Result<Account, BookingError>)
    case undelivered(Result<[UndeliveredMessage], BookingError>)
    case proofs(Result<[Contact: ContactProof], BookingError>)
  }

  let purpose: ArrivalPurpose
  var page = FormPage([], buttons: [])
  /// The address being corrected, if any.
  var correcting: Contact?
  /// Codes that could not be sent.
  private var undelivered: [UndeliveredMessage] = []
  private var proofs: [Contact: ContactProof] = [:]
  /// Whose code is asked for.
  private var contact = Contact.email
  private var isBuilt = false

  init(purpose: ArrivalPurpose = .visit) { self.purpose = purpose }

  var title: SafeText {
    if let correcting { return correcting == .email ? "Correct the email" : "Correct the phone number" }
    return contact == .email ? "Confirm your email (1 of 2)" : "Confirm your phone (2 of 2)"
  }

  private func lead(_ session: Session) -> SafeText {
    guard correcting == nil else { return "We'll send a new code there; the old one stops working." }
    if let problem = problem(session) {
      return Wording.sentence(problem) + " Correct the address, or send it again."
    }
    let next: SafeText = contact == .email ? " A text message to your phone comes after it." : ""
    if session.options.access.shownMessages.contains(contact) {
      return "Nothing is sent from here: ^O shows the code. It is good for ten minutes." + next
    }
    return (contact == .email ? "Check your email." : "Look at your phone.")
      + " The code is good for ten minutes." + next
  }

  /// What has become of the code.
  private func state(_ session: Session) -> SafeText {
    guard let account = session.account else { return "" }
    let address = SafeText(contact == .email ? account.email : account.phone)
    let isShown = session.options.access.shownMessages.contains(contact)
    switch proofs[contact] {
    case .sent where isShown, .onItsWay where isShown: return "for \(address)"
    case .sent:
      return contact == .email ? "A code was emailed to \(address)." : "A code was texted to \(address)."
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

  mutating func refresh(_ turn: inout Turn<Self>) {
    turn.ask({ office, principal throws(BookingError) in try office.undelivered(principal) }) {
      Reply.undelivered($0)
    }
    turn.ask({ office, principal throws(BookingError) in try office.contactProofs(principal) }) {
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
    let name: SafeText = contact == .email ? "email" : "text"
    bindings.append(KeyBinding(.control("s"), "send the \(name) again", .resend, group: "Codes"))
    bindings.append(
      KeyBinding(
        .control("n"), contact == .email ? "correct the email" : "correct the phone", .change, group: "Codes")
    )
    return Keymap(bindings)
  }

  mutating func appear(_ turn: inout Turn<Self>) {
    guard let account = turn.session.account else { return }
    if !isBuilt {
      isBuilt = true
      build(account)
    }
    refresh(&turn)
    finish(account, &turn)
  }

  private mutating func build(_ account: Account) {
    contact = account.isEmailVerified ? .phone : .email
    let label: SafeText = contact == .email ? "Code from the email" : "Code from the text message"
    page = FormPage(
      [.line(.code, label: label, accepts: .digits)], buttons: [TerminalUI.Button(.submit, "Confirm")])
  }

  mutating func perform(_ command: Command, _ turn: inout Turn<Self>) {
    switch command {
    case .messages: turn.push(MessagesScreen())
    case .resend:
      let contact = contact
      turn.command({ office, principal throws(BookingError) in
        try office.resendCode(principal, contact)
        return true
      }) { Reply.sent(contact, $0) }
    case .change:
      guard let account = turn.session.account else { return }
      correcting = contact
      page = FormPage(
        [
          contact == .email
            ? .line(.email, account.email) : .line(.phone, account.phone, accepts: .phone)
        ], buttons: [TerminalUI.Button(.submit, "Send a code there")])
    case .later:
      correcting = nil
      if let account = turn.session.account { build(account) }
    }
  }

  mutating func take(_ input: Input, _ turn: inout Turn<Self>) -> Bool {
    guard let outcome = page.take(input, turn.session.content.size, lead: lead(turn.session)) else {
      return false
    }
    if case .pressed = outcome { correcting == nil ? verify(&turn) : correct(&turn) }
    return true
  }

  private mutating func verify(_ turn: inout Turn<Self>) {
    guard page.requireAll(), page.isNewCode(.field(.code)) else { return }
    page.isBusy = true
    let (contact, code) = (contact, page.text(.field(.code)))
    turn.command({ office, principal throws(BookingError) in
      try office.verify(principal, contact, code: code)
    }) { Reply.verified(contact, $0) }
  }

  private mutating func correct(_ turn: inout Turn<Self>) {
    guard page.requireAll(), let contact = correcting else { return }
    page.isBusy = true
    let address = page.text(contact == .email ? .field(.email) : .field(.phone))
    turn.command({ office, principal throws(BookingError) in
      try office.changeContact(principal, contact, to: address)
    }) { Reply.changed(contact, $0) }
  }

  mutating func receive(_ reply: Reply, _ turn: inout Turn<Self>) {
    switch reply {
    case .sent(let contact, .success):
      turn.say(contact == .email ? "Another email is on its way." : "Another text is on its way.", .success)
      refresh(&turn)
    case .undelivered(.success(let messages)): undelivered = messages
    case .proofs(.success(let proofs)): self.proofs = proofs
    case .undelivered(.failure), .proofs(.failure): break
    case .sent(_, .failure(let error)): page.refuse(error, turn.session)
    case .changed(_, .success(let account)):
      turn.session.account = account
      correcting = nil
      build(account)
      turn.say("Corrected. A code is on its way there.", .success)
      refresh(&turn)
    case .changed(_, .failure(let error)): page.refuse(error, turn.session)
    case .verified(_, .failure(let error)):
      error.isAboutCode
        ? page.refuseCode(.field(.code), Wording.sentence(error, turn.session))
        : page.refuse(error, turn.session)
    case .verified(_, .success(let account)):
      turn.session.account = account
      page.isBusy = false
      guard !account.isVerified else { return finish(account, &turn) }
      build(account)
      refresh(&turn)
    }
  }

  private mutating func finish(_ account: Account, _ turn: inout Turn<Self>) {
    guard account.isVerified else { return }
    turn.say("Verified. Welcome, \(SafeText(account.name)).", .success)
    switch purpose {
    case .checkout: turn.pop()
    case .visit where turn.session.principal.key != nil && account.role == .customer:
      turn.move(.replace(BindKeyScreen(purpose: .offer)))
    case .visit: turn.move(.newPerson(landing: account.role == .admin ? .manage : .events))
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let foot = page.draw(on: &canvas, title: title, lead: lead(session), footRows: 3)
    guard correcting == nil, let account = session.account, foot.height > 0 else { return }
    let rows = canvas.writeWrapped(state(session), in: foot, style: .muted)
    guard account.isEmailVerified, foot.height > rows else { return }
    canvas.write(
      [Piece("✓ ", .success), Piece(SafeText(account.email), .text), Piece(" is confirmed", .muted)],
      at: foot.row(rows).origin)
  }
}
