import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// A minute before an unattended terminal is logged out.
enum IdleWarning {
  static func draw(on canvas: inout Canvas, _ session: Session) {
    let left = session.lastInput + (session.options.idleLogOut ?? .minutes(15)) - session.now
    let words = session.words
    Overlay.card(on: &canvas, width: 48, height: 6, title: SafeText(words.idleTitle)) { canvas in
      let time = Countdown.text(left).string
      canvas.write(
        TextRun.marking(time, Style(.warning, .bold), in: words.idleLogOut(time)), at: Point(x: 0, y: 1))
      canvas.write(SafeText(words.idleAnyKey), at: Point(x: 0, y: 2), style: .muted)
    }
  }
}
