/// Keeps a slow line usable: how many bytes a frame may have, and when the next one may go.
///
/// On this machine a terminal takes bytes as fast as it draws them. A line with a network in it swallows megabytes, and a
/// person would go on seeing old frames long after a key. So after every frame's worth of bytes the terminal is asked to
/// answer (DSR), and no frame follows until it has: those in between are skipped, what they would have shown is in the
/// next. A frame's worth is what the line carries in a fraction of a second, as far as the answers tell.
struct FramePace {
  static let question = Array("\u{1B}[5n".utf8)
  /// Bytes: the fewest and the most a frame is given, and what the first one is.
  static let limits = 1024...65_536
  static let first = 4096
  /// Milliseconds: sooner answered, the line is given more; later, less.
  static let good = 250...1000
  /// Milliseconds that a terminal has which never answered before, and one that has.
  static let patience = (first: 2000, later: 20_000)

  private(set) var budget = first
  private var unasked = 0
  private var askedAt: Int?
  private var hasAnswered = false
  /// Who never answers is not asked again: frames go as they come.
  private var isGivenUp = false

  /// Notes bytes that are being sent. True when the question is to follow them.
  mutating func note(_ bytes: Int, _ now: Int) -> Bool {
    unasked += bytes
    guard !isGivenUp, askedAt == nil, unasked >= budget / 2 else { return false }
    (unasked, askedAt) = (0, now)
    return true
  }

  mutating func answered(_ now: Int) {
    guard let asked = askedAt else { return }
    hasAnswered = true
    askedAt = nil
    let wanted =
      now - asked < Self.good.lowerBound
      ? budget * 2 : now - asked > Self.good.upperBound ? budget / 2 : budget
    budget = min(max(wanted, Self.limits.lowerBound), Self.limits.upperBound)
  }

  /// How long the next frame has to wait at most; 0 when it may go.
  func wait(_ now: Int) -> Int {
    guard let askedAt else { return 0 }
    return max(0, askedAt + (hasAnswered ? Self.patience.later : Self.patience.first) - now)
  }

  /// Forgets a question whose time is over.
  mutating func pass(_ now: Int) {
    guard askedAt != nil, wait(now) == 0 else { return }
    if !hasAnswered { isGivenUp = true }
    askedAt = nil
  }
}
