import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// A code from an authenticator app beside the password: turned on here with a first code, turned off with a proof.
struct SecondFactorScreen: Screen {
  enum Command: Sendable, Equatable { case scan, copy, turnOff }

  enum Reply: Sendable {
    case found(Result<SecondFactor?, BookingError>)
    case offered(Result<SecondFactorEnrolment, BookingError>)
    case turnedOn(Result<(principal: Principal, recoveryCodes: [String]), BookingError>)
    case turnedOff(Result<Principal, BookingError>)
  }

  private enum Stage: Sendable {
    case reading
    case on(SecondFactor)
    case off(SecondFactorEnrolment)
    case failed(BookingError)
  }

  private var stage = Stage.reading
  private var page = FormPage(
    [.line(.secondFactor, hint: { $0.hintAppCode })],
    buttons: [FormPage.Button(.submit) { $0.buttonTurnOn }])

  func title(_ words: any Words) -> SafeText { SafeText(words.secondFactorTitle) }
  mutating func speak(_ words: any Words) { page.speak(words) }
  private func lead(_ words: any Words) -> SafeText { SafeText(words.secondFactorLead) }

  func isTyping(_ session: Session) -> Bool {
    if case .off = stage { page.form.takesText } else { false }
  }

  func keys(_ session: Session) -> Keymap<Command> {
    let words = session.words
    return switch stage {
    case .reading, .failed: Keymap()
    case .on: Keymap([KeyBinding("x", SafeText(words.keyTurnOff), .turnOff)])
    case .off:
      Keymap([
        KeyBinding(.control("f"), SafeText(words.keyScan), .scan),
        KeyBinding(.control("y"), SafeText(words.keyCopyKey), .copy),
      ])
    }
  }

  mutating func appear(_ context: inout StepContext<Self>) {
    context.ask({ visit throws(BookingError) in try visit.credentials.secondFactor() }) {
      Reply.found($0)
    }
  }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    let words = context.session.words
    switch (command, stage) {
    case (.scan, .off(let offer)):
      guard let code = QRCodeView(text: offer.address) else { return }
      context.move(.scan(code, caption: SafeText(words.scanCaption)))
    case (.copy, .off(let offer)):
      context.effect(.copy(offer.key))
      context.say(SafeText(words.copiedKey), .success)
    case (.turnOff, .on):
      context.sign(
        SafeText(words.turnOffLead),
        { visit, entry throws(BookingError) in
          try visit.credentials.turnOffSecondFactor(entry.proof)
        }
      ) { Reply.turnedOff($0) }
    default: break
    }
  }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    guard case .off(let offer) = stage,
      let outcome = page.handle(
        input, context.session.content.size, lead: lead(context.session.words), footRows: 2)
    else { return false }
    if case .pressed = outcome { submit(offer, &context) }
    return true
  }

  private mutating func submit(_ offer: SecondFactorEnrolment, _ context: inout StepContext<Self>) {
    guard page.requireAll(context.session.words) else { return }
    page.isBusy = true
    let code = page.text(.field(.secondFactor))
    context.command({ visit throws(BookingError) in
      try visit.credentials.turnOnSecondFactor(offer, code: code)
    }) { Reply.turnedOn($0) }
  }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .found(.failure(let error)), .offered(.failure(let error)): stage = .failed(error)
    case .found(.success(let factor?)): stage = .on(factor)
    case .found(.success(nil)):
      // What is being added to an app stays the same key.
      if case .off = stage { return }
      context.ask({ visit throws(BookingError) in try visit.credentials.offerSecondFactor() }) {
        Reply.offered($0)
      }
    case .offered(.success(let offer)): stage = .off(offer)
    case .turnedOn(.failure(let error)):
      page.refuse(error, context.session)
      page.form.setText("", for: .field(.secondFactor))
    case .turnedOn(.success(let change)):
      context.session.prove(change.principal)
      context.move(.replace(TextScreen(.recoveryCodes(change.recoveryCodes))))
      context.say(SafeText(context.session.words.secondFactorIsOn), .success)
    case .turnedOff(.failure(let error)): context.say(error)
    case .turnedOff(.success(let principal)):
      context.session.prove(principal)
      context.say(SafeText(context.session.words.secondFactorIsOff), .warning)
      context.pop()
    }
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let words = session.words
    let title = title(words)
    switch stage {
    case .reading: canvas.write(title, style: .title)
    case .failed(let error):
      canvas.write(title, style: .title)
      EmptyState.draw(on: &canvas, canvas.bounds.inset(top: 2), session.sentence(error), key: nil)
    case .on(let factor):
      let area = canvas.bounds.centered(maxWidth: FormPage.width)
      canvas.within(Rect(x: area.x, y: 0, width: area.width, height: canvas.size.height)) { canvas in
        canvas.write(title, style: .title)
        let since = words.format.date(
          factor.turnedOnAt, zone: session.options.timeZone, now: session.now)
        let rows = canvas.writeWrapped(
          "✓ " + SafeText(words.secondFactorOn(since: since)),
          in: canvas.bounds.inset(top: 2), style: .success)
        let left = factor.recoveryCodesLeft
        canvas.writeWrapped(
          SafeText(words.recoveryCodesLeft(left)),
          in: canvas.bounds.inset(top: 3 + rows), style: left < 3 ? .warning : .muted)
      }
    case .off(let offer):
      let foot = page.draw(on: &canvas, title: title, lead: lead(words), footRows: 2, words)
      canvas.within(foot) { draw(offer, on: &$0, words) }
    }
  }

  private func draw(_ offer: SecondFactorEnrolment, on canvas: inout Canvas, _ words: any Words) {
    canvas.write(SafeText(words.secondFactorKey), style: .muted)
    let rows = canvas.writeWrapped(
      SafeText(OneTimeSecret.inFours(offer.key)), in: canvas.bounds.inset(top: 1),
      style: Style(.accent, .bold))
    canvas.write(SafeText(words.secondFactorScan), at: Point(x: 0, y: rows + 2), style: .muted)
  }
}
