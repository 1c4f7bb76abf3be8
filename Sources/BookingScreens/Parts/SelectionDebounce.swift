import BookingModel
import BookingSession
import TerminalUI

/// Waits until the selection of a list has stood still before the pane beside the list follows it: while an arrow key is
/// held down, only rows are drawn. The data are read a little before they are shown, so that the pane changes at once.
struct SelectionDebounce: Sendable {
  enum Step: Sendable {
    case read, show
  }

  static let untilRead = TimeSpan(milliseconds: 75)
  static let untilShown = TimeSpan(milliseconds: 150)

  private var begun: Timestamp?
  private var hasRead = false
  private var first = 0
  /// By how many rows the list has scrolled since the pane was drawn. The pane scrolls with it: a terminal can only move whole
  /// lines, and to keep the pane in place its text would have to be sent again with every key.
  private var scrolled = 0
  /// The smallest and the largest value that `scrolled` had. Lines of the pane that were scrolled out of sight are not drawn
  /// again when the list scrolls back.
  private var (least, most) = (0, 0)

  /// The selection has moved, now, in a list whose first row in sight is this one.
  mutating func begin(_ now: Timestamp, first: Int) {
    begun = now
    hasRead = false
    // Only single rows scroll; a jump redraws the list.
    if abs(first - self.first) == 1 { scrolled += first - self.first }
    (least, most) = (min(least, scrolled), max(most, scrolled))
    self.first = first
  }

  /// Draws the pane, moved by as many rows as the list has scrolled.
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
