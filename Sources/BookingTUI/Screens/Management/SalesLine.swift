import BookingModel
import TerminalUI

/// What an event sold, in one row: its orders, what came in, what went back and what is left.
struct SalesLine {
  let orders: Int
  let money: SalesMoney

  func draw(on canvas: inout Canvas, in row: Rect) {
    let isWhole = money.refunded.isZero
    let net: SafeText = (isWhole ? "" : "net ") + SafeText(money.net.formatted)
    canvas.write(net, in: row, style: Style(.price, .bold), alignment: .right)
    let count = Format.count(orders, "paid order")
    let difference: SafeText =
      "\(SafeText(money.gross.formatted)) − \(SafeText(money.refunded.formatted)) refunded"
    // Where there is no room for both, the money says more.
    let words: [SafeText] = isWhole ? [count] : ["\(count)  \(difference)", difference, count]
    let room = row.width - net.width - 2
    guard let fitting = words.first(where: { $0.width <= room }) ?? words.last else { return }
    canvas.write(fitting, at: row.origin, style: .muted, maxWidth: room)
  }
}
