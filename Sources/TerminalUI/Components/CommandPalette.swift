/// What a palette says around its commands.
public struct PaletteWords: Sendable {
  let title, prompt, nothing: SafeText

  /// - Parameter nothing: said where no command matches.
  public init(title: SafeText, prompt: SafeText, nothing: SafeText) {
    (self.title, self.prompt, self.nothing) = (title, prompt, nothing)
  }
}

/// Every command by name: type a few letters, press Enter.
public struct CommandPalette<Action: Sendable>: Sendable {
  private let bindings: [KeyBinding<Action>]
  private let words: PaletteWords
  public private(set) var field: TextField
  private var list: ListView
  private var found: [Hit] = []

  private struct Hit: Sendable {
    var binding: Int
    var positions: [Int]
  }

  public enum Outcome: Sendable {
    case open
    case closed
    case chosen(Action)
    /// The command cannot be used now, and why. The palette stays.
    case refused(SafeText)
  }

  /// The bindings of the table that are meant for the palette; earlier ones of the same label hide later ones.
  public init(_ keymap: Keymap<Action>, _ words: PaletteWords) {
    self.words = words
    field = TextField(placeholder: words.prompt, graphemeLimit: 64)
    var seen = Set<SafeText>()
    bindings = keymap.bindings.filter { $0.places.contains(.palette) && seen.insert($0.label).inserted }
    list = ListView()
    search()
  }

  /// Typing narrows, arrows choose, Enter runs, Escape and Ctrl-P close. `area` is the whole area.
  public mutating func handle(_ input: Input, in area: Rect) -> Outcome {
    let rows = listArea(in: area)
    switch input {
    case .key(.escape), .key(.control("p")), .key(.control("c")): return .closed
    case .key(.enter): return choose(list.selection)
    case .key(.up), .key(.down), .key(.pageUp), .key(.pageDown): _ = list.handle(input, in: rows)
    case .mouse(let mouse):
      if mouse.isClick, !frame(in: area).contains(mouse.point) { return .closed }
      if mouse.isClick, rows.contains(mouse.point) {
        let index = list.window(height: rows.height).lowerBound + mouse.point.y - rows.y
        return choose(index)
      }
      _ = list.handle(input, in: rows)
    default:
      if field.handle(input) == .changed { search() }
    }
    return .open
  }

  private func choose(_ index: Int) -> Outcome {
    guard found.indices.contains(index) else { return .open }
    let binding = bindings[found[index].binding]
    if let refusal = binding.refusal { return .refused(refusal) }
    return .chosen(binding.action)
  }

  private mutating func search() {
    let matcher = FuzzyMatcher(field.text)
    let matches = bindings.indices.compactMap { index in
      matcher.match(bindings[index].label.string).map { (index, $0) }
    }
    // Equal scores keep the table's order.
    found = matches.sorted { ($1.1.score, $0.0) < ($0.1.score, $1.0) }.map {
      Hit(binding: $0.0, positions: $0.1.positions)
    }
    list = ListView(count: found.count)
  }

  /// The labels found, best first.
  public var results: [SafeText] { found.map { bindings[$0.binding].label } }

  public func draw(into canvas: inout Canvas, in area: Rect) {
    let frame = frame(in: area)
    canvas.within(frame, surface: .overlay) { canvas in
      canvas.box(canvas.bounds, style: Style(.focusBorder), title: words.title)
    }
    field.draw(into: &canvas, in: frame.inset(horizontal: 2, vertical: 1).row(0), focused: true)
    let rows = listArea(in: area)
    canvas.within(rows, surface: .overlay) { canvas in
      if found.isEmpty { canvas.write(words.nothing, style: .muted) }
      list.draw(into: &canvas, in: canvas.bounds) { row, index, _ in draw(found[index], into: &row) }
    }
  }

  private func draw(_ found: Hit, into row: inout Canvas) {
    let binding = bindings[found.binding]
    let style: Style = binding.refusal == nil ? .text : .muted
    let used = row.write(binding.shownKeys, in: row.bounds, style: Style(.footerKey), alignment: .right)
    var x = 1
    for (index, character) in binding.label.string.enumerated() {
      let glyphs = SafeText(String(character))
      guard x + glyphs.width <= row.size.width - used - 1 else { break }
      let isMatch = found.positions.contains(index)
      x += row.write(glyphs, at: Point(x: x, y: 0), style: isMatch ? Style(.match, .underline) : style)
    }
  }

  private func frame(in area: Rect) -> Rect {
    let height = min(area.height, max(5, min(bindings.count, 12) + 4))
    let centered = area.centered(maxWidth: 60)
    return Rect(
      x: centered.x, y: area.y + max(0, (area.height - height) / 4), width: centered.width, height: height)
  }

  private func listArea(in area: Rect) -> Rect {
    frame(in: area).inset(top: 3, left: 2, bottom: 1, right: 2)
  }
}
