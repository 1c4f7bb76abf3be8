import BookingModel
import BookingSession
import BookingWords
import TerminalUI

extension ManagedOrdersScreen {
  func layout(_ session: Session) -> SearchedLayout {
    SearchedLayout(session, hasHead: true, isTable: session.content.width >= OrderTable.leastWidth)
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let isOfOneEvent = event != nil
    let (search, layout) = (list.search, layout(session))
    let words = session.words
    let around = SearchedList<OrderListing, Identifier<Order>>.Words(
      title: title(words), invitation: SafeText(words.findOrder), placeholder: SafeText(words.orderSearch),
      empty: empty(session))
    list.draw(on: &canvas, session, layout, tabs(words), around) { canvas, view in
      if let area = layout.table {
        OrderTable(orders: list.rows, isOfOneEvent: isOfOneEvent, search: search.text).draw(
          view, on: &canvas, in: area, session)
      } else {
        view.draw(into: &canvas, in: layout.list) { canvas, index, _ in
          let cells = OrderCells(listing: list.rows[index], search: search.text, session: session)
          OrderRow(cells: cells, isOfOneEvent: isOfOneEvent).draw(on: &canvas)
        }
      }
    }
  }

  private func empty(_ session: Session) -> (words: SafeText, key: (SafeText, SafeText)?) {
    let words = session.words
    if !list.search.isEmpty {
      return (
        list.nothingFound(words),
        (list.search.isTyping ? session.label(.escape) : "x", SafeText(words.hint(.showAllOrders)))
      )
    }
    if state != nil {
      return (SafeText(words.noMatchingOrders), ("←→", SafeText(words.hint(.showOtherLists))))
    }
    return (
      SafeText(words.nobodyOrdered(ofOneEvent: event != nil)),
      (session.label(.escape), SafeText(words.hint(.goBack)))
    )
  }
}
