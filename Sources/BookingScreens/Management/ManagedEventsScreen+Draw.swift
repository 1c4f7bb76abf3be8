import BookingModel
import BookingSession
import BookingWords
import TerminalUI

extension ManagedEventsScreen {
  func layout(_ session: Session) -> SearchedLayout {
    SearchedLayout(session, hasPane: true, isFiltering: browser.isFiltering)
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let found = MatchHighlighter(browser.search.text)
    let (list, filters, layout) = (browser.list, browser.filters, layout(session))
    let words = session.words
    let around = EventBrowser.List.Words(
      title: title(words), invitation: SafeText(words.eventsInvitation),
      placeholder: SafeText(words.eventSearch),
      narrowed: (filters.category.map { [SafeText($0)] } ?? []) + filters.said(words), empty: empty(session))
    list.draw(on: &canvas, session, layout, tabs(words), around) { canvas, view in
      view.draw(into: &canvas, in: layout.list) { canvas, index, _ in
        let listing = list.rows[index]
        ManagedEventRow(listing: listing, sales: sales(listing.id), found: found).draw(on: &canvas, session)
      }
    }
    browser.drawBeside(on: &canvas, layout) { canvas, beside in
      ManagedEventPane(listing: beside, details: details, sales: sales(beside.id)).draw(on: &canvas, session)
    }
    browser.drawPanel(on: &canvas, layout, words)
  }

  private func empty(_ session: Session) -> (words: SafeText, key: (SafeText, SafeText)?) {
    let words = session.words
    let all = (session.label(.escape), SafeText(words.hint(.showAllEvents)))
    if !browser.search.isEmpty { return (browser.list.nothingFound(words), all) }
    if browser.filters.isActive { return (SafeText(words.eventsNoneMatch), all) }
    if browser.facets?.categories.isEmpty ?? true {
      let add: (SafeText, SafeText) = ("a", SafeText(words.hint(.addEvent)))
      return (SafeText(words.nothing(in: .all)), session.may(.editEvents) ? add : nil)
    }
    return (SafeText(words.nothing(in: tab)), ("←→", SafeText(words.hint(.showOtherLists))))
  }
}
