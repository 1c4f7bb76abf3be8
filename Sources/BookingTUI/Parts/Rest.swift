import BookingDomain

/// Lets what stands beside a list follow the selection once that has rested: while a key is held down, only rows
/// change. A little earlier what will be shown is read, so that it appears in one piece.
struct Rest: Sendable {
  enum Step: Sendable {
    case read, show
  }

  static let untilRead = Span(milliseconds: 75)
  static let untilShown = Span(milliseconds: 150)

  private var begun: Timestamp?
  private var hasRead = false

  /// The selection has moved, now.
  mutating func begin(_ now: Timestamp) {
    begun = now
    hasRead = false
  }

  /// When the next step is due; nil when nothing is.
  var alarm: Timestamp? { begun.map { $0 + (hasRead ? Rest.untilShown : Rest.untilRead) } }

  /// What is due, each step once.
  mutating func steps(_ now: Timestamp) -> [Step] {
    var steps: [Step] = []
    while let alarm, alarm <= now {
      steps.append(hasRead ? .show : .read)
      if hasRead { begun = nil }
      hasRead.toggle()
    }
    return steps
  }
}
