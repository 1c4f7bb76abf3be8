import BookingModel
import BookingSession
import BookingWords
import TerminalUI

// What is asked before anything is to be paid
extension CheckoutScreen {
  func drawWho(on canvas: inout Canvas, _ body: Rect, _ session: Session) {
    let column = body.centered(maxWidth: 60)
    let area = Rect(x: column.x, y: body.y, width: column.width, height: body.height)
    let words = session.words
    canvas.within(area) { canvas in
      let isKnown = session.account != nil
      canvas.write(SafeText(isKnown ? words.checkoutAlmost : words.checkoutWho), style: .title)
      canvas.writeWrapped(
        SafeText(isKnown ? words.checkoutAlmostLead : words.checkoutWhoLead),
        in: Rect(x: 0, y: 1, width: canvas.size.width, height: 3), style: .muted)
      drawChoices(
        on: &canvas,
        isKnown
          ? [(words.checkoutCodes, words.checkoutCodesWords)]
          : [
            (words.signUpTitle, words.checkoutSignUpWords), (words.logInTitle, words.checkoutLogInWords),
          ], top: 4)
    }
  }

  private func drawChoices(on canvas: inout Canvas, _ said: [(String, String)], top: Int) {
    let choices = said.map { (SafeText($0), SafeText($1)) }
    let widest = (choices.map(\.0.width).max() ?? 0) + 4
    let column = canvas.size.width < 48 ? widest : max(24, widest)
    for (index, words) in choices.enumerated() {
      let isSelected = choices.count == 1 || index == choice
      canvas.within(canvas.bounds.row(top + index), surface: isSelected ? .selection : nil) { canvas in
        if isSelected { canvas.write("▌", style: .accent) }
        canvas.write(words.0, at: Point(x: 2, y: 0), style: isSelected ? .bold : .text)
        canvas.write(
          words.1, at: Point(x: max(column, words.0.width + 4), y: 0), style: .muted,
          maxWidth: canvas.size.width - max(column, words.0.width + 4))
      }
    }
  }

  /// Two orders can't wait at a time: which is it to be?
  func drawEarlier(
    on canvas: inout Canvas, _ earlier: OrderDetails, _ body: Rect, _ session: Session
  ) {
    let column = body.centered(maxWidth: 66)
    canvas.within(Rect(x: column.x, y: body.y, width: column.width, height: body.height)) { canvas in
      let words = session.words
      canvas.write(SafeText(words.checkoutEarlier), style: .title)
      let left = max(earlier.order.payBy - session.now, .seconds(0))
      let rows = canvas.writeWrapped(
        "\(OrderWords.unpaid(earlier, words)) \(SafeText(words.payableFor(Countdown.text(left).string)))",
        in: Rect(x: 0, y: 1, width: canvas.size.width, height: 4), style: .text)
      drawChoices(
        on: &canvas,
        [
          (words.payEarlier(earlier.order.total), words.payEarlierWords),
          (words.dropEarlier(session.cart.total), words.dropEarlierWords),
        ], top: 2 + rows)
    }
  }

  func drawConfirm(on canvas: inout Canvas, _ body: Rect, _ session: Session) {
    let column = body.centered(maxWidth: 60)
    canvas.within(Rect(x: column.x, y: body.y, width: column.width, height: body.height)) { canvas in
      canvas.write(SafeText(session.words.freeTitle), style: .title)
      var y = 2
      for line in session.cart.items.prefix(max(1, canvas.size.height - 5)) {
        canvas.write(
          "\(line.quantity) × \(SafeText(line.event.title)), \(SafeText(line.ticketType.name))",
          at: Point(x: 0, y: y))
        y += 1
      }
      canvas.write(
        [
          TextRun("⏎", Style(.footerKey)),
          TextRun(" " + SafeText(session.words.freeGet(session.account?.name)), .text),
        ],
        at: Point(x: 0, y: y + 1))
    }
  }
}
