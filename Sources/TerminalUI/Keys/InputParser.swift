/// Turns the bytes a terminal sends into inputs, however they are cut into pieces.
///
/// It reads the tty's bytes itself instead of asking ncurses, because that is pure, needs no terminfo and no
/// timers inside: keys in normal and application mode, modifiers, SGR and X10 mouse, bracketed paste, focus,
/// UTF-8. Answers are kept apart, sequences nobody knows are swallowed whole, broken UTF-8 is skipped, no input is ever
/// a trap.
public struct InputParser: Sendable {
  /// Pasted bytes beyond this are read and dropped.
  public static let pasteLimit = 1 << 20

  private var pending: [UInt8] = []
  private var paste: [UInt8]?
  private var answers: [TerminalAnswer] = []

  public init() {}

  /// Whether an unfinished sequence waits for more bytes; if none come soon, call `flush`.
  public var isPending: Bool { !pending.isEmpty && paste == nil }

  /// Milliseconds until `flush` is due once nothing follows.
  ///
  /// Escape is a key when it is alone for so long. While the terminal owes an answer, which may come in pieces, more
  /// time is given, so that no piece of it is ever taken for keys.
  func patience(answerIsDue: Bool) -> Int {
    guard answerIsDue else { return 25 }
    return pending.count > 2 ? 2000 : 250
  }

  /// The answers that came since the last call.
  mutating func takeAnswers() -> [TerminalAnswer] {
    defer { answers = [] }
    return answers
  }

  /// Takes bytes and returns the inputs that are complete.
  public mutating func feed(_ bytes: some Sequence<UInt8>) -> [Input] {
    pending += bytes
    var inputs: [Input] = []
    var start = 0
    while start < pending.count {
      let rest = pending[start...]
      if paste != nil {
        let (used, isDone) = takePaste(rest)
        start += used
        if isDone { inputs.append(finishPaste()) } else { break }
        continue
      }
      switch InputParser.parse(rest) {
      case .incomplete:
        pending.removeFirst(start)
        return inputs
      case .taken(let count, let input):
        start += count
        if let input { inputs.append(input) }
      case .answered(let count, let answer):
        start += count
        answers.append(answer)
      case .pasteStart(let count):
        start += count
        paste = []
      }
    }
    pending.removeFirst(min(start, pending.count))
    return inputs
  }

  /// The time for the rest of a sequence is over: what began as one is taken for what it is, a lone Escape or
  /// Alt with a key; broken starts of characters are dropped.
  public mutating func flush() -> [Input] {
    guard isPending else { return [] }
    let bytes = pending
    pending = []
    guard bytes[0] == 0x1B else { return [] }
    if bytes.count == 2, bytes[1] == 0x5B { return [.key(.alt("["))] }
    if bytes.count == 2, bytes[1] == 0x4F { return [.key(.alt("O"))] }
    if bytes.count == 1 || bytes == [0x1B, 0x1B] {
      return Array(repeating: .key(.escape), count: bytes.count)
    }
    return []
  }

  private static let pasteEnd: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  /// Moves bytes into the paste; those that may be the beginning of its end stay for the next time.
  private mutating func takePaste(_ bytes: ArraySlice<UInt8>) -> (used: Int, isDone: Bool) {
    var content = 0
    while content < bytes.count {
      guard let escape = bytes.dropFirst(content).firstIndex(of: 0x1B) else {
        content = bytes.count
        break
      }
      content = escape - bytes.startIndex
      let tail = bytes[escape...].prefix(InputParser.pasteEnd.count)
      if tail.elementsEqual(InputParser.pasteEnd) {
        keep(bytes.prefix(content))
        return (content + tail.count, true)
      }
      if InputParser.pasteEnd.starts(with: tail) { break }
      content += 1
    }
    keep(bytes.prefix(content))
    return (content, false)
  }

  private mutating func keep(_ bytes: ArraySlice<UInt8>) {
    let room = InputParser.pasteLimit - (paste?.count ?? 0)
    paste?.append(contentsOf: bytes.prefix(max(0, room)))
  }

  private mutating func finishPaste() -> Input {
    let bytes = paste ?? []
    paste = nil
    var text = ""
    // Terminals send line breaks as CR.
    var afterReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar != "\n" || !afterReturn { text.unicodeScalars.append(scalar == "\r" ? "\n" : scalar) }
      afterReturn = scalar == "\r"
    }
    return .paste(text)
  }
}
