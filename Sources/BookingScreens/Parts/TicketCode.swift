import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// A ticket's QR code, whole or not at all: half a code opens no door.
enum TicketCode {
  /// Nil for a token that makes no code.
  static func view(_ ticket: TicketDetails) -> QRCodeView? {
    QRCodeView(text: ticket.ticket.token)
  }

  /// Draws it at the top of `rect`; returns the rows it took. Without room it says how to get it.
  static func draw(on canvas: inout Canvas, _ ticket: TicketDetails, in rect: Rect, _ session: Session) -> Int
  {
    guard !ticket.ticket.isVoid, let code = view(ticket) else {
      canvas.write(SafeText(session.words.ticketVoid), in: rect.row(0), style: .danger, alignment: .center)
      return 1
    }
    guard code.fits(in: rect.size) else {
      let words = session.words
      let hint =
        code.fits(in: session.size)
        ? words.ticketCodeHint : words.codeNeedsRoom(code.size.width, code.size.height)
      return canvas.writeWrapped(
        SafeText(hint), in: Rect(x: rect.x, y: rect.y, width: rect.width, height: 3), style: .muted)
    }
    let place = Rect(x: rect.x, y: rect.y, width: rect.width, height: code.size.height)
    code.draw(into: &canvas, in: place, depth: session.options.terminal.colorDepth)
    return code.size.height
  }
}
