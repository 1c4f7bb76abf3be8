/// Asks a terminal whether it has true colour: `COLORTERM` rarely comes along by ssh, and nearly every terminal calls
/// itself xterm-256color.
///
/// First it is asked of which kind it is, which every terminal answers and none prints. Only where that is a kind that
/// knows strings of commands it is to set a colour and to say what it has set: others would write the question on the
/// screen. Nothing waits for the answers; one that comes too late, broken or never means that nothing changes.
struct ColorQuestion {
  private enum State {
    case notAsked, kind, colors, closed
  }

  /// Milliseconds after which no answer is expected any more.
  static let patience = 5000

  private static let kind = Array("\u{1B}[c".utf8)
  /// A colour nobody would choose; what was set before comes back. The kind is asked again because its answer, which
  /// always comes, says that no other will.
  private static let colors = Array("\u{1B}7\u{1B}[48;2;1;2;3m\u{1B}P$qm\u{1B}\\\u{1B}8\u{1B}[c".utf8)

  private var state: State
  private var since = 0

  /// - Parameter term: the name under which the question makes sense is xterm's, which most terminals use; others are
  ///   known for what they are, or for showing what they don't understand. Nil: nothing is asked.
  init(term: String?) {
    state = term?.hasPrefix("xterm") == true ? .notAsked : .closed
  }

  /// Whether an answer may be on its way.
  func isOpen(_ now: Int) -> Bool {
    switch state {
    case .kind, .colors: now - since < ColorQuestion.patience
    case .notAsked, .closed: false
    }
  }

  /// What is to be sent once the first frame has been; empty ever after.
  mutating func begin(_ now: Int) -> [UInt8] {
    guard case .notAsked = state else { return [] }
    (state, since) = (.kind, now)
    return ColorQuestion.kind
  }

  enum Outcome: Equatable {
    case nothing
    case ask([UInt8])
    case hasTrueColor
  }

  mutating func take(_ answer: TerminalAnswer, _ now: Int) -> Outcome {
    guard isOpen(now) else { return .nothing }
    switch (state, answer) {
    case (.kind, .kind(let kind)):
      state = kind >= 61 ? .colors : .closed
      return kind >= 61 ? .ask(ColorQuestion.colors) : .nothing
    case (.colors, .rendition(let numbers)):
      return ColorQuestion.isKept(numbers) ? .hasTrueColor : .nothing
    case (.colors, .kind):
      state = .closed
      return .nothing
    default: return .nothing
    }
  }

  /// Some put the number of a colour space before the three parts.
  private static func isKept(_ numbers: [Int]) -> Bool {
    numbers.indices.contains { start in
      let rest = numbers[start...]
      return rest.starts(with: [48, 2])
        && (rest.dropFirst(2).starts(with: [1, 2, 3]) || rest.dropFirst(3).starts(with: [1, 2, 3]))
    }
  }
}
