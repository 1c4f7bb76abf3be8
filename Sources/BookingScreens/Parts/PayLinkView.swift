import BookingModel
import BookingSession
import BookingTickets
import BookingWords
import TerminalUI

/// The way to a page elsewhere where the customer pays: its address to click or to read, and its QR code for a phone.
struct PayLinkView {
  let link: String
  let details: OrderDetails
  /// Nothing but the code, on the whole page.
  let isCodeOnly: Bool

  private static let summaryWidth = 34

  /// Nil for an address that makes no code.
  private var code: QRCodeView? { QRCodeView(text: link) }

  /// Whether the code has room on a page of that size, if need be alone.
  func codeFits(in size: Size) -> Bool { code?.fits(in: size) ?? false }

  func draw(on canvas: inout Canvas, in body: Rect, _ session: Session) {
    if isCodeOnly, let code, code.fits(in: body.size) {
      code.draw(into: &canvas, in: body, depth: session.options.terminal.colorDepth)
      return
    }
    guard let code, code.size.width + 4 + Self.summaryWidth <= body.width, code.fits(in: body.size) else {
      return drawWords(
        on: &canvas, in: body.centered(maxWidth: 76), hint: codeHint(body.size, session), session)
    }
    let column = body.centered(maxWidth: code.size.width + 4 + 60)
    let parts = column.split(.columns([.flexible(1), .fixed(code.size.width)], gap: 4))
    drawWords(on: &canvas, in: parts[0], hint: SafeText(session.words.payLinkCamera), session)
    code.draw(into: &canvas, in: parts[1], depth: session.options.terminal.colorDepth)
  }

  private func codeHint(_ size: Size, _ session: Session) -> SafeText? {
    guard let code, size.width >= 60 else { return nil }
    let words = session.words
    if let account = session.account, account.isEmailVerified {
      return SafeText(words.payLinkMail(account.email, hasCode: codeFits(in: size)))
    }
    let rows = code.size.height + session.size.height - size.height
    return SafeText(
      codeFits(in: size) ? words.payLinkCode : words.payLinkEnlarge(code.size.width, rows))
  }

  private func drawWords(
    on canvas: inout Canvas, in rect: Rect, hint: SafeText?, _ session: Session
  ) {
    let area = Rect(x: rect.x, y: body(rect), width: rect.width, height: max(0, rect.bottom - body(rect)))
    let words = session.words
    canvas.within(area) { canvas in
      let total = words.format.money(details.order.total)
      canvas.write(
        TextRun.marking(total, Style(.price, .bold), in: words.payLinkTitle(details.order.total), .title)
          + [TextRun("  " + SafeText(words.payLinkOrder(details.order.code)), .muted)],
        at: .zero, maxWidth: canvas.size.width)
      var y = 1
      // The address comes first: it has to stand there whole, with the sentence, the hint and the status.
      let address = SafeText(link).wrapped(width: canvas.size.width).count
      let foot = hint == nil ? 2 : 3
      let rows = OrderWords.occasions(
        details, width: canvas.size.width,
        rows: max(0, canvas.size.height - address - foot - (canvas.size.height > 10 ? 5 : 3)),
        now: session.now, words)
      for row in rows {
        canvas.write(row, in: canvas.bounds.row(y), style: .text)
        y += 1
      }
      if canvas.size.height > 10 { y += 1 }
      y += canvas.writeWrapped(
        SafeText(words.payLinkLead),
        in: Rect(x: 0, y: y, width: canvas.size.width, height: 2))
      y += canvas.size.height > 10 ? 1 : 0
      // The status and the hint have the last rows.
      let room = Rect(x: 0, y: y, width: canvas.size.width, height: max(1, canvas.size.height - y - foot))
      if let link = Link(link) {
        y += canvas.writeLink(link, in: room)
      } else {
        y += canvas.writeWrapped(SafeText(link), in: room)
      }
      if let hint {
        y += 1
        canvas.write(hint, at: Point(x: 0, y: y), style: .muted, maxWidth: canvas.size.width)
      }
      // No moving sign: a page that waits for minutes sends nothing meanwhile.
      let waiting: SafeText = "· \(SafeText(words.payLinkWaiting))"
      let more: SafeText = " \(SafeText(words.pageUpdates))"
      canvas.write(
        waiting.width + more.width <= canvas.size.width ? waiting + more : waiting,
        at: Point(x: 0, y: y + (canvas.size.height > y + 2 ? 2 : 1)), style: .accent)
    }
  }

  private func body(_ rect: Rect) -> Int { rect.height > 16 ? rect.y + 2 : rect.y }
}

extension QRCodeView {
  /// Nil for a text that makes no code.
  init?(text: String) {
    guard let grid = try? QRGrid(text, correction: .low) else { return nil }
    self.init(modules: (0..<grid.side).map { y in (0..<grid.side).map { x in grid[x, y] } })
  }
}
