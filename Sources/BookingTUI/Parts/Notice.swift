import BookingDomain
import TerminalUI

/// A sentence at the foot of the screen that goes away by itself.
struct Notice: Sendable {
  enum Tone: Sendable { case plain, success, warning, danger }

  var words: SafeText
  var tone: Tone = .plain
  /// A way back, offered while the notice stands: `u` delivers the reply to the screen.
  var undo: Undo?
  var until: Timestamp?

  struct Undo: Sendable {
    let screen: Int
    let reply: any Sendable
  }

  var duration: Span {
    if undo != nil { return .seconds(8) }
    return words.width > 60 || tone == .danger ? .seconds(7) : .seconds(4)
  }

  var style: Style {
    switch tone {
    case .plain: .text
    case .success: .success
    case .warning: .warning
    case .danger: .danger
    }
  }

  /// Never colour alone: each tone has a sign of its own.
  var sign: SafeText {
    switch tone {
    case .plain: "·"
    case .success: "✓"
    case .warning: "!"
    case .danger: "✗"
    }
  }

  func draw(on canvas: inout Canvas, above bottom: Int, _ frame: Frame) {
    let room = frame.content.width
    let undoWords: SafeText = undo == nil ? "" : "   u undo"
    let lines = words.wrapped(width: max(10, min(room, 90) - 6 - undoWords.width))
    let shown = Array(lines.prefix(3))
    let width = min(room, (shown.map(\.width).max() ?? 0) + 6 + undoWords.width)
    let rect = Rect(
      x: frame.content.x + (room - width) / 2, y: bottom - shown.count, width: width, height: shown.count)
    canvas.within(rect, surface: .overlay) { canvas in
      canvas.write(sign, at: Point(x: 2, y: 0), style: style.adding(.bold))
      for (row, line) in shown.enumerated() {
        canvas.write(line, at: Point(x: 4, y: row), style: tone == .plain ? .text : style)
      }
      if undo != nil {
        let x = canvas.size.width - 8
        canvas.write([Piece("u", Style(.footerKey)), Piece(" undo", .text)], at: Point(x: x, y: 0))
      }
    }
  }
}
