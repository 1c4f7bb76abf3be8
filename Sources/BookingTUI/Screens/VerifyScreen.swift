import BookingDomain
import TerminalUI

/// Both codes at once: one came by mail, one by text. Each is asked for until its address is proven.
struct VerifyScreen: Screen {
  enum Command: Sendable, Equatable { case resend, change, messages, later }

  enum Reply: Sendable {
    case verified(Contact, Result<Account, BookingError>)
    case sent(Contact, Result<Bool, BookingError>)
    case changed(Contact, Result<Account, BookingError>)
    case undelivered(Result<[UndeliveredMessage], BookingError>)
  }

  let purpose: ArrivalPurpose
  var page = FormPage([], buttons: [])
  /// The address being corrected, if any.
  var correcting: Contact?
  /// Codes that could not be sent.
  private var undelivered: [UndeliveredMessage] = []
  private var waiting = 0
  private var isBuilt = false

  init(purpose: ArrivalPurpose = .visit) { self.purpose = purpose }

  var title: SafeText { correcting == nil ? "Two codes are on their way" : "Correct the address" }

  private func lead(_ session: Session) -> SafeText {
    guard correcting == nil else { return "A new code goes there; the old one ends." }
    if let problem = problem(session) {
      return Wording.sentence(problem) + " Correct the address, or send it again."
    }
    switch session.options.access.shownMessages {
    case []: break
    case [.phone]:
      return
        "Check your email. Texts are not sent here: ^O shows yours. Each code is good for ten minutes."
    case [.email]:
      return "Check your phone. Email is not sent here: ^O shows yours. Each code is good for ten minutes."
    default:
      return
        "This is a demo: ^O shows the messages that would have been sent. Each code is good for ten minutes."
    }
    return "Each is good for ten minutes. Check your email and your phone."
  }

  /// A code that could not be sent to an address that is still to be proven.
  private func problem(_ session: Session) -> UndeliveredMessage? {
    guard let account = session.account else { return nil }
    return undelivered.first {
      $0.kind == .emailCode && $0.recipient == account.email && !account.isEmailVerified
        || $0.kind == .phoneCode && $0.recipient == account.phone && !account.isPhoneVerified
    }
  }

  mutating func refresh(_ turn: inout Turn) {
    turn.ask({ office, principal throws(BookingError) in try office.undelivered(principal) }) {
      Reply.undelivered($0)
    }
  }

  func isTyping(_ session: Session) -> Bool { page.form.takesText }

  /// Whose code or address the focus is on.
  private var focused: Contact {
    switch page.form.focus {
    case .second: .phone
    case .field(.phone): .phone
    default: page.form[.field(.code)] == nil ? .phone : .email
    }
  }

  func keys(_ session: Session) -> Keymap<Command> {
    if correcting != nil { return Keymap([KeyBinding(.escape, "keep the old one", .later, group: "Codes")]) }
    var bindings: [KeyBinding<Command>] = []
    if session.options.access.showsMessages {
      bindings.append(KeyBinding(.control("o"), "messages", .messages, group: "Codes"))
    }
    let name: SafeText = focused == .email ? "email" : "text"
    bindings.append(KeyBinding(.control("s"), "send the \(name) again", .resend, group: "Codes"))
    bindings.append(
      KeyBinding(
        .control("n"), focused == .email ? "correct the email" : "correct the phone", .change, group: "Codes")
    )
    return Keymap(bindings)
  }

  mutating func appear(_ turn: inout Turn) {
    guard let account = turn.session.account else { return }
    if !isBuilt {
      isBuilt = true
      build(account)
    }
    refresh(&turn)
    finish(account, &turn)
  }

  private mutating func build(_ account: Account) {
    var fields: [FormField<FormPart>] = []
    if !account.isEmailVerified {
      fields.append(
        .line(
          .code, label: "Code from the email", hint: "sent to \(SafeText(account.email))", accepts: .digits))
    }
    if !account.isPhoneVerified {
      fields.append(
        .line(
          .code, second: true, label: "Code from the text message",
          hint: "sent to \(SafeText(account.phone))",
          accepts: .digits))
    }
    page = FormPage(fields, buttons: [TerminalUI.Button(.submit, "Verify")])
  }

  mutating func perform(_ command: Command, _ turn: inout Turn) {
    switch command {
    case .messages: turn.push(MessagesScreen())
    case .resend:
      let contact = focused
      turn.command({ office, principal throws(BookingError) in
        try office.resendCode(principal, contact)
        return true
      }) { Reply.sent(contact, $0) }
    case .change:
      guard let account = turn.session.account else { return }
      let contact = focused
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

  mutating func take(_ input: Input, _ turn: inout Turn) -> Bool {
    guard let outcome = page.take(input, turn.session.content.size, lead: lead(turn.session)) else {
      return false
    }
    if case .pressed = outcome { correcting == nil ? verify(&turn) : correct(&turn) }
    return true
  }

  /// Sends what was typed; an empty field waits for its turn.
  private mutating func verify(_ turn: inout Turn) {
    let codes: [(Contact, String)] = [
      (.email, page.text(.field(.code))), (.phone, page.text(.second(.code))),
    ].filter { !$0.1.isEmpty }
    guard !codes.isEmpty else {
      _ = page.requireAll()
      return
    }
    page.isBusy = true
    waiting = codes.count
    for (contact, code) in codes {
      turn.command({ office, principal throws(BookingError) in
        try office.verify(principal, contact, code: code)
      }) { Reply.verified(contact, $0) }
    }
  }

  private mutating func correct(_ turn: inout Turn) {
    guard page.requireAll(), let contact = correcting else { return }
    page.isBusy = true
    let address = page.text(contact == .email ? .field(.email) : .field(.phone))
    turn.command({ office, principal throws(BookingError) in
      try office.changeContact(principal, contact, to: address)
    }) { Reply.changed(contact, $0) }
  }

  mutating func receive(_ reply: Reply, _ turn: inout Turn) {
    switch reply {
    case .sent(let contact, .success):
      turn.say(contact == .email ? "Another email is on its way." : "Another text is on its way.", .success)
    case .undelivered(.success(let messages)): undelivered = messages
    case .undelivered(.failure): break
    case .sent(_, .failure(let error)): page.refuse(error, turn.session)
    case .changed(_, .success(let account)):
      turn.session.account = account
      correcting = nil
      build(account)
      turn.say("A code went to the new address.", .success)
    case .changed(_, .failure(let error)): page.refuse(error, turn.session)
    case .verified(let contact, let result):
      waiting -= 1
      if waiting <= 0 { page.isBusy = false }
      let part: FormPart = contact == .email ? .field(.code) : .second(.code)
      switch result {
      case .failure(let error): page.form.fail(part, Wording.sentence(error, turn.session))
      case .success(let account):
        turn.session.account = account
        if let index = page.form.fields.firstIndex(where: { $0.id == part }) {
          page.form.fields.remove(at: index)
          if let next = page.form.fields.first { page.form.focus(next.id) }
        }
        finish(account, &turn)
      }
    }
  }

  private mutating func finish(_ account: Account, _ turn: inout Turn) {
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
    var row = 0
    for (isVerified, address) in [
      (account.isEmailVerified, account.email), (account.isPhoneVerified, account.phone),
    ] where isVerified {
      canvas.write(
        [Piece("✓ ", .success), Piece(SafeText(address), .text), Piece(" is verified", .muted)],
        at: foot.row(row).origin)
      row += 1
    }
  }
}
