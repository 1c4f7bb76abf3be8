import BookingModel
import TerminalUI

extension EventsScreen {
  func layout(_ session: Session) -> SearchedLayout {
    SearchedLayout(session, dropsTabs: true, hasPane: true, isFiltering: browser.isFiltering)
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let found = MatchHighlighter(browser.search.text)
    let (list, layout) = (browser.list, layout(session))
    let words = EventBrowser.List.Words(
      title: title, invitation: "find an event", narrowed: browser.filters.words, empty: empty(session))
    list.draw(on: &canvas, session, layout, tabs, words) { canvas, view in
      view.draw(into: &canvas, in: layout.list) { canvas, index, _ in
        let heading = newCurrency(at: index, in: view.window(height: layout.list.height))
        EventRow(listing: list.rows[index], found: found, newCurrency: heading).draw(on: &canvas, session)
      }
    }
    browser.drawBeside(on: &canvas, layout) { EventPane(listing: $1).draw(on: &$0, session) }
    browser.drawPanel(on: &canvas, layout)
  }

  /// The currency that begins in a row of a list by price; nil where all prices in sight are of one. What is free is in none.
  private func newCurrency(at index: Int, in window: Range<Int>) -> Currency? {
    func currency(_ index: Int) -> Currency? {
      browser.list.rows[index].fromPrice.flatMap { $0.isZero ? nil : $0.currency }
    }
    guard browser.filters.sort == .price, let new = currency(index) else { return nil }
    let before = index > window.lowerBound ? currency(index - 1) : nil
    guard before != new else { return nil }
    return window.contains { currency($0).map { $0 != new } ?? false } ? new : nil
  }

  private func empty(_ session: Session) -> (words: SafeText, key: (SafeText, SafeText)?) {
    let all: (SafeText, SafeText) = (browser.search.isTyping ? "Esc" : "x", "shows all events")
    if !browser.search.isEmpty { return (browser.list.nothingFound, all) }
    if browser.filters.isActive { return ("No matching events.", all) }
    return ("Nothing is on sale yet.", session.may(.editEvents) ? ("4", "adds the first event") : nil)
  }
}
