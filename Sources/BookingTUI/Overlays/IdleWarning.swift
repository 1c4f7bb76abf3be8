import BookingModel
import TerminalUI

/// A minute before an unattended terminal is logged out.
enum IdleWarning {
  static func draw(on canvas: inout Canvas, _ session: Session) {
    let left = session.lastInput + (session.options.idleLogOut ?? .minutes(15)) - session.now
    Overlay.card(on: &canvas, width: 48, height: 6, title: "Still there?") { canvas in
      canvas.write(
        [
          TextRun("You will be logged out in ", .text), TextRun(Countdown.text(left), Style(.warning, .bold)),
        ],
        at: Point(x: 0, y: 1))
      canvas.write("Any key keeps you here.", at: Point(x: 0, y: 2), style: .muted)
    }
  }
}
