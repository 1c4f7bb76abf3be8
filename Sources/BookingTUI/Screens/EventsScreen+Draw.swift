import BookingDomain
import TerminalUI

extension EventsScreen {
  func layout(_ session: Session) -> SearchedLayout {
    SearchedLayout(session, dropsTabs: true, hasPane: true, isFiltering: panel != nil)
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let found = Found(search.text)
    drawList(
      on: &canvas, session, invitation: "find an event", narrowed: filters.words, empty: empty(session)
    ) { canvas, layout, view in
      view.draw(into: &canvas, in: layout.list) { canvas, index, _ in
        EventRow(listing: list.rows[index], found: found).draw(on: &canvas, session)
      }
    }
    drawBeside(on: &canvas, session) { EventPane(listing: $1).draw(on: &$0, session) }
    panel?.draw(on: &canvas, in: layout(session).panel, filters, found: list.count("event"))
  }

  private func empty(_ session: Session) -> (words: SafeText, key: (SafeText, SafeText)?) {
    let all: (SafeText, SafeText) = (search.isTyping ? "Esc" : "x", "shows all events")
    if !search.isEmpty { return (nothingFound, all) }
    if filters.isActive { return ("No matching events.", all) }
    return ("Nothing is on sale yet.", session.isAdmin ? ("4", "adds the first event") : nil)
  }
}
