import BookingSession
import BookingWords
import TerminalUI

/// One sentence where a list would be, and the key that helps.
enum EmptyState {
  /// Where what was to be read waits for the password.
  static func drawLocked(on canvas: inout Canvas, _ rect: Rect, _ words: any Words) {
    draw(on: &canvas, rect, SafeText(words.locked), key: ("⏎", SafeText(words.lockedKey)))
  }

  static func draw(on canvas: inout Canvas, _ rect: Rect, _ words: SafeText, key: (SafeText, SafeText)?) {
    let lines = words.wrapped(width: max(10, min(rect.width, 60)))
    let top = rect.y + max(0, (rect.height - lines.count - 2) / 3)
    for (row, line) in lines.enumerated() {
      canvas.write(line, in: Rect(x: rect.x, y: top + row, width: rect.width, height: 1), alignment: .center)
    }
    guard let key else { return }
    let width = key.0.width + 1 + key.1.width
    canvas.write(
      [TextRun(key.0, Style(.footerKey)), TextRun(" " + key.1, .muted)],
      at: Point(x: rect.x + max(0, (rect.width - width) / 2), y: top + lines.count + 1))
  }
}
