/// All keys that work now, in groups, from the same table that handles them.
public struct HelpOverlay<Action: Sendable>: Sendable {
  private let groups: [(title: SafeText, bindings: [KeyBinding<Action>])]
  private let title: SafeText
  private let more: SafeText
  /// Rows scrolled.
  private var top = 0

  /// - Parameter more: said where there is more below.
  public init(_ keymap: Keymap<Action>, title: SafeText, more: SafeText) {
    (self.title, self.more) = (title, more)
    var titles: [SafeText] = []
    var groups: [SafeText: [KeyBinding<Action>]] = [:]
    for binding in keymap.bindings {
      if groups[binding.group] == nil { titles.append(binding.group) }
      groups[binding.group, default: []].append(binding)
    }
    self.groups = titles.map { ($0, groups[$0] ?? []) }
  }

  /// Scrolls; any other key closes. True while it stays.
  public mutating func handle(_ input: Input, in area: Rect) -> Bool {
    let step: Int
    switch input {
    case .key(.down), .key("j"): step = 1
    case .key(.up), .key("k"): step = -1
    case .key(.pageDown), .key(.space): step = max(1, area.height - 4)
    case .key(.pageUp): step = -max(1, area.height - 4)
    case .mouse(let mouse):
      if mouse.isClick { return false }
      step = mouse.kind == .wheelDown ? 1 : mouse.kind == .wheelUp ? -1 : 0
    case .key: return false
    default: step = 0
    }
    let frame = frame(in: area)
    let hidden = lines(width: frame.width - 4).count - (frame.height - 2)
    top = min(max(0, top + step), max(0, hidden))
    return true
  }

  public func draw(into canvas: inout Canvas, in area: Rect) {
    let frame = frame(in: area)
    canvas.hideCursor()
    canvas.within(frame, surface: .overlay) { canvas in
      let inner = canvas.box(canvas.bounds, style: Style(.focusBorder), title: title).inset(horizontal: 1)
      let lines = lines(width: inner.width)
      let first = min(top, max(0, lines.count - inner.height))
      for (row, spans) in lines.dropFirst(first).prefix(inner.height).enumerated() {
        canvas.write(spans, at: Point(x: inner.x, y: inner.y + row), maxWidth: inner.width)
      }
      if lines.count > first + inner.height {
        let words: SafeText = " ↓ \(more) "
        canvas.write(
          words, at: Point(x: canvas.size.width - words.width - 3, y: canvas.size.height - 1), style: .muted)
      }
    }
  }

  private func lines(width: Int) -> [[TextRun]] {
    let keyWidth = min(14, max(4, groups.flatMap(\.bindings).map(\.shownKeys.width).max() ?? 0))
    var lines: [[TextRun]] = []
    for group in groups {
      if !lines.isEmpty { lines.append([]) }
      if !group.title.isEmpty { lines.append([TextRun(group.title, .title)]) }
      for binding in group.bindings {
        let keys = binding.shownKeys.truncated(to: keyWidth).padded(to: keyWidth, trailing: true)
        var spans = [
          TextRun(keys, Style(.footerKey)), TextRun("  "),
          TextRun(binding.label, binding.refusal == nil ? .text : .muted),
        ]
        if let refusal = binding.refusal { spans.append(TextRun("  " + refusal, .muted)) }
        lines.append(spans)
      }
    }
    return lines
  }

  private func frame(in area: Rect) -> Rect {
    area.centered(maxWidth: 64, maxHeight: lines(width: 60).count + 2)
  }
}
