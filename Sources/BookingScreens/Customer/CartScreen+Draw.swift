import BookingModel
import BookingSession
import BookingWords
import TerminalUI

extension CartScreen {
  private static func column(_ size: Size) -> Rect {
    let column = Rect(size: size).centered(maxWidth: 84)
    return Rect(x: column.x, y: 0, width: column.width, height: size.height)
  }

  private static func isTight(_ size: Size) -> Bool { size.height < 12 }

  /// Where the items stand.
  static func rows(_ size: Size) -> Rect {
    column(size).inset(top: isTight(size) ? 1 : 2, bottom: isTight(size) ? 2 : 4)
  }

  func draw(on canvas: inout Canvas, _ session: Session) {
    let cart = session.cart
    let area = CartScreen.column(canvas.size)
    let isTight = CartScreen.isTight(canvas.size)
    let rows = CartScreen.rows(canvas.size).offset(x: -area.x)
    guard !cart.isEmpty else { return drawEmpty(on: &canvas, area, session) }
    let words = session.words
    canvas.within(area) { canvas in
      canvas.write(SafeText(words.cartHeading), style: .title)
      if let left = session.holdLeft {
        var pieces = [TextRun(SafeText(words.cartHeldFor) + " ", .muted)]
        pieces += Header.countdown(left, short: false, words)
        let width = pieces.reduce(0) { $0 + $1.text.width }
        canvas.write(pieces, at: Point(x: canvas.size.width - width, y: 0))
      }
      shownList(session).draw(into: &canvas, in: rows) {
        drawItem(on: &$0, cart.items[$1], isSelected: $2, session)
      }
      let used = min(rows.height, cart.items.count * 2)
      drawTotal(on: &canvas, Rect(x: 0, y: rows.y + used, width: canvas.size.width, height: 3), cart, words)
      if !isTight, let unpaid = session.unpaid {
        canvas.writeWrapped(
          "\(OrderWords.unpaid(unpaid, words)) \(SafeText(words.payUnpaidKey))",
          in: Rect(x: 2, y: rows.y + used + 3, width: canvas.size.width - 3, height: 2), style: .warning)
      }
    }
  }

  private func drawItem(on canvas: inout Canvas, _ item: Cart.Item, isSelected: Bool, _ session: Session) {
    let width = canvas.size.width
    let words = session.words
    let price = SafeText(words.format.money(item.price))
    canvas.write(
      SafeText(item.event.title), at: Point(x: 2, y: 0), style: .bold,
      maxWidth: width - 26)
    let stepper: SafeText = isSelected ? "‹ \(item.quantity) ›" : "\(item.quantity)"
    canvas.write(
      stepper, in: Rect(x: width - 24, y: 0, width: 9, height: 1), style: isSelected ? .bold : .text,
      alignment: .center)
    canvas.write(price, in: canvas.bounds.row(0).inset(right: 1), style: .price, alignment: .right)
    let each: SafeText = item.quantity > 1 ? SafeText(words.each(item.ticketType.price)) : ""
    canvas.write(
      CartScreen.facts(item, width: width, session), at: Point(x: 2, y: 1), style: .muted,
      maxWidth: width - each.width - (each.isEmpty ? 3 : 5))
    canvas.write(each, in: canvas.bounds.row(1).inset(right: 1), style: .muted, alignment: .right)
  }

  /// Which places, of what, when and where. In little room when it is comes before what kind of ticket it is.
  private static func facts(_ item: Cart.Item, width: Int, _ session: Session) -> SafeText {
    let seats = SafeText(SeatOrder.words(item.seats))
    // Seats that are called after their part of the hall name it already.
    let type = item.seats.first?.hasPrefix(item.ticketType.name) == true ? "" : SafeText(item.ticketType.name)
    let date = SafeText(
      session.words.format.dateAndTime(item.event.startsAt, zone: item.event.timeZone, now: session.now))
    let facts = width < 64 ? [seats, date, type] : [seats, type, date, SafeText(item.event.venue)]
    return facts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func drawTotal(on canvas: inout Canvas, _ rect: Rect, _ cart: Cart, _ words: any Words) {
    canvas.horizontalRule(at: rect.origin, width: rect.width)
    let included = SafeText(rect.width < 56 ? words.allIncluded : words.feesIncluded)
    canvas.write(
      [TextRun(SafeText(words.total), .bold), TextRun("   \(included)", .muted)],
      at: Point(x: 2, y: rect.y + 1), maxWidth: rect.width - 18)
    if let total = cart.total {
      canvas.write(
        SafeText(words.format.money(total)), in: rect.row(1).inset(right: 1), style: Style(.price, .bold),
        alignment: .right)
    }
  }

  private func drawEmpty(on canvas: inout Canvas, _ area: Rect, _ session: Session) {
    let words = session.words
    if let unpaid = session.unpaid {
      return EmptyState.draw(
        on: &canvas, area, OrderWords.unpaid(unpaid, words), key: ("⏎", SafeText(words.keyPayNow)))
    }
    guard let expiredCart = session.expiredCart else {
      return EmptyState.draw(
        on: &canvas, area, SafeText(words.cartIsEmpty), key: ("1", SafeText(words.keyBrowseEvents)))
    }
    canvas.within(area) { canvas in
      canvas.write(SafeText(words.timeRanOut), style: Style(.warning, .bold))
      let rows = canvas.writeWrapped(
        SafeText(words.placesReleased),
        in: Rect(x: 0, y: 1, width: canvas.size.width, height: 2), style: .muted)
      for (row, item) in expiredCart.items.prefix(max(0, canvas.size.height - 4 - rows)).enumerated() {
        canvas.write(
          "\(item.quantity) × \(SafeText(item.event.title)), \(SafeText(item.ticketType.name))",
          at: Point(x: 2, y: row + 2 + rows))
      }
      let y = min(canvas.size.height - 1, expiredCart.items.count + 3 + rows)
      if let againAt, againAt > session.now {
        let time = words.format.time(againAt, zone: session.options.timeZone)
        canvas.write(SafeText(words.holdAgainAt(time)), at: Point(x: 0, y: y))
      } else {
        canvas.write(
          [
            TextRun("⏎", Style(.footerKey)), TextRun(" " + SafeText(words.keyHoldSameAgain), .text),
          ], at: Point(x: 0, y: y))
      }
    }
  }
}
