import BookingDomain
import TerminalUI

/// The password once more, and the second factor's code where there is one: because the last proof is too old, or because
/// what is about to happen takes one of its own.
struct PasswordPrompt: Sendable {
  let screen: Int
  let lead: SafeText
  let work: @Sendable (BoxOffice, Proof) -> ProofOutcome
  private var password = TextField(byteLimit: 1024, graphemeLimit: 128, masked: true)
  /// Nil until it turns out that the account has a second factor.
  private var code: TextField?
  private var isAtCode = false
  private var problem: SafeText?
  private var isAsking = false

  init(screen: Int, lead: SafeText, _ work: @escaping @Sendable (BoxOffice, Proof) -> ProofOutcome) {
    self.screen = screen
    self.lead = lead
    self.work = work
  }

  /// Renews the proof, then delivers `retry`.
  init(screen: Int, _ principal: Principal, retry: any Sendable) {
    self.init(screen: screen, lead: "It has been a while. Before this happens, prove that it is you.") {
      office, proof in
      do throws(BookingError) {
        return .accepted(retry, try office.authenticateAgain(principal, proof))
      } catch {
        return .refused(error)
      }
    }
  }

  enum Outcome: Sendable {
    case open, closed
    case entered(Proof)
  }

  mutating func take(_ input: Input) -> Outcome {
    switch input {
    case .key(.escape): return .closed
    case .key(.control("r")): password.isRevealed.toggle()
    case .key(.tab), .key(.shiftTab), .key(.up), .key(.down): isAtCode = code != nil && !isAtCode
    case .key(.enter):
      guard !isAsking, !password.text.isEmpty, code?.text.isEmpty != true else { return .open }
      isAsking = true
      return .entered(Proof(password: password.text, code: code?.text))
    default:
      guard !isAsking else { return .open }
      let handled = isAtCode ? code?.handle(input) : password.handle(input)
      if handled == .changed { problem = nil }
    }
    return .open
  }

  mutating func refuse(_ error: BookingError, _ session: Session) {
    isAsking = false
    switch error {
    case .secondFactorNeeded:
      code = TextField(byteLimit: 64, graphemeLimit: 20)
      isAtCode = true
      problem = nil
    case .wrongSecondFactor:
      code?.clear()
      isAtCode = true
      problem = Wording.sentence(error, session)
    default:
      password.clear()
      isAtCode = false
      problem =
        error == .wrongEmailOrPassword ? "This is not your password." : Wording.sentence(error, session)
    }
  }

  func draw(on canvas: inout Canvas) {
    let width = min(56, canvas.size.width - 2)
    let problemRows = min(2, problem?.wrapped(width: width - 4).count ?? 1)
    let rows = 3 + (code == nil ? 1 : 2) + problemRows + 1
    Overlay.card(on: &canvas, width: width, height: rows + 2, title: "Your password, please") { canvas in
      canvas.writeWrapped(lead, in: Rect(x: 0, y: 0, width: canvas.size.width, height: 2), style: .muted)
      draw(password, "Password", on: &canvas, y: 3, focused: !isAtCode)
      var y = 4
      if let code {
        draw(code, "Code", on: &canvas, y: 4, focused: isAtCode)
        y = 5
      }
      if let problem {
        canvas.writeWrapped(
          problem, in: Rect(x: 0, y: y, width: canvas.size.width, height: problemRows), style: Style(.error))
      }
      canvas.write(
        [
          Piece("⏎", Style(.footerKey)),
          Piece(isAsking ? " one moment…   " : " go on   ", Style(.footerText)),
          Piece("^R", Style(.footerKey)), Piece(" show   ", Style(.footerText)),
          Piece("Esc", Style(.footerKey)), Piece(" not now", Style(.footerText)),
        ], at: Point(x: 0, y: y + problemRows))
    }
  }

  private func draw(_ field: TextField, _ label: SafeText, on canvas: inout Canvas, y: Int, focused: Bool) {
    let left = code == nil ? 0 : 10
    if left > 0 { canvas.write(label, at: Point(x: 0, y: y), style: focused ? .bold : .text) }
    field.draw(
      into: &canvas, in: Rect(x: left, y: y, width: max(1, canvas.size.width - left), height: 1),
      focused: focused)
  }
}
