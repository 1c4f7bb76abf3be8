import BookingModel
import BookingSession
import BookingWords
import TerminalUI

extension EventsScreen {
  func layout(_ session: Session) -> SearchedLayout {
    SearchedLayout(session, dropsTabs: true, hasPane: true, isFiltering: browser.isFiltering)
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let found = MatchHighlighter(browser.search.text)
    let (list, layout) = (browser.list, layout(session))
    let words = session.words
    let said = EventBrowser.List.Words(
      title: title(words), invitation: SafeText(words.eventsInvitation),
      placeholder: SafeText(words.eventsPlaceholder), narrowed: browser.filters.said(words),
      empty: empty(session))
    list.draw(on: &canvas, session, layout, tabs(words), said) { canvas, view in
      view.draw(into: &canvas, in: layout.list) { canvas, index, _ in
        let heading = newCurrency(at: index, in: view.window(height: layout.list.height))
        EventRow(listing: list.rows[index], found: found, newCurrency: heading).draw(on: &canvas, session)
      }
    }
    browser.drawBeside(on: &canvas, layout) { EventPane(listing: $1).draw(on: &$0, session) }
    browser.drawPanel(on: &canvas, layout, words)
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
    let words = session.words
    let all = (browser.search.isTyping ? session.label(.escape) : "x", SafeText(words.eventsShowAll))
    if !browser.search.isEmpty { return (browser.list.nothingFound(words), all) }
    if browser.filters.isActive { return (SafeText(words.eventsNoneMatch), all) }
    return (
      SafeText(words.eventsNoneOnSale), session.may(.editEvents) ? ("4", SafeText(words.eventsAddFirst)) : nil
    )
  }
}
