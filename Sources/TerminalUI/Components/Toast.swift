/// A short word about what just happened, over the bottom of the screen; whoever shows it takes it away in time.
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

  /// Draws it in the middle of the last row of `area`.
  public func draw(into canvas: inout Canvas, in area: Rect) {
    let mark: Span? =
      switch kind {
      case .plain: nil
      case .success: Span("✓ ", .success)
      case .warning: Span("! ", .warning)
      case .danger: Span("✗ ", .danger)
      }
    var tail: [Span] = []
    if let key, let keyLabel {
      tail = [Span("   "), Span(key, Style(.footerKey)), Span(" "), Span(keyLabel, .muted)]
    }
    // The key matters more than the end of the text.
    let around = (mark?.text.width ?? 0) + tail.reduce(0) { $0 + $1.text.width } + 4
    let words = text.truncated(to: max(0, area.width - around))
    let spans = [Span("  ")] + (mark.map { [$0] } ?? []) + [Span(words)] + tail
    let width = min(area.width, words.width + around)
    let place = Rect(
      x: area.x + (area.width - width) / 2, y: area.bottom - 1, width: width, height: min(1, area.height))
    canvas.within(place, surface: .overlay) { $0.write(spans) }
  }
}
