import BookingDomain
import BookingModel
import BookingFlows
import TerminalUI

extension CheckoutScreen {
  func draw(on canvas: inout Canvas, _ session: Session) {
    let layout = PayLayout(canvas.size, page, notice)
    Breadcrumb.draw(
      ["cart", "details", "pay", "done"], current: crumb, into: &canvas, in: layout.crumbs, alignment: .center
    )
    let body = canvas.bounds.inset(top: 2)
    switch flow.step {
    case .account, .codes: drawWho(on: &canvas, body, session)
    case .earlier(let earlier): drawEarlier(on: &canvas, earlier.details, body, session)
    case .late(let details):
      EmptyState.draw(
        on: &canvas, body, Wording.late(details),
        key: details.isCalledOff ? ("Esc", "goes back") : ("⏎", "holds the same again"))
    case .free: drawConfirm(on: &canvas, body, session)
    case .waiting: drawWaiting(on: &canvas, body, "One moment…", session)
    case .refused(let error):
      EmptyState.draw(
        on: &canvas, body, Wording.sentence(error, session), key: ("Esc", "goes back to the cart"))
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

  private func drawWaiting(on canvas: inout Canvas, _ body: Rect, _ words: SafeText, _ session: Session) {
    let sign = flow.waitingSince.map { Spinner.frame(since: $0, session) } ?? "·"
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
    case .processing where !checkout.hasCallableGateway:
      EmptyState.draw(on: &canvas, body, Wording.unattended(checkout.details.order), key: ("Esc", "leaves"))
    case _ where flow.isCancelling:
      drawWaiting(on: &canvas, body, "Cancelling the payment. Your places come back then.", session)
    case .pay(.link(let link)):
      PayLinkView(link: link, details: checkout.details, isCodeOnly: isCodeOnly)
        .draw(on: &canvas, in: body, session)
    case .pay(let shown): drawPay(on: &canvas, checkout, shown, layout, session)
    case .processing where checkout.isHeldUp: drawHeldUp(on: &canvas, checkout.details, body, session)
    case .processing where !checkout.isBegun: drawBeginning(on: &canvas, checkout.details, body, session)
    case .processing:
      drawWaiting(on: &canvas, body, "Waiting for the bank. This page updates by itself.", session)
      drawSafe(
        on: &canvas, body, "You can leave this page; order \(SafeText(checkout.details.order.code)) is safe.")
    case .failed(let failure):
      EmptyState.draw(
        on: &canvas, body,
        "\(Wording.sentence(failure)) Nothing was charged, and your places are still held.",
        key: ("⏎", "tries again"))
    case .paid: PurchaseSummary(details: checkout.details).draw(on: &canvas, in: body, session)
    case .closed(let status):
      EmptyState.draw(on: &canvas, body, Wording.closed(checkout.details, status), key: ("Esc", "goes back"))
    }
  }

  /// The customer has met no bank yet: the payment itself is not there. After some seconds it is said what that means.
  private func drawBeginning(
    on canvas: inout Canvas, _ details: OrderDetails, _ body: Rect, _ session: Session
  ) {
    guard let waitingSince = flow.waitingSince, session.now - waitingSince >= .seconds(5) else {
      return drawWaiting(on: &canvas, body, "One moment…", session)
    }
    drawWaiting(
      on: &canvas, body, "The payment can't be started just now. We'll keep trying.", session)
    drawHeld(on: &canvas, details, body, session)
  }

  private func drawHeldUp(
    on canvas: inout Canvas, _ details: OrderDetails, _ body: Rect, _ session: Session
  ) {
    drawWaiting(on: &canvas, body, Wording.heldUp, session)
    drawHeld(on: &canvas, details, body, session)
  }

  private func drawHeld(
    on canvas: inout Canvas, _ details: OrderDetails, _ body: Rect, _ session: Session
  ) {
    let end = Format.time(details.order.payBy, zone: session.options.timeZone)
    drawSafe(on: &canvas, body, "Your places are held until \(end), and nothing was charged.")
  }

  private func drawSafe(on canvas: inout Canvas, _ body: Rect, _ words: SafeText) {
    drawLines(on: &canvas, body, body.height / 3 + 3, words, style: .muted)
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
          TextRun(shown == .secondStep ? "Second step " : "Pay by card ", .title),
          TextRun(" TEST ", Style(.badgeAccent)), TextRun(" no real money", .muted),
        ], at: Point(x: layout.form.x, y: layout.notice.y - 1), maxWidth: layout.form.width)
      canvas.within(layout.summary) { OrderSummary(details: checkout.details).draw(on: &$0, session) }
      if shown == .cardForm { TestNumbers.draw(on: &canvas, in: layout.numbers) }
    } else {
      canvas.write(
        [
          TextRun(" TEST ", Style(.badgeAccent)),
          TextRun(shown == .secondStep ? "  second step, " : "  pay ", .text),
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
        Spinner.frame(since: waitingSince, session) + " asking the bank…  ",
        at: Point(x: layout.form.x, y: y), style: .accent)
    }
  }
}

extension CheckoutScreen {
  /// What is paid for, in as many rows as there are.
  private func drawPlaces(
    on canvas: inout Canvas, _ details: OrderDetails, _ area: Rect, _ session: Session
  ) {
    let rows = OrderWords.occasions(details, width: area.width, rows: area.height, now: session.now)
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
      "\(Countdown.text(left)) left", at: Point(x: button.right + 2, y: button.y),
      style: Style(.danger, .bold))
  }
}
