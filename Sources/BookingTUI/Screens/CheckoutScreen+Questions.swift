import BookingModel
import TerminalUI

// What is asked before anything is to be paid
extension CheckoutScreen {
  func drawWho(on canvas: inout Canvas, _ body: Rect, _ session: Session) {
    let column = body.centered(maxWidth: 60)
    let area = Rect(x: column.x, y: body.y, width: column.width, height: body.height)
    canvas.within(area) { canvas in
      let isKnown = session.account != nil
      canvas.write(isKnown ? "Almost there" : "Who is it for?", style: .title)
      canvas.writeWrapped(
        isKnown
          ? "Email and phone are verified once, then you can pay. Your places stay held."
          : "Tickets are bought with an account, so that they can't get lost. Your cart comes along.",
        in: Rect(x: 0, y: 1, width: canvas.size.width, height: 3), style: .muted)
      drawChoices(
        on: &canvas,
        isKnown
          ? [("Enter the two codes", "one by email, one by text message")]
          : [("Sign up", "a minute, two codes"), ("Log in", "you have an account")], top: 4)
    }
  }

  private func drawChoices(on canvas: inout Canvas, _ choices: [(SafeText, SafeText)], top: Int) {
    let column = canvas.size.width < 48 ? (choices.map(\.0.width).max() ?? 0) + 4 : 24
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
      canvas.write("An order is unpaid", style: .title)
      let left = max(earlier.order.payBy - session.now, .seconds(0))
      let rows = canvas.writeWrapped(
        "\(OrderWords.unpaid(earlier)) It can be paid for another \(Countdown.text(left)).",
        in: Rect(x: 0, y: 1, width: canvas.size.width, height: 4), style: .text)
      drawChoices(
        on: &canvas,
        [
          ("Pay \(Format.shortPrice(earlier.order.total)) first", "your cart stays"),
          (
            "Let it go, pay \(session.cart.total.map(Format.shortPrice) ?? "these")",
            "its places are released"
          ),
        ], top: 2 + rows)
    }
  }

  func drawConfirm(on canvas: inout Canvas, _ body: Rect, _ session: Session) {
    let column = body.centered(maxWidth: 60)
    canvas.within(Rect(x: column.x, y: body.y, width: column.width, height: body.height)) { canvas in
      canvas.write("It costs nothing", style: .title)
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
          TextRun(" gets the tickets for \(SafeText(session.account?.name ?? "you"))", .text),
        ],
        at: Point(x: 0, y: y + 1))
    }
  }
}
