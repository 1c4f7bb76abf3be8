import BookingSession
import TerminalUI

/// Where the parts of a searched list stand.
struct SearchedLayout {
  /// A heading, where the screen has one and there is room.
  let head: Rect?
  let search: Rect
  let tabs: Rect?
  let list: Rect
  /// The list with the head line of its columns, where it is a table.
  let table: Rect?
  /// Beside the list, where there is room.
  let pane: Rect?
  /// Where filters are chosen: in place of the pane, or beside what is left of the list; over it on the smallest screens.
  let panel: Rect

  /// Where a row still says what and for how much.
  private static let narrowest = 32

  /// Lines a row of the list takes.
  var rowHeight: Int { table == nil ? 2 : 1 }

  init(
    _ session: Session, hasHead: Bool = false, dropsTabs: Bool = false, hasPane: Bool = false,
    isTable: Bool = false, isFiltering: Bool = false
  ) {
    let content = Rect(size: session.content.size)
    let isShort = content.height < 14
    var top = hasHead && !isShort ? 1 : 0
    head = top > 0 ? content.row(0) : nil
    let (line, showsTabs) = (top, !(isShort && dropsTabs))
    top += (showsTabs ? 2 : 1) + (isShort ? 0 : 1)
    let hasPane = hasPane && session.sizeClass == .wide
    let isBeside =
      hasPane || isFiltering && content.width >= FilterPanel.size.width + SearchedLayout.narrowest
    let parts = ListAndPane(
      content, top: top, pane: isBeside ? FilterPanel.size.width : nil, gap: hasPane ? 4 : 0)
    pane = hasPane ? parts.pane : nil
    let corner = parts.pane?.origin ?? Point(x: max(0, content.width - FilterPanel.size.width), y: 0)
    panel = Rect(origin: corner, size: FilterPanel.size).intersection(content)
    table = isTable ? parts.list : nil
    list = isTable ? TableView.rows(in: parts.list) : parts.list
    search = Rect(x: 0, y: line, width: list.width, height: 1)
    tabs = showsTabs ? search.offset(y: 1) : nil
  }
}
