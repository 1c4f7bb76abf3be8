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

  /// The categories' tabs as far as they fit, so that the chosen one is among them. Nil names all of them. Where some are
  /// out of sight, two columns are kept free at that end for the sign that says so.
  static func tabs(_ facets: EventFacets, chosen: String?, width: Int) -> [(
    name: String?, x: Int, width: Int
  )] {
    let names = [nil] + facets.categories.map { Optional($0) }
    let widths = names.map { SafeText($0 ?? "All").width }
    let chosen = names.firstIndex(of: chosen) ?? 0
    func end(from first: Int) -> Int {
      var x = first > 0 ? more : 0
      for index in first..<names.count {
        let room = index == names.count - 1 ? width : width - more
        guard x + widths[index] <= room else { return index }
        x += widths[index] + 3
      }
      return names.count
    }
    var first = 0
    // The tabs before it step aside one by one until the chosen one is in sight.
    while first < chosen, end(from: first) <= chosen { first += 1 }
    var x = first > 0 ? more : 0
    return (first..<max(first, end(from: first))).map { index in
      defer { x += widths[index] + 3 }
      return (names[index], x, widths[index])
    }
  }

  /// Columns of the sign `‹` or `›` and the space beside it.
  private static let more = 2

  /// The category whose tab stands there: `.some(nil)` is all of them.
  func category(at point: Point, _ facets: EventFacets, chosen: String?) -> String?? {
    guard let tabs, tabs.contains(point) else { return nil }
    let hit = EventsLayout.tabs(facets, chosen: chosen, width: tabs.width).first {
      ($0.x..<($0.x + $0.width)).contains(point.x - tabs.x)
    }
    return hit.map { .some($0.name) } ?? nil
  }
}

extension EventsScreen {
  func draw(on canvas: inout Canvas, _ session: Session) {
    let layout = EventsLayout(session, self)
    drawSearch(on: &canvas, layout.search)
    if let tabs = layout.tabs { drawTabs(on: &canvas, tabs) }
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

  private func drawTabs(on canvas: inout Canvas, _ rect: Rect) {
    let tabs = EventsLayout.tabs(facets, chosen: filters.category, width: rect.width)
    for tab in tabs {
      canvas.write(
        SafeText(tab.name ?? "All"), at: rect.origin.offset(x: tab.x),
        style: Style(tab.name == filters.category ? .tabSelected : .tab))
    }
    guard let first = tabs.first, let last = tabs.last else { return }
    if first.name != nil { canvas.write("‹", at: rect.origin, style: .muted) }
    if last.name != facets.categories.last {
      canvas.write("›", at: Point(x: rect.right - 1, y: rect.y), style: .muted)
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
