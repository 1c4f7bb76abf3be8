import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// A ticket's code and nothing else, as large as the terminal: for whoever stands at the door with a scanner.
enum TicketCodeOverlay {
  static func draw(on canvas: inout Canvas, _ ticket: TicketDetails, _ session: Session) {
    let area = Rect(size: canvas.size)
    canvas.fill(area, style: .text)
    let hasCaption = TicketCode.view(ticket).map { $0.size.height + 1 <= canvas.size.height } ?? true
    let used = TicketCode.draw(
      on: &canvas, ticket, in: area.inset(top: hasCaption ? max(0, (canvas.size.height - 27) / 2) : 0),
      session)
    guard hasCaption else { return }
    // Too small for the picture: the short code is for people, and still opens the door.
    if used <= 3 {
      canvas.write(
        SafeText(ticket.ticket.code), in: area.row(min(used + 2, canvas.size.height - 2)),
        style: Style(.accent, .bold), alignment: .center)
    }
    let closes = SafeText(session.words.anyKeyCloses)
    canvas.write(
      used <= 3 ? closes : "\(SafeText(ticket.ticket.code)) · \(closes)",
      in: area.row(canvas.size.height - 1), style: .muted,
      alignment: .center)
  }
}

extension TicketCodeOverlay {
  /// Any code, with what it is for below it. Too large for the terminal it is not drawn at all.
  static func draw(on canvas: inout Canvas, _ code: QRCodeView, _ caption: SafeText, _ session: Session) {
    let area = Rect(size: canvas.size)
    canvas.fill(area, style: .text)
    let room = area.inset(bottom: code.size.height < canvas.size.height ? 1 : 0)
    guard code.draw(into: &canvas, in: room, depth: session.options.terminal.colorDepth) else {
      canvas.writeWrapped(
        SafeText(session.words.codeNeedsRoomToClose(code.size.width, code.size.height)),
        in: area, style: .muted)
      return
    }
    if room.height < area.height {
      canvas.write(
        "\(caption) · \(SafeText(session.words.anyKeyCloses))", in: area.row(canvas.size.height - 1),
        style: .muted, alignment: .center)
    }
  }
}
