import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

extension CheckoutScreen {
  func draw(on canvas: inout Canvas, _ session: Session) {
    let layout = PayLayout(canvas.size, page, notice)
    let words = session.words
    Breadcrumb.draw(
      words.checkoutSteps.map { SafeText($0) }, current: crumb, into: &canvas, in: layout.crumbs,
      alignment: .center)
    let body = canvas.bounds.inset(top: 2)
    switch flow.step {
    case .account, .codes: drawWho(on: &canvas, body, session)
    case .earlier(let earlier): drawEarlier(on: &canvas, earlier.details, body, session)
    case .late(let details):
      EmptyState.draw(
        on: &canvas, body, OrderWords.late(details, words),
        key: details.isCalledOff
          ? (session.label(.escape), SafeText(words.keyGoBack)) : ("⏎", SafeText(words.keyHoldSameAgain)))
    case .free: drawConfirm(on: &canvas, body, session)
    case .waiting: drawWaiting(on: &canvas, body, words.oneMoment, session)
    case .refused(let error):
      EmptyState.draw(
        on: &canvas, body, session.sentence(error),
        key: (session.label(.escape), SafeText(words.keyBackToCart)))
    case .order(let checkout): drawOrder(on: &canvas, checkout, layout, body, session)
    }
  }

  private var crumb: Int {
    switch flow.step {
    case .account, .codes, .free, .earlier, .refused: 1
    case .waiting, .late: 2
    case .order(let checkout): checkout.stage == .paid ? 3 : 2
    }
  }

  private func drawWaiting(on canvas: inout Canvas, _ body: Rect, _ words: String, _ session: Session) {
    let sign = flow.waitingSince.map { Spinner.frame(since: $0, session) } ?? "·"
    drawLines(on: &canvas, body, body.height / 3, sign + "  " + SafeText(words), style: .accent)
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
    let words = session.words
    switch checkout.stage {
    case .processing where !checkout.hasCallableGateway:
      EmptyState.draw(
        on: &canvas, body, SafeText(words.paymentUnattended(checkout.details.order.code)),
        key: (session.label(.escape), SafeText(words.keyLeave)))
    case _ where flow.isCancelling:
      drawWaiting(on: &canvas, body, words.cancellingPayment, session)
    case .pay(.link(let link)):
      PayLinkView(link: link, details: checkout.details, isCodeOnly: isCodeOnly)
        .draw(on: &canvas, in: body, session)
    case .pay(let shown): drawPay(on: &canvas, checkout, shown, layout, session)
    case .processing where checkout.isHeldUp: drawHeldUp(on: &canvas, checkout.details, body, session)
    case .processing where !checkout.isBegun: drawBeginning(on: &canvas, checkout.details, body, session)
    case .processing:
      drawWaiting(on: &canvas, body, words.waitingForBank, session)
      drawSafe(on: &canvas, body, words.orderIsSafe(checkout.details.order.code))
    case .failed(let failure):
      EmptyState.draw(
        on: &canvas, body, SafeText(words.paymentFailed(failure)), key: ("⏎", SafeText(words.keyTryAgain)))
    case .paid: PurchaseSummary(details: checkout.details).draw(on: &canvas, in: body, session)
    case .closed(let status):
      EmptyState.draw(
        on: &canvas, body, OrderWords.closed(checkout.details, status, words),
        key: (session.label(.escape), SafeText(words.keyGoBack)))
    }
  }

  /// The customer has met no bank yet: the payment itself is not there. After some seconds it is said what that means.
  private func drawBeginning(
    on canvas: inout Canvas, _ details: OrderDetails, _ body: Rect, _ session: Session
  ) {
    let words = session.words
    guard let waitingSince = flow.waitingSince, session.now - waitingSince >= .seconds(5) else {
      return drawWaiting(on: &canvas, body, words.oneMoment, session)
    }
    drawWaiting(on: &canvas, body, words.paymentNotStarted, session)
    drawHeld(on: &canvas, details, body, session)
  }

  private func drawHeldUp(
    on canvas: inout Canvas, _ details: OrderDetails, _ body: Rect, _ session: Session
  ) {
    drawWaiting(on: &canvas, body, session.words.paymentsHeldUp, session)
    drawHeld(on: &canvas, details, body, session)
  }

  private func drawHeld(
    on canvas: inout Canvas, _ details: OrderDetails, _ body: Rect, _ session: Session
  ) {
    let end = session.words.format.time(details.order.payBy, zone: session.options.timeZone)
    drawSafe(on: &canvas, body, session.words.placesHeldUntil(end))
  }

  private func drawSafe(on canvas: inout Canvas, _ body: Rect, _ words: String) {
    drawLines(on: &canvas, body, body.height / 3 + 3, SafeText(words), style: .muted)
  }

  private func drawPay(
    on canvas: inout Canvas, _ checkout: Checkout, _ shown: Presentation, _ layout: PayLayout,
    _ session: Session
  ) {
    let isWide = !layout.numbers.isEmpty || canvas.size.width >= 72
    let words = session.words
    let total = SafeText(words.format.money(checkout.details.order.total))
    let badge = TextRun(" \(SafeText(words.payBadge)) ", Style(.badgeAccent))
    if isWide {
      var heading = [
        TextRun(SafeText(shown == .secondStep ? words.paySecondStep : words.payTitle) + " ", .title), badge,
        TextRun(" " + SafeText(words.payNoMoney), .muted),
      ]
      // The badge says it alone.
      if heading.reduce(0, { $0 + $1.text.width }) > layout.form.width { heading.removeLast() }
      canvas.write(
        heading, at: Point(x: layout.form.x, y: layout.notice.y - 1), maxWidth: layout.form.width)
      canvas.within(layout.summary) { OrderSummary(details: checkout.details).draw(on: &$0, session) }
      if shown == .cardForm { TestNumbers.draw(on: &canvas, in: layout.numbers, words) }
    } else {
      canvas.write(
        [
          badge,
          TextRun(
            "  " + SafeText(shown == .secondStep ? words.paySecondStepShort : words.payShort) + " ", .text),
          TextRun(total, Style(.price, .bold)),
        ],
        at: layout.summary.origin, maxWidth: layout.summary.width)
    }
    if !isWide, notice == nil { drawPlaces(on: &canvas, checkout.details, layout.notice, session) }
    page.form.draw(into: &canvas, in: layout.form, focused: !page.isBusy)
    if let notice { canvas.writeWrapped(notice, in: layout.notice, style: Style(.error)) }
    drawLastMinute(on: &canvas, checkout.details.order, layout, session)
    if page.isBusy, let waitingSince = flow.waitingSince {
      let y = min(layout.form.bottom - 1, canvas.size.height - 1)
      canvas.write(
        Spinner.frame(since: waitingSince, session) + " " + SafeText(words.askingBank) + "  ",
        at: Point(x: layout.form.x, y: y), style: .accent)
    }
  }
}

extension CheckoutScreen {
  /// What is paid for, in as many rows as there are.
  private func drawPlaces(
    on canvas: inout Canvas, _ details: OrderDetails, _ area: Rect, _ session: Session
  ) {
    let rows = OrderWords.occasions(
      details, width: area.width, rows: area.height, now: session.now, session.words)
    for (row, words) in rows.enumerated() { canvas.write(words, in: area.row(row), style: .muted) }
  }

  /// Where the eyes are in the last minute: beside the button.
  private func drawLastMinute(
    on canvas: inout Canvas, _ order: Order, _ layout: PayLayout, _ session: Session
  ) {
    let left = order.payBy - session.now
    guard left <= .minutes(1), !page.isBusy, let button = page.form.place(of: .submit, in: layout.form),
      layout.form.contains(button.origin)
    else { return }
    canvas.write(
      SafeText(session.words.payLastMinute(Countdown.text(left).string)),
      at: Point(x: button.right + 2, y: button.y), style: Style(.danger, .bold))
  }
}
