/// A sentence about what just happened, over the bottom of the screen; whoever shows it takes it away in time.
public struct Toast: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case plain, success, warning, danger
  }

  public var text: SafeText
  public var kind: Kind
  /// A key that still helps, such as `u` and `undo`.
  public var key: SafeText?
  public var keyLabel: SafeText?

  public init(_ text: SafeText, kind: Kind = .plain, key: SafeText? = nil, keyLabel: SafeText? = nil) {
    self.text = text
    self.kind = kind
    self.key = key
    self.keyLabel = keyLabel
  }

  private static let widest = 90
  private static let mostLines = 3
  /// Below this it takes whole rows.
  private static let narrow = 60

  /// Draws it in the middle of the last rows of `area`, in up to three lines; the key stands in the first of them.
  public func draw(into canvas: inout Canvas, in area: Rect) {
    var tail: [TextRun] = []
    if let key, let keyLabel { tail = [TextRun(key, Style(.footerKey)), TextRun(" "), TextRun(keyLabel)] }
    let tailWidth = tail.reduce(0) { $0 + $1.text.width }
    let around = 6 + (tail.isEmpty ? 0 : tailWidth + 3)
    let lines = text.wrapped(width: max(1, min(area.width, Toast.widest) - around))
    let rows = min(lines.count, Toast.mostLines, area.height)
    var width = min(area.width, (lines.prefix(rows).map(\.width).max() ?? 0) + around)
    // Beside it would only be pieces of words.
    if area.width < Toast.narrow || (area.width - width < 8 && area.width <= Toast.widest) {
      width = area.width
    }
    let place = Rect(
      x: area.x + (area.width - width) / 2, y: area.bottom - rows, width: width, height: rows)
    canvas.within(place, surface: .overlay) { canvas in
      canvas.write(sign, at: Point(x: 2, y: 0), style: style.adding(.bold))
      canvas.writeWrapped(text, in: canvas.bounds.inset(left: 4, right: around - 4), style: style)
      canvas.write(tail, at: Point(x: canvas.size.width - tailWidth - 2, y: 0))
    }
  }

  /// Never colour alone: each kind has a sign of its own.
  private var sign: SafeText {
    switch kind {
    case .plain: "·"
    case .success: "✓"
    case .warning: "!"
    case .danger: "✗"
    }
  }

  private var style: Style {
    switch kind {
    case .plain: .text
    case .success: .success
    case .warning: .warning
    case .danger: .danger
    }
  }
}
