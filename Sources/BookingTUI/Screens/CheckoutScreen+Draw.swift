import BookingDomain
import TerminalUI

extension CheckoutScreen {
  func draw(on canvas: inout Canvas, _ session: Session) {
    let layout = PayLayout(canvas.size, page)
    Breadcrumb.draw(
      ["cart", "details", "pay", "done"], current: crumb, into: &canvas, in: layout.crumbs, alignment: .center
    )
    let body = canvas.bounds.inset(top: 2)
    switch step {
    case .who: drawWho(on: &canvas, body, session)
    case .confirm: drawConfirm(on: &canvas, body, session)
    case .waiting: drawWaiting(on: &canvas, body, "One moment…", session)
    case .refused(let error):
      Emptiness.draw(
        on: &canvas, body, Wording.sentence(error, session), key: ("Esc", "goes back to the cart"))
    case .order(let checkout): drawOrder(on: &canvas, checkout, layout, body, session)
    }
  }

  private var crumb: Int {
    switch step {
    case .who, .confirm, .refused: 1
    case .waiting: 2
    case .order(let checkout): checkout.stage == .paid ? 3 : 2
    }
  }

  private func drawWho(on canvas: inout Canvas, _ body: Rect, _ session: Session) {
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
      let choices: [(SafeText, SafeText)] =
        isKnown
        ? [("Enter the two codes", "one by mail, one by text")]
        : [("Sign up", "a minute, two codes"), ("Log in", "you have an account")]
      let column = canvas.size.width < 48 ? (choices.map(\.0.width).max() ?? 0) + 4 : 24
      for (index, words) in choices.enumerated() {
        let isSelected = isKnown || index == choice
        canvas.within(canvas.bounds.row(4 + index), surface: isSelected ? .selection : nil) { canvas in
          if isSelected { canvas.write("▌", style: .accent) }
          canvas.write(words.0, at: Point(x: 2, y: 0), style: isSelected ? .bold : .text)
          canvas.write(words.1, at: Point(x: column, y: 0), style: .muted)
        }
      }
    }
  }

  private func drawConfirm(on canvas: inout Canvas, _ body: Rect, _ session: Session) {
    let column = body.centered(maxWidth: 60)
    canvas.within(Rect(x: column.x, y: body.y, width: column.width, height: body.height)) { canvas in
      canvas.write("It costs nothing", style: .title)
      var y = 2
      for line in session.cart.lines.prefix(max(1, canvas.size.height - 5)) {
        canvas.write(
          "\(line.quantity) × \(SafeText(line.event.title)), \(SafeText(line.ticketType.name))",
          at: Point(x: 0, y: y))
        y += 1
      }
      canvas.write(
        [
          Piece("⏎", Style(.footerKey)),
          Piece(" gets the tickets for \(SafeText(session.account?.name ?? "you"))", .text),
        ],
        at: Point(x: 0, y: y + 1))
    }
  }

  private func drawWaiting(on canvas: inout Canvas, _ body: Rect, _ words: SafeText, _ session: Session) {
    let sign = waitingSince.map { Spinner.frame(since: $0, session) } ?? "·"
    drawLines(on: &canvas, body, body.height / 3, sign + "  " + words, style: .accent)
  }

  /// In the middle, over as many lines as it takes.
  private func drawLines(
    on canvas: inout Canvas, _ body: Rect, _ top: Int, _ words: SafeText, style: Style
  ) {
    for (row, line) in words.wrapped(width: max(10, min(body.width - 2, 100))).enumerated() {
      canvas.write(
        line, in: Rect(x: body.x, y: body.y + top + row, width: body.width, height: 1), style: style,
        alignment: .center)
    }
  }

  private func drawOrder(
    on canvas: inout Canvas, _ checkout: Checkout, _ layout: PayLayout, _ body: Rect, _ session: Session
  ) {
    switch checkout.stage {
    case .processing where !checkout.isAttended:
      Emptiness.draw(on: &canvas, body, Wording.unattended(checkout.details.order), key: ("Esc", "leaves"))
    case _ where isGivingUp:
      drawWaiting(on: &canvas, body, "Calling the payment off. Your places come back then.", session)
    case .pay(.link(let link)):
      PayLinkView(link: link, details: checkout.details, isCodeOnly: isCodeOnly)
        .draw(on: &canvas, in: body, session)
    case .pay(let shown): drawPay(on: &canvas, checkout, shown, layout, session)
    case .processing:
      drawWaiting(on: &canvas, body, "The bank is thinking. This page finds out by itself.", session)
      drawSafe(
        on: &canvas, body, "You may leave: the order \(SafeText(checkout.details.order.code)) is not lost.")
    case .failed(let failure):
      Emptiness.draw(
        on: &canvas, body,
        "\(Wording.sentence(failure)) Nothing was charged, and your places are still held.",
        key: ("⏎", "tries again with another card"))
    case .paid: DoneCard(details: checkout.details).draw(on: &canvas, in: body, session)
    case .closed(let status): drawClosed(on: &canvas, checkout.details, status, body)
    }
  }

  private func drawSafe(on canvas: inout Canvas, _ body: Rect, _ words: SafeText) {
    drawLines(on: &canvas, body, body.height / 3 + 3, words, style: .muted)
  }

  private func drawClosed(
    on canvas: inout Canvas, _ details: OrderDetails, _ status: OrderStatus, _ body: Rect
  ) {
    var words: SafeText = "The order \(SafeText(details.order.code)) is \(Wording.word(status))."
    if let refund = details.refunds.last {
      words +=
        " \(SafeText(refund.amount.formatted)) is \(Wording.word(refund.state)): \(Wording.word(refund.reason))."
    } else {
      words += " Nothing was charged."
    }
    Emptiness.draw(on: &canvas, body, words, key: ("Esc", "goes back"))
  }

  private func drawPay(
    on canvas: inout Canvas, _ checkout: Checkout, _ shown: Presentation, _ layout: PayLayout,
    _ session: Session
  ) {
    let isWide = !layout.numbers.isEmpty || canvas.size.width >= 72
    let total = SafeText(checkout.details.order.total.formatted)
    if isWide {
      canvas.write(
        [
          Piece(shown == .secondStep ? "The bank wants a second step " : "Pay by card ", .title),
          Piece(" TEST ", Style(.badgeAccent)), Piece(" no real money", .muted),
        ], at: Point(x: layout.form.x, y: layout.form.y - 2), maxWidth: layout.form.width)
      canvas.within(layout.summary) { OrderSummary(details: checkout.details).draw(on: &$0, session) }
      if shown == .cardForm { TestNumbers.draw(on: &canvas, in: layout.numbers) }
    } else {
      canvas.write(
        [
          Piece(" TEST ", Style(.badgeAccent)),
          Piece(shown == .secondStep ? "  second step, " : "  pay ", .text),
          Piece(total, Style(.price, .bold)),
        ],
        at: layout.summary.origin, maxWidth: layout.summary.width)
    }
    page.form.draw(into: &canvas, in: layout.form, focused: !page.isBusy)
    if page.isBusy, let waitingSince {
      let y = min(layout.form.bottom - 1, canvas.size.height - 1)
      canvas.write(
        Spinner.frame(since: waitingSince, session) + " asking the bank…  ",
        at: Point(x: layout.form.x, y: y), style: .accent)
    } else if let problem = page.problem {
      canvas.write(
        "✗ " + problem, at: Point(x: layout.form.x, y: min(layout.form.bottom, canvas.size.height - 1)),
        style: Style(.error))
    }
  }
}

/// What is being paid for.
struct OrderSummary {
  let details: OrderDetails

  func draw(on canvas: inout Canvas, _ session: Session) {
    canvas.write("Order \(SafeText(details.order.code))", style: .muted)
    var y = 2
    for line in details.lines {
      guard y + 4 < canvas.size.height else { break }
      canvas.write(SafeText(line.event.title), at: Point(x: 0, y: y), style: .bold)
      canvas.write(
        Format.dateAndTime(line.event.startsAt, zone: line.event.timeZone, now: session.now),
        at: Point(x: 0, y: y + 1), style: .muted)
      let price = line.eventOrder.unitPrice * line.eventOrder.quantity
      canvas.write(
        "\(line.eventOrder.quantity) × \(SafeText(line.ticketTypeName))\(OrderScreen.seats(line))",
        at: Point(x: 0, y: y + 2), maxWidth: canvas.size.width - SafeText(price.formatted).width - 2)
      canvas.write(SafeText(price.formatted), in: canvas.bounds.row(y + 2), style: .price, alignment: .right)
      y += 4
    }
    canvas.horizontalRule(at: Point(x: 0, y: y - 1), width: canvas.size.width)
    canvas.write("Total", at: Point(x: 0, y: y), style: .bold)
    canvas.write(
      SafeText(details.order.total.formatted), in: canvas.bounds.row(y), style: Style(.price, .bold),
      alignment: .right)
    canvas.write("fees and taxes are in it", at: Point(x: 0, y: y + 1), style: .muted)
  }
}

/// The sandbox's numbers and what each does, to be typed in.
enum TestNumbers {
  private static let rows: [(SandboxCard, SafeText)] = [
    (.approved, "pays"), (.declined, "is declined"), (.secondStep, "asks for a code: 123456"),
    (.lostAfter, "times out, money taken"), (.lostBefore, "times out, nothing taken"),
  ]

  static func draw(on canvas: inout Canvas, in rect: Rect) {
    guard rect.height >= 2 else { return }
    canvas.within(rect) { canvas in
      canvas.write("Test numbers", style: Style(.label))
      for (row, (card, words)) in rows.prefix(canvas.size.height - 1).enumerated() {
        canvas.write(
          [Piece(SafeText(card.formatted), .text), Piece("  " + words, .muted)], at: Point(x: 0, y: row + 1),
          maxWidth: canvas.size.width)
      }
    }
  }
}
