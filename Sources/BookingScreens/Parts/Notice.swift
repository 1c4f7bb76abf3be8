import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// A sentence at the foot of the screen that goes away by itself.
struct Notice: Sendable {
  var words: SafeText
  var tone: Toast.Kind = .plain
  /// A way back, offered while the notice stands: `u` delivers it.
  var undo: Delivery?
  var until: Timestamp?

  var duration: TimeSpan {
    if undo != nil { return .seconds(8) }
    return words.width > 60 || tone == .danger ? .seconds(7) : .seconds(4)
  }

  func draw(on canvas: inout Canvas, above bottom: Int, _ frame: Frame, _ said: any Words) {
    let isUndone = undo != nil
    Toast(
      words, kind: tone, key: isUndone ? "u" : nil, keyLabel: isUndone ? SafeText(said.keyUndo) : nil
    ).draw(
      into: &canvas, in: Rect(x: frame.content.x, y: 0, width: frame.content.width, height: bottom))
  }
}
