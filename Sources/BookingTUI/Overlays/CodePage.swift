import BookingDomain
import TerminalUI

/// A ticket's code and nothing else, as large as the terminal: for whoever stands at the door with a scanner.
enum CodePage {
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
    canvas.write(
      used <= 3 ? "any key closes" : "\(SafeText(ticket.ticket.code)) · any key closes",
      in: area.row(canvas.size.height - 1), style: .muted,
      alignment: .center)
  }
}
