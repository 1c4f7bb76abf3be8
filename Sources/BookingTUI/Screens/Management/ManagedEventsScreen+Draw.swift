import BookingDomain
import TerminalUI

extension ManagedEventsScreen {
  func layout(_ session: Session) -> SearchedLayout { SearchedLayout(session, hasPane: true) }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let found = Found(search.text)
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
    panel?.draw(on: &canvas, filters)
  }

  private var empty: (words: SafeText, key: (SafeText, SafeText)?) {
    if !search.isEmpty { return (nothingFound, ("Esc", "shows all events")) }
    if filters.isActive { return ("No event is like that.", ("Esc", "shows all events")) }
    if facets?.categories.isEmpty ?? true { return (ManagedTab.all.nothing, ("a", "adds one")) }
    return (tab.nothing, ("←→", "shows other lists"))
  }
}
