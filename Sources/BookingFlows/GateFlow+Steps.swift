import BookingModel
import BookingTickets

// What a person's keys and the desk's answers come to
extension GateFlow {
  mutating func run(_ command: Command, now: Timestamp) -> [Effect] {
    let wasArmed = armed.map { $0.command == command && now <= $0.until } ?? false
    armed = nil
    if command.takesTwo, !wasArmed {
      if command == .undo, undoable == nil { return [.says(.nothingToUndo)] }
      armed = (command, now + Self.confirmation)
      return [.says(.pressAgain(command))]
    }
    switch command {
    case .undo: return undo(now: now)
    case .override: return override()
    case .turn:
      direction = direction == .entry ? .exit : .entry
      return []
    case .clear:
      input.clear()
      mode = .scanning
      return []
    case .previous: return move(by: -1)
    case .next: return move(by: 1)
    case .figures, .help, .leave, .quit, .repaint: return [.does(command)]
    }
  }

  private mutating func move(by step: Int) -> [Effect] {
    guard case .choosing(let found, let selected, _) = mode, !found.isEmpty else { return [] }
    mode = .choosing(found, selected: min(max(0, selected + step), found.count - 1), isSure: false)
    return []
  }

  /// The newest scan here by which somebody went through.
  private var undoable: ScanAnswer? {
    log.first { $0.answer?.reason.isPassage == true && !$0.isUndone }?.answer
  }

  private mutating func undo(now: Timestamp) -> [Effect] {
    guard let answer = undoable else { return [.says(.nothingToUndo)] }
    guard asked == nil else { return [.says(.busy)] }
    guard now - answer.at >= ownUndo else { return ask(.undo(answer, note: nil)) }
    guard standing?.isLead == true else { return [.says(.leadOnly)] }
    mode = .reason(.undo, answer)
    return []
  }

  private mutating func override() -> [Effect] {
    guard let answer = log.first?.answer, !answer.reason.isPassage else { return [.says(.nothingToOverride)] }
    guard standing?.isLead == true else { return [.says(.leadOnly)] }
    mode = .reason(.override, answer)
    return []
  }

  /// Enter on an empty field.
  mutating func enter(now: Timestamp) -> [Effect] {
    guard case .choosing(let found, let selected, let isSure) = mode, found.indices.contains(selected) else {
      return []
    }
    guard isSure else {
      mode = .choosing(found, selected: selected, isSure: true)
      return []
    }
    guard asked == nil else { return [.says(.busy)] }
    mode = .scanning
    return ask(.admit(found[selected].id, direction))
  }

  /// What somebody typed and ended with Enter.
  mutating func typed(_ text: String, now: Timestamp) -> [Effect] {
    if case .reason(let purpose, let answer) = mode {
      guard text.filter(\.isLetter).count >= leastLetters else {
        return [.says(.tooFewLetters(leastLetters))]
      }
      guard asked == nil else { return [.says(.busy)] }
      mode = .scanning
      return ask(purpose == .override ? .override(answer, note: text) : .undo(answer, note: text))
    }
    mode = .scanning
    guard !isCode(text) else {
      scan(text, now: now)
      return []
    }
    guard standing?.canSearch != false else { return [.says(.noSearch)] }
    guard text.filter({ $0.isLetter || $0.isNumber }).count >= leastLetters else {
      return [.says(.tooFewLetters(leastLetters))]
    }
    guard asked == nil else { return [.says(.busy)] }
    return ask(.search(text))
  }

  /// Whether it is to be read as a ticket's code, and not looked for as a name.
  private func isCode(_ text: String) -> Bool {
    switch ScannedCode.read(text, first: layout) {
    case .tokens, .ticketCode: true
    case .incomplete: text.contains(where: \.isNumber) && !text.contains(where: \.isWhitespace)
    case .foreign: false
    }
  }

  // Answers

  mutating func receive(
    _ answer: Answer, _ request: Request, _ direction: DoorDirection, now: Timestamp
  ) -> [Effect] {
    switch answer {
    case .scan(let scan):
      if let layout = scan.layout { input.layout = layout }
      if case .choosing = mode { mode = .scanning }
      show(.answer(scan, direction), now: now)
      add(Line(at: scan.at, answer: scan, direction: direction))
      return ring(scan.verdict == .comeIn ? 1 : scan.verdict == .look ? 2 : 3, now: now) + count(now: now)
    case .undone(let id):
      for index in log.indices where log[index].answer?.scan == id { log[index].isUndone = true }
      if case .undo(let scan, _) = request { show(.undone(scan), now: now) }
      return count(now: now)
    case .found(let tickets):
      guard !tickets.isEmpty else {
        if case .search(let words) = request { show(.nobodyFound(words), now: now) }
        return []
      }
      mode = .choosing(tickets, selected: 0, isSure: false)
      return []
    }
  }
}

extension GateFlow.Command {
  /// Whether one press does nothing: a code that holds a single control character looks like one.
  fileprivate var takesTwo: Bool { self == .undo || self == .leave || self == .quit }
}
