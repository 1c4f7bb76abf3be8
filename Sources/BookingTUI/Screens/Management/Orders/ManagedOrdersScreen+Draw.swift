import BookingModel
import BookingWords
import TerminalUI

extension ManagedOrdersScreen {
  func layout(_ session: Session) -> SearchedLayout {
    SearchedLayout(session, hasHead: true, isTable: session.content.width >= OrderTable.leastWidth)
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let isOfOneEvent = event != nil
    let (search, layout) = (list.search, layout(session))
    let words = SearchedList<OrderListing, Identifier<Order>>.Words(
      title: title(session.words), invitation: "find an order",
      placeholder: "code, name, email, phone, event, seat or amount",
      empty: empty(session.words))
    list.draw(on: &canvas, session, layout, tabs, words) { canvas, view in
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

  private func empty(_ words: any BookingWords.Words) -> (words: SafeText, key: (SafeText, SafeText)?) {
    if !list.search.isEmpty {
      return (list.nothingFound(words), (list.search.isTyping ? "Esc" : "x", "shows all orders"))
    }
    if state != nil { return ("No matching orders.", ("←→", "shows other lists")) }
    return (event == nil ? "Nobody has ordered yet." : "Nobody has ordered this yet.", ("Esc", "goes back"))
  }
}
