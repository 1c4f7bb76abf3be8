import BookingScreens
import BookingWords

/// What the drill knows of one buyer, across all the processes it has had.
struct DrillBuyer {
  enum State {
    /// No process: the first or the next is still to come.
    case away
    case starting
    /// Logged in, waits for the others.
    case ready
    case shopping
    case answered
  }

  let email: String
  var state = State.away
  var process: ChildProcess?
  /// A line that has begun to come.
  var heard: [UInt8] = []
  var killsLeft = 0
  var killAt: ContinuousClock.Instant?

  /// Codes of orders that were acknowledged, and of those acknowledged as paid.
  var placed: Set<String> = []
  var paid: Set<String> = []
  /// Milliseconds from `go` to the first answer.
  var wait: Double?
  var wasRefused = false
  var errors: [String] = []

  var isDone: Bool { state == .answered && killsLeft == 0 }

  /// Takes in what has come; returns the words of it.
  mutating func hear(_ bytes: [UInt8]) -> [DrillWord] {
    heard += bytes
    var words: [DrillWord] = []
    while let end = heard.firstIndex(of: UInt8(ascii: "\n")) {
      let line = String(decoding: heard[..<end], as: UTF8.self)
      heard.removeSubrange(...end)
      guard let word = DrillWord(line) else {
        errors.append(Booking.words.drillNotUnderstood(line))
        continue
      }
      note(word)
      words.append(word)
    }
    return words
  }

  private mutating func note(_ word: DrillWord) {
    switch word {
    case .ready: state = .ready
    case .held: break
    case .placed(let code): placed.insert(code)
    case .paid(let code, let wait):
      paid.insert(code)
      answered(after: wait)
    case .refused(let wait):
      wasRefused = true
      answered(after: wait)
    case .error(let text): errors.append(text)
    }
  }

  private mutating func answered(after wait: Double) {
    state = .answered
    self.wait = self.wait ?? wait
  }
}
