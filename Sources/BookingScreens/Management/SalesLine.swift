import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// What an event sold, in one row: its orders, what came in, what went back and what is left.
struct SalesLine {
  let orders: Int
  let money: SalesMoney
  let words: any Words

  func draw(on canvas: inout Canvas, in row: Rect) {
    let isWhole = money.refunded.isZero
    let net = SafeText(isWhole ? words.format.money(money.net) : words.net(money.net))
    canvas.write(net, in: row, style: Style(.price, .bold), alignment: .right)
    let count = SafeText(words.paidOrders(orders))
    let difference = SafeText(words.gross(money.gross, refunded: money.refunded))
    // Where there is no room for both, the money says more.
    let remarks: [SafeText] = isWhole ? [count] : ["\(count)  \(difference)", difference, count]
    let room = row.width - net.width - 2
    guard let fitting = remarks.first(where: { $0.width <= room }) ?? remarks.last else { return }
    canvas.write(fitting, at: row.origin, style: .muted, maxWidth: room)
  }
}
