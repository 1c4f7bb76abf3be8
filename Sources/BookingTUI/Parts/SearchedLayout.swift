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

  /// Lines a row of the list takes.
  var rowHeight: Int { table == nil ? 2 : 1 }

  init(
    _ session: Session, hasHead: Bool = false, dropsTabs: Bool = false, hasPane: Bool = false,
    isTable: Bool = false
  ) {
    let content = Rect(size: session.content.size)
    let isShort = content.height < 14
    var top = hasHead && !isShort ? 1 : 0
    head = top > 0 ? content.row(0) : nil
    let (line, showsTabs) = (top, !(isShort && dropsTabs))
    top += (showsTabs ? 2 : 1) + (isShort ? 0 : 1)
    let parts = ListAndPane(content, top: top, pane: hasPane && session.sizeClass == .wide ? 40 : nil)
    pane = parts.pane
    table = isTable ? parts.list : nil
    list = isTable ? TableView.rows(in: parts.list) : parts.list
    search = Rect(x: 0, y: line, width: list.width, height: 1)
    tabs = showsTabs ? search.offset(y: 1) : nil
  }
}
