import BookingModel
import BookingSession
import TerminalUI

/// A sign of life while something takes longer than a blink.
enum Spinner {
  private static let frames: [SafeText] = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"]
  private static let step = TimeSpan(milliseconds: 120)
  /// Shorter waits are not worth a movement.
  private static let patience = TimeSpan(milliseconds: 150)

  static func frame(since start: Timestamp, _ session: Session) -> SafeText {
    let waited = session.now - start
    guard waited >= patience, session.options.hasMotion else { return "·" }
    let index = waited.milliseconds / step.milliseconds
    return frames[Int(((index % 10) + 10) % 10)]
  }

  static func alarm(since start: Timestamp, _ session: Session) -> Timestamp? {
    session.options.hasMotion ? session.now + step : nil
  }
}
