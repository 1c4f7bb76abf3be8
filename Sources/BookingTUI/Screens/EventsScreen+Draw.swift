import BookingDomain
import TerminalUI

/// Where the parts of the event list stand.
struct EventsLayout {
  let search: Rect
  let tabs: Rect?
  let list: Rect
  /// Poster and summary beside the list, where there is room.
  let pane: Rect?

  init(_ session: Session, _ screen: EventsScreen) {
    let content = Rect(size: session.content.size)
    let isShort = session.content.height < 14
    let parts = ListAndPane(content, top: isShort ? 1 : 3, pane: session.sizeClass == .wide ? 40 : nil)
    (list, pane) = (parts.list, parts.pane)
    search = Rect(x: 0, y: 0, width: list.width, height: 1)
    tabs = isShort ? nil : search.offset(y: 1)
  }
}

extension EventsScreen {
  /// All events, then one tab a category.
  var tabs: Tabs {
    let chosen = filters.category.flatMap { facets.categories.firstIndex(of: $0) }
    return Tabs(["All"] + facets.categories.map { SafeText($0) }, selection: chosen.map { $0 + 1 } ?? 0)
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let layout = EventsLayout(session, self)
    drawSearch(on: &canvas, layout.search)
    if let row = layout.tabs { tabs.draw(into: &canvas, in: row) }
    if listings.isEmpty {
      drawNothing(on: &canvas, layout.list, session)
    } else {
      let found = Found(search.text)
      list.draw(into: &canvas, in: layout.list) { canvas, index, _ in
        EventRow(listing: listings[index], found: found).draw(on: &canvas, session)
      }
    }
    if let pane = layout.pane, let beside, !listings.isEmpty {
      rest.draw(on: &canvas, in: pane, rowHeight: list.rowHeight) {
        EventPane(listing: beside).draw(on: &$0, session)
      }
    }
    if let panel { panel.draw(on: &canvas, filters) }
  }

  private func drawSearch(on canvas: inout Canvas, _ rect: Rect) {
    let words = filters.words
    let position: SafeText =
      total == 0 ? "" : SafeText("\(list.selection + 1)/\(total)\(isTotalExact ? "" : "+")")
    let narrowed = words.isEmpty ? SafeText.empty : words.joined(separator: " · ")
    var right: [Piece] = []
    if !narrowed.isEmpty { right.append(Piece(narrowed + "   ", .accent)) }
    right.append(Piece(position))
    let rightWidth = min(right.reduce(0) { $0 + $1.text.width }, rect.width / 2)
    canvas.write(
      right, at: Point(x: rect.right - rightWidth, y: rect.y), maxWidth: rightWidth)
    let room = Rect(x: rect.x, y: rect.y, width: min(44, rect.width - rightWidth - 2), height: 1)
    if isSearching || !search.text.isEmpty {
      canvas.write("/", at: room.origin, style: Style(.footerKey))
      search.draw(into: &canvas, in: room.inset(left: 2), focused: isSearching)
    } else {
      canvas.write([Piece("/ ", Style(.footerKey)), Piece("find an event", .muted)], at: room.origin)
    }
  }

  private func drawNothing(on canvas: inout Canvas, _ rect: Rect, _ session: Session) {
    if let failure {
      Emptiness.draw(on: &canvas, rect, Wording.sentence(failure, session), key: nil)
    } else if !isLoaded {
      return
    } else if isNarrowed {
      let words: SafeText =
        search.text.isEmpty ? "No event is like that." : "Nothing found for “\(SafeText(search.text))”."
      Emptiness.draw(on: &canvas, rect, words, key: (isSearching ? "Esc" : "x", "shows all events"))
    } else {
      Emptiness.draw(
        on: &canvas, rect, "Nothing is on sale yet.",
        key: session.isAdmin ? ("4", "adds the first event") : nil)
    }
  }
}

/// One sentence where a list would be, and the key that helps.
enum Emptiness {
  static func draw(on canvas: inout Canvas, _ rect: Rect, _ words: SafeText, key: (SafeText, SafeText)?) {
    let lines = words.wrapped(width: max(10, min(rect.width, 60)))
    let top = rect.y + max(0, (rect.height - lines.count - 2) / 3)
    for (row, line) in lines.enumerated() {
      canvas.write(line, in: Rect(x: rect.x, y: top + row, width: rect.width, height: 1), alignment: .center)
    }
    guard let key else { return }
    let width = key.0.width + 1 + key.1.width
    canvas.write(
      [Piece(key.0, Style(.footerKey)), Piece(" " + key.1, .muted)],
      at: Point(x: rect.x + max(0, (rect.width - width) / 2), y: top + lines.count + 1))
  }
}
