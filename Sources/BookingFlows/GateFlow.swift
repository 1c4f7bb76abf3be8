public import BookingModel
import BookingTickets

/// A gate without a face: what is typed, scanned and pasted in, one question to the desk at a time, and what its answers come to.
///
/// Scans that come while one is being answered wait for their turn, and none is lost: each is a line of `log` in the end, also one that
/// couldn't be answered.
public struct GateFlow: Sendable {
  public internal(set) var mode = Mode.scanning
  public internal(set) var direction = DoorDirection.entry
  public internal(set) var band: Band?
  /// When the band came to say what it says.
  public internal(set) var bandSince: Timestamp?
  public internal(set) var log: [Line] = []
  public internal(set) var figures: DoorFigures?
  public var standing: GateStanding?

  var input: GateInput<Command>
  /// Codes that wait for their turn.
  var waiting: [String] = []
  var asked: (number: Int, request: Request, direction: DoorDirection)?
  private var lastNumber = 0
  /// The code that was read last: one that a scanner reads twice at once is read once.
  private var lastRead: (text: String, at: Timestamp)?
  /// What was pressed once and takes two presses, and until when the second counts.
  var armed: (command: Command, until: Timestamp)?
  private var rings: [Timestamp] = []
  private var countDue: Timestamp?
  private var isCounting = false
  let ownUndo: TimeSpan
  let leastLetters: Int

  /// How long what the band says is new.
  public static let fresh = TimeSpan.seconds(6)
  /// A scanner that reads one code twice does it within this time.
  public static let twice = TimeSpan(milliseconds: 700)
  /// How long the second press of what takes two is waited for.
  static let confirmation = TimeSpan.seconds(5)
  static let countEvery = TimeSpan.seconds(5)
  static let mostLines = 50

  /// - Parameter layout: as it was remembered from earlier scans here.
  public init(layout: KeyboardLayout? = nil, policy: Policy = Policy()) {
    input = GateInput(layout: layout)
    (ownUndo, leastLetters) = (policy.ownUndo, policy.doorSearchLetters)
  }

  /// What stands in the field.
  public var field: String { input.shown }
  /// Whether a code is running in.
  public var isReading: Bool { input.isBurst }
  /// How many codes wait for an answer.
  public var pending: Int { waiting.count + (asked == nil ? 0 : 1) }
  public var layout: KeyboardLayout? { input.layout }

  /// When something follows from time passing.
  public func alarm(now: Timestamp) -> Timestamp? {
    let faded = bandSince.map { $0 + Self.fresh }.flatMap { $0 > now ? $0 : nil }
    return ([input.alarm, faded, isCounting ? nil : countDue] + rings).compactMap(\.self).min()
  }

  public func isFresh(now: Timestamp) -> Bool { bandSince.map { now < $0 + Self.fresh } ?? false }

  public mutating func handle(_ event: Event, now: Timestamp) -> [Effect] {
    var effects: [Effect] = []
    switch event {
    case .arrives, .looks: effects = count(now: now)
    case .types(let character): effects = take(input.type(character, at: now), now: now)
    case .erases: input.erase(at: now)
    case .enters: effects = take(input.end(isEnter: true, at: now), now: now)
    case .tabs: effects = take(input.end(isEnter: false, at: now), now: now)
    case .presses(let command): effects = take(input.press(command, at: now), now: now)
    case .pastes(let text): effects = take(input.paste(text, at: now), now: now)
    case .reads(let text): effects = take([.scanned(text)], now: now)
    case .says(let line):
      // Nobody reads a line twice within a moment.
      lastRead = nil
      effects = typed(line, now: now)
    case .takes(let place):
      guard case .choosing(let found, _, _) = mode, found.indices.contains(place) else { break }
      mode = .choosing(found, selected: place, isSure: true)
      effects = enter(now: now)
    case .wants(let command):
      armed = (command, now)
      effects = run(command, now: now)
    case .passes: effects = take(input.pass(to: now), now: now) + pass(to: now)
    case .answered(let number, let answer, let standing):
      self.standing = standing
      guard let asked, asked.number == number else { return [] }
      self.asked = nil
      effects = receive(answer, asked.request, asked.direction, now: now)
    case .refused(let number, let error):
      guard let asked, asked.number == number else { return [] }
      self.asked = nil
      if asked.request.isScan { add(Line(at: now, answer: nil, direction: asked.direction)) }
      show(.failed(error), now: now)
      effects = ring(2, now: now)
    case .counted(let result, let standing):
      isCounting = false
      countDue = now + Self.countEvery
      if let standing { self.standing = standing }
      if case .success(let figures) = result { self.figures = figures }
    }
    return effects + askNext()
  }

  private mutating func take(_ events: [GateInput<Command>.Event], now: Timestamp) -> [Effect] {
    events.flatMap { event -> [Effect] in
      switch event {
      case .scanned(let text):
        scan(text, now: now)
        return []
      case .typed(let text): return typed(text, now: now)
      case .entered: return enter(now: now)
      case .command(let command): return run(command, now: now)
      }
    }
  }

  /// A machine's: never searched, and never what a reason is asked for.
  mutating func scan(_ text: String, now: Timestamp) {
    defer { lastRead = (text, now) }
    if let lastRead, lastRead.text == text, now - lastRead.at < Self.twice { return }
    waiting += ScannedCode.pieces(of: text, first: layout)
  }

  // What passes by itself

  private mutating func pass(to now: Timestamp) -> [Effect] {
    var effects: [Effect] = []
    if rings.contains(where: { $0 <= now }) {
      rings.removeAll { $0 <= now }
      effects.append(.rings)
    }
    if let countDue, countDue <= now { effects += count(now: now) }
    return effects
  }

  mutating func count(now: Timestamp) -> [Effect] {
    guard !isCounting else { return [] }
    (isCounting, countDue) = (true, nil)
    return [.count]
  }

  /// Once at once, and so often altogether.
  mutating func ring(_ times: Int, now: Timestamp) -> [Effect] {
    rings = (1..<max(1, times)).map { now + TimeSpan(milliseconds: Int64($0) * 200) }
    return [.rings]
  }

  // One question after the other

  mutating func askNext() -> [Effect] {
    guard asked == nil, !waiting.isEmpty else { return [] }
    return ask(.scan(waiting.removeFirst(), direction, layout))
  }

  mutating func ask(_ request: Request) -> [Effect] {
    lastNumber += 1
    asked = (lastNumber, request, direction)
    return [.ask(lastNumber, request)]
  }

  mutating func show(_ band: Band, now: Timestamp) { (self.band, bandSince) = (band, now) }

  mutating func add(_ line: Line) {
    log.insert(line, at: 0)
    if log.count > Self.mostLines { log.removeLast() }
  }
}
