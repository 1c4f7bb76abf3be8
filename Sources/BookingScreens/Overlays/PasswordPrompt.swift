import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// The password once more, and the second factor's code where there is one: because the last proof is too old, or because
/// what is about to happen takes one of its own. What can't be undone for many people takes a number typed by hand, too.
struct PasswordPrompt: Sendable {
  /// What was typed.
  struct Entry: Sendable {
    let proof: Proof
    /// Zero where none is asked for.
    let number: Int
  }

  private typealias Field = ProofFlow.Field

  let lead: SafeText
  let work: @Sendable (Visit, Entry) -> ProofOutcome
  /// What the number is of; nil where none is asked for.
  private let numberLabel: SafeText?
  private var number: TextField?
  private var password = TextField(byteLimit: 1024, graphemeLimit: 128, masked: true)
  /// Nil until it turns out that the account has a second factor.
  private var code: TextField?
  private var focus: Field
  private var problem: SafeText?
  private var flow: ProofFlow
  /// What was refused because the last proof was too old, and what is told if there won't be another; nil where it is not
  /// that proof which is asked for.
  var waiting: [(request: Request, otherwise: Delivery)]?
  /// What is told if this proof won't come; nil where nobody waits for it.
  private let otherwise: Delivery?

  init(
    _ lead: SafeText, counting numberLabel: SafeText? = nil, otherwise: Delivery? = nil,
    _ work: @escaping @Sendable (Visit, Entry) -> ProofOutcome
  ) {
    self.lead = lead
    self.otherwise = otherwise
    flow = ProofFlow(counting: numberLabel != nil)
    self.numberLabel = numberLabel
    self.work = work
    number = numberLabel == nil ? nil : TextField(graphemeLimit: 7, accepts: .digits)
    focus = numberLabel == nil ? .password : .number
  }

  /// Renews the proof of who is here.
  static func renewing(_ words: any Words) -> PasswordPrompt {
    var prompt = PasswordPrompt(SafeText(words.promptRenewal)) { visit, entry in
      do throws(BookingError) {
        return .renewed(try visit.session.authenticateAgain(entry.proof))
      } catch {
        return .refused(error)
      }
    }
    prompt.waiting = []
    return prompt
  }

  enum Outcome: Sendable {
    case open, closed
    case entered(Entry)
  }

  private var fields: [Field] { flow.fields }

  /// What was typed is being asked about.
  var isBusy: Bool { flow.isBusy }

  /// What those are told who wait for a proof that won't come.
  var refusals: [Delivery] { (waiting ?? []).map(\.otherwise) + [otherwise].compactMap(\.self) }

  mutating func handle(_ input: Input) -> Outcome {
    switch input {
    case .key(.escape): return .closed
    case .key(.control("r")): password.isRevealed.toggle()
    case .key(.tab), .key(.down): moveFocus(by: 1)
    case .key(.shiftTab), .key(.up): moveFocus(by: -1)
    case .key(.enter): return enter()
    default:
      guard !flow.isBusy else { return .open }
      let handled =
        switch focus {
        case .number: number?.handle(input)
        case .password: password.handle(input)
        case .code: code?.handle(input)
        }
      if handled == .changed { problem = nil }
    }
    return .open
  }

  private mutating func moveFocus(by step: Int) {
    let index = fields.firstIndex(of: focus) ?? 0
    focus = fields[(index + step + fields.count) % fields.count]
  }

  /// Goes on to the first field that is empty, or asks.
  private mutating func enter() -> Outcome {
    guard !flow.isBusy else { return .open }
    let empty = fields.first { field in
      switch field {
      case .number: number?.text.isEmpty == true
      case .password: password.text.isEmpty
      case .code: code?.text.isEmpty == true
      }
    }
    if let empty {
      focus = empty
      return .open
    }
    guard flow.handle(.entered) == [.prove] else { return .open }
    let proof = Proof(password: password.text, code: code?.text)
    return .entered(Entry(proof: proof, number: number.flatMap { Int($0.text) } ?? 0))
  }

  mutating func refuse(_ error: BookingError, _ session: Session) {
    for effect in flow.handle(.refused(error)) {
      switch effect {
      case .prove: break
      case .asksForCode:
        code = TextField(byteLimit: 64, graphemeLimit: 20)
        focus = .code
        problem = nil
      case .refused(let error, let again):
        problem =
          error == .wrongEmailOrPassword ? SafeText(session.words.promptWrong) : session.sentence(error)
        for field in again {
          switch field {
          case .number: number?.clear()
          case .password: password.clear()
          case .code: code?.clear()
          }
          focus = field
        }
      }
    }
  }

  func draw(on canvas: inout Canvas, _ words: any Words) {
    let width = min(56, canvas.size.width - 2)
    let problemRows = min(3, problem?.wrapped(width: width - 4).count ?? 1)
    // A refusal is read to its end, whatever room that leaves for why the password is asked for.
    let most = canvas.size.height - 4 - fields.count - problemRows
    let leadRows = max(1, min(3, most, max(2, lead.wrapped(width: width - 4).count)))
    let rows = leadRows + 1 + fields.count + problemRows + 1
    Overlay.card(on: &canvas, width: width, height: rows + 2, title: SafeText(words.promptTitle)) { canvas in
      canvas.writeWrapped(
        lead, in: Rect(x: 0, y: 0, width: canvas.size.width, height: leadRows), style: .muted)
      var y = leadRows + 1
      for field in fields {
        draw(field, on: &canvas, y: y, words)
        y += 1
      }
      if let problem {
        canvas.writeWrapped(
          problem, in: Rect(x: 0, y: y, width: canvas.size.width, height: problemRows), style: Style(.error))
      }
      let names = KeyNames(words.keyLabels)
      let keys: [(Key, String)] = [
        (.enter, flow.isBusy ? words.oneMoment : words.keyGoOn), (.control("r"), words.keyShow),
        (.escape, words.promptNotNow),
      ]
      canvas.write(
        keys.flatMap { key, label in
          [
            TextRun(key.label(names), Style(.footerKey)),
            TextRun(" \(SafeText(label))   ", Style(.footerText)),
          ]
        }, at: Point(x: 0, y: y + problemRows), maxWidth: canvas.size.width)
    }
  }

  private func draw(_ field: Field, on canvas: inout Canvas, y: Int, _ words: any Words) {
    let (label, text): (SafeText, TextField?) =
      switch field {
      case .number: (numberLabel ?? "", number)
      case .password: (SafeText(words.name(.password)), password)
      case .code: (SafeText(words.name(.code)), code)
      }
    let isFocused = field == focus
    let widest = max(
      numberLabel?.width ?? 0, SafeText(words.name(.password)).width, SafeText(words.name(.code)).width)
    let left = fields.count == 1 ? 0 : max(10, widest + 2)
    if left > 0 { canvas.write(label, at: Point(x: 0, y: y), style: isFocused ? .bold : .text) }
    text?.draw(
      into: &canvas, in: Rect(x: left, y: y, width: max(1, canvas.size.width - left), height: 1),
      focused: isFocused)
  }
}
