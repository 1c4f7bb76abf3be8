import BookingSession
import TerminalUI

/// Where a list stands and, where there is room, what is shown beside it: in the same lines as the rows, so that the
/// terminal can scroll both at once.
struct ListAndPane {
  let list: Rect
  let pane: Rect?

  /// - Parameter width: the columns beside the list; nil for none.
  init(_ content: Rect, top: Int, pane width: Int?, gap: Int = 4, rowHeight: Int = 2) {
    let area = content.inset(top: top)
    guard let width else {
      (list, pane) = (area, nil)
      return
    }
    list = area.inset(right: width + gap)
    pane = Rect(
      x: list.right + gap, y: area.y, width: width, height: area.height / rowHeight * rowHeight)
  }
}
