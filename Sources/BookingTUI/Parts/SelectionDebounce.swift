import BookingDomain
import TerminalUI

/// Lets what stands beside a list follow the selection once that has rested: while a key is held down, only rows
/// change. A little earlier what will be shown is read, so that it appears in one piece.
struct SelectionDebounce: Sendable {
  enum Step: Sendable {
    case read, show
  }

  static let untilRead = TimeSpan(milliseconds: 75)
  static let untilShown = TimeSpan(milliseconds: 150)

  private var begun: Timestamp?
  private var hasRead = false
  private var first = 0
  /// Rows by which the list has scrolled since what is shown was drawn. It scrolls along, because a terminal moves whole
  /// lines: drawn in its place it would be sent anew with every key.
  private var scrolled = 0
  /// The furthest it scrolled up and down: what left the sight stays away, however far back one goes.
  private var (least, most) = (0, 0)

  /// The selection has moved, now, in a list whose first row in sight is this one.
  mutating func begin(_ now: Timestamp, first: Int) {
    begun = now
    hasRead = false
    // Where a page is turned nothing moves.
    if abs(first - self.first) == 1 { scrolled += first - self.first }
    (least, most) = (min(least, scrolled), max(most, scrolled))
    self.first = first
  }

  /// Draws what is shown beside the rows of a list, where it stands after they have scrolled.
  func draw(on canvas: inout Canvas, in pane: Rect, rowHeight: Int, _ draw: (inout Canvas) -> Void) {
    let left = Rect(size: pane.size).inset(top: most * rowHeight, bottom: -least * rowHeight)
    canvas.within(pane) { canvas in
      canvas.within(left.offset(y: -scrolled * rowHeight)) { canvas in
        canvas.within(Rect(x: 0, y: -left.y, width: pane.width, height: pane.height)) { draw(&$0) }
      }
    }
  }

  /// When the next step is due; nil when nothing is.
  var alarm: Timestamp? {
    begun.map { $0 + (hasRead ? SelectionDebounce.untilShown : SelectionDebounce.untilRead) }
  }

  /// What is due, each step once.
  mutating func steps(_ now: Timestamp) -> [Step] {
    var steps: [Step] = []
    while let alarm, alarm <= now {
      steps.append(hasRead ? .show : .read)
      if hasRead { (begun, scrolled, least, most) = (nil, 0, 0, 0) }
      hasRead.toggle()
    }
    return steps
  }
}
