import BookingDomain
import TerminalUI

extension ManagedEventsScreen {
  func layout(_ session: Session) -> SearchedLayout {
    SearchedLayout(session, hasPane: true, isFiltering: panel != nil)
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let found = MatchHighlighter(search.text)
    let narrowed = (filters.category.map { [SafeText($0)] } ?? []) + filters.words
    drawList(on: &canvas, session, invitation: "find an event", narrowed: narrowed, empty: empty) {
      canvas, layout, view in
      view.draw(into: &canvas, in: layout.list) { canvas, index, _ in
        let listing = list.rows[index]
        ManagedEventRow(listing: listing, sales: sales(listing.id), found: found).draw(on: &canvas, session)
      }
    }
    drawBeside(on: &canvas, session) { canvas, beside in
      ManagedEventPane(listing: beside, details: details, sales: sales(beside.id)).draw(on: &canvas, session)
    }
    panel?.draw(on: &canvas, in: layout(session).panel, filters, found: list.count("event"))
  }

  private var empty: (words: SafeText, key: (SafeText, SafeText)?) {
    if !search.isEmpty { return (nothingFound, ("Esc", "shows all events")) }
    if filters.isActive { return ("No matching events.", ("Esc", "shows all events")) }
    if facets?.categories.isEmpty ?? true { return (ManagedTab.all.nothing, ("a", "adds one")) }
    return (tab.nothing, ("←→", "shows other lists"))
  }
}
