import BookingModel
import BookingTickets

/// Tells what a scanner types from what a person types, by the moments in which the keys come.
///
/// A scanner that plays a keyboard types a whole code faster than anybody could, and may end it with Enter, with Tab, or not at all. What a
/// person has typed so far stays in the field meanwhile. A code may hold whatever whoever printed it likes, keys that are
/// commands included: a command waits for a moment, and isn't done where more keys follow as fast as a machine's.
struct GateInput<Command: Sendable & Equatable>: Sendable {
  enum Event: Sendable, Equatable {
    /// A machine's: a code as a whole.
    case scanned(String)
    /// Somebody typed it and pressed Enter.
    case typed(String)
    /// Enter on an empty field, by a person.
    case entered
    case command(Command)
  }

  /// Keys that come faster than this one after the other are a machine's.
  static var fastest: TimeSpan { TimeSpan(milliseconds: 30) }
  /// How long nothing more comes where a code is over.
  static var silence: TimeSpan { TimeSpan(milliseconds: 80) }
  /// How long the rest of one is waited for that isn't whole: lines are slow, too.
  static var patience: TimeSpan { TimeSpan(milliseconds: 500) }
  /// A command that is followed by nothing for so long is a person's.
  static var hesitation: TimeSpan { TimeSpan(milliseconds: 40) }
  /// Enter on an empty field counts for a person's no sooner than this after the key before it.
  static var breath: TimeSpan { TimeSpan(milliseconds: 100) }
  /// Fewer characters than this are no code.
  static var shortest: Int { 20 }
  /// More than this is cut: no code is as long.
  static var longest: Int { 4_000 }
  /// What stands for a key that types nothing where only text may come.
  private static var alien: Character { "\u{FFFD}" }

  /// What a person typed so far.
  private var typed = ""
  /// The last keys that came as fast as a machine's.
  private var run = ""
  private var last: Timestamp?
  private var waiting: (command: Command, at: Timestamp)?
  /// How the keyboard was read when it worked.
  var layout: KeyboardLayout?

  init(layout: KeyboardLayout?) { self.layout = layout }

  /// What stands in the field: a code that is running in isn't shown.
  var shown: String { typed + (isBurst ? "" : run.filter { $0 != Self.alien }) }
  /// Whether a code is running in.
  var isBurst: Bool { run.count >= Self.shortest }

  /// When something follows from nothing more coming.
  var alarm: Timestamp? {
    let burst = last.map { $0 + (isWhole ? Self.silence : Self.patience) }
    return [isBurst || isWholeByHand ? burst : nil, waiting.map { $0.at + Self.hesitation }]
      .compactMap(\.self).min()
  }

  // What comes

  mutating func type(_ character: Character, at now: Timestamp) -> [Event] {
    var events: [Event] = []
    if let (command, at) = waiting {
      waiting = nil
      // The command was a part of what a machine types.
      if now - at < Self.fastest {
        (run, last) = (String(Self.alien), at)
      } else {
        events = [.command(command)]
      }
    }
    if !goesOn(at: now) { events += settle() }
    if run.count < Self.longest { run.append(character) }
    last = now
    return events
  }

  mutating func press(_ command: Command, at now: Timestamp) -> [Event] {
    if goesOn(at: now), !run.isEmpty || waiting != nil {
      // Nobody presses it so soon after another key.
      waiting = nil
      run.append(Self.alien)
      last = now
      return []
    }
    let events = settle() + (waiting.map { [.command($0.command)] } ?? [])
    (waiting, last) = ((command, now), now)
    return events
  }

  /// Enter and Tab end a code; Enter ends what a person types.
  mutating func end(isEnter: Bool, at now: Timestamp) -> [Event] {
    let since = last.map { now - $0 }
    last = now
    var events: [Event] = []
    if let (command, at) = waiting {
      waiting = nil
      guard now - at >= Self.fastest else { return [] }
      events = [.command(command)]
    }
    if isBurst { return events + settle() }
    guard isEnter else { return events }
    let text = shown
    (typed, run) = ("", "")
    if !text.isEmpty {
      events.append(.typed(text))
    } else if since.map({ $0 >= Self.breath || $0 < TimeSpan(milliseconds: 0) }) ?? true {
      events.append(.entered)
    }
    return events
  }

  mutating func erase(at now: Timestamp) {
    typed = String(shown.dropLast())
    (run, last) = ("", now)
  }

  mutating func clear() { (typed, run, waiting) = ("", "", nil) }

  /// Pasted in one piece: codes, or what somebody would have typed.
  mutating func paste(_ text: String, at now: Timestamp) -> [Event] {
    var events = settle()
    last = now
    let lines = text.prefix(Self.longest).split(whereSeparator: \.isNewline)
    for line in lines {
      if line.count >= Self.shortest {
        events.append(.scanned(String(line)))
      } else {
        typed += line
      }
    }
    return events
  }

  mutating func pass(to now: Timestamp) -> [Event] {
    var events: [Event] = []
    if let (command, at) = waiting, now - at >= Self.hesitation {
      waiting = nil
      events.append(.command(command))
    }
    guard let last, let alarm, alarm <= now, now - last >= Self.silence else { return events }
    if isBurst { return events + settle() }
    if isWholeByHand {
      // A slow scanner that sends no end.
      let text = shown
      (typed, run) = ("", "")
      events.append(.scanned(text))
    }
    return events
  }

  // What it is

  /// Whether what comes now belongs to the keys before it.
  private func goesOn(at now: Timestamp) -> Bool {
    guard let last else { return false }
    let gap = now - last
    return gap < Self.fastest || (isBurst && !isWhole && gap < Self.patience)
  }

  /// What came so far is over: a code, or more of what a person types.
  private mutating func settle() -> [Event] {
    defer { run = "" }
    if isBurst { return [.scanned(run)] }
    typed = String((typed + run.filter { $0 != Self.alien }).prefix(200))
    return []
  }

  /// Whether nothing is missing: the code is all there, or is no code of ours.
  private var isWhole: Bool { ScannedCode.read(run, first: layout) != .incomplete }

  /// Whether a whole code of ours was typed key by key.
  private var isWholeByHand: Bool {
    guard !isBurst, shown.utf8.count >= 120 else { return false }
    if case .tokens = ScannedCode.read(shown, first: layout) { return true }
    return false
  }
}
