import BookingDomain
import TerminalUI

/// Where the parts of management's list stand.
struct ManagedLayout {
  let search: Rect
  let tabs: Rect
  let list: Rect
  /// Poster and sales beside the list, where there is room.
  let pane: Rect?

  init(_ session: Session) {
    let content = Rect(size: session.content.size)
    let parts = ListAndPane(
      content, top: session.content.height < 14 ? 2 : 3, pane: session.sizeClass == .wide ? 40 : nil)
    (list, pane) = (parts.list, parts.pane)
    search = Rect(x: 0, y: 0, width: list.width, height: 1)
    tabs = search.offset(y: 1)
  }
}

extension ManagedEventsScreen {
  func draw(on canvas: inout Canvas, _ session: Session) {
    let layout = ManagedLayout(session)
    SearchRow(
      field: search, isTyping: isSearching, invitation: "find an event", position: position
    ).draw(on: &canvas, in: layout.search)
    tabs.draw(into: &canvas, in: layout.tabs)
    if listings.isEmpty {
      drawNothing(on: &canvas, layout.list, session)
    } else {
      list.draw(into: &canvas, in: layout.list) { canvas, index, _ in
        ManagedEventRow(
          listing: listings[index], sales: sales(listings[index].id)
        ).draw(on: &canvas, session)
      }
    }
    if let pane = layout.pane, let beside, !listings.isEmpty {
      rest.draw(on: &canvas, in: pane, rowHeight: list.rowHeight) {
        ManagedEventPane(listing: beside, details: details, sales: sales(beside.id)).draw(
          on: &$0, session)
      }
    }
    panel?.draw(on: &canvas, filters)
  }

  private var position: [Piece] {
    if isLocked { return [Piece("⏎", Style(.footerKey)), Piece(" type the password to go on", .warning)] }
    let words = filters.category.map { [SafeText($0)] + filters.words } ?? filters.words
    let narrowed: [Piece] = words.isEmpty ? [] : [Piece(words.joined(separator: " · ") + "   ", .accent)]
    guard total > 0 else { return narrowed }
    return narrowed + [Piece("\(list.selection + 1)/\(total)\(isTotalExact ? "" : "+")", .muted)]
  }

  private func drawNothing(on canvas: inout Canvas, _ rect: Rect, _ session: Session) {
    if let failure, !isLocked {
      Emptiness.draw(on: &canvas, rect, Wording.sentence(failure, session), key: nil)
    } else if isLocked {
      Emptiness.draw(
        on: &canvas, rect, "Management asks for the password now and then.", key: ("⏎", "types it"))
    } else if !isLoaded {
      return
    } else if !search.text.isEmpty {
      Emptiness.draw(
        on: &canvas, rect, "Nothing found for “\(SafeText(search.text))”.",
        key: ("Esc", "shows all events"))
    } else if filters.isActive {
      Emptiness.draw(on: &canvas, rect, "No event is like that.", key: ("Esc", "shows all events"))
    } else if facets?.categories.isEmpty ?? true {
      Emptiness.draw(on: &canvas, rect, ManagedTab.all.nothing, key: ("a", "adds one"))
    } else {
      Emptiness.draw(on: &canvas, rect, tab.nothing, key: ("←→", "shows other lists"))
    }
  }
}

/// What is searched for, and where in the list one is.
struct SearchRow {
  let field: TextField
  let isTyping: Bool
  let invitation: SafeText
  let position: [Piece]

  func draw(on canvas: inout Canvas, in rect: Rect) {
    let width = min(position.reduce(0) { $0 + $1.text.width }, rect.width * 2 / 3)
    canvas.write(position, at: Point(x: rect.right - width, y: rect.y), maxWidth: width)
    let room = Rect(x: rect.x, y: rect.y, width: min(44, rect.width - width - 2), height: 1)
    if isTyping || !field.text.isEmpty {
      canvas.write("/", at: room.origin, style: Style(.footerKey))
      field.draw(into: &canvas, in: room.inset(left: 2), focused: isTyping)
    } else {
      canvas.write(
        [Piece("/ ", Style(.footerKey)), Piece(invitation, .muted)], at: room.origin, maxWidth: room.width)
    }
  }
}
