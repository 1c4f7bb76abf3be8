import BookingModel
import BookingWords
import TerminalUI

extension ManagedEventsScreen {
  func layout(_ session: Session) -> SearchedLayout {
    SearchedLayout(session, hasPane: true, isFiltering: browser.isFiltering)
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let found = MatchHighlighter(browser.search.text)
    let (list, filters, layout) = (browser.list, browser.filters, layout(session))
    let words = EventBrowser.List.Words(
      title: title(session.words), invitation: "find an event", placeholder: "title, venue or city",
      narrowed: (filters.category.map { [SafeText($0)] } ?? []) + filters.said(session.words),
      empty: empty(session.words))
    list.draw(on: &canvas, session, layout, tabs, words) { canvas, view in
      view.draw(into: &canvas, in: layout.list) { canvas, index, _ in
        let listing = list.rows[index]
        ManagedEventRow(listing: listing, sales: sales(listing.id), found: found).draw(on: &canvas, session)
      }
    }
    browser.drawBeside(on: &canvas, layout) { canvas, beside in
      ManagedEventPane(listing: beside, details: details, sales: sales(beside.id)).draw(on: &canvas, session)
    }
    browser.drawPanel(on: &canvas, layout, session.words)
  }

  private func empty(_ words: any BookingWords.Words) -> (words: SafeText, key: (SafeText, SafeText)?) {
    if !browser.search.isEmpty { return (browser.list.nothingFound(words), ("Esc", "shows all events")) }
    if browser.filters.isActive { return ("No matching events.", ("Esc", "shows all events")) }
    if browser.facets?.categories.isEmpty ?? true { return (ManagedTab.all.nothing, ("a", "adds one")) }
    return (tab.nothing, ("←→", "shows other lists"))
  }
}
