import TerminalUI

/// The last row: the keys that work now, from the table that handles them.
struct Footer {
  private let state: State
  private let frame: Frame

  init(_ state: State) {
    self.state = state
    frame = Frame(state.session.size)
  }

  private static let most = 7

  func draw(on canvas: inout Canvas) {
    canvas.within(frame.footer, surface: .header) { canvas in
      for item in items {
        let used = canvas.write(item.entry.shownKeys, at: Point(x: item.x, y: 0), style: Style(.footerKey))
        canvas.write(
          item.entry.label, at: Point(x: item.x + used + 1, y: 0),
          style: Style(.footerText, item.entry.refusal == nil ? [] : .dim))
      }
    }
  }

  /// The key that a click there stands for.
  func key(at point: Point) -> Key? {
    guard frame.footer.contains(point) else { return nil }
    return items.first { $0.x..<($0.x + $0.width) ~= point.x }?.entry.keys.first
  }

  private var items: [(entry: KeyBinding<Target>, x: Int, width: Int)] {
    var entries = state.entries.filter { $0.places.contains(.footer) }
    if state.top?.screen.isTyping(state.session) == true {
      // What is typed goes into the field: only keys that type nothing are keys here.
      entries = entries.filter { $0.keys.contains { $0.typed == nil } }
    }
    let help = entries.filter { $0.keys == ["?"] }
    let last = frame.column.right - frame.margin
    var x = frame.column.x + frame.margin
    let helpWidth = help.reduce(0) { $0 + width($1) + Footer.gap }
    var items: [(entry: KeyBinding<Target>, x: Int, width: Int)] = []
    for entry in entries where entry.keys != ["?"] && items.count < Footer.most - 1 {
      guard x + width(entry) + helpWidth <= last else { continue }
      items.append((entry, x, width(entry)))
      x += width(entry) + Footer.gap
    }
    for entry in help where x + width(entry) <= last { items.append((entry, x, width(entry))) }
    return items
  }

  private static let gap = 3

  private func width(_ entry: KeyBinding<Target>) -> Int { entry.shownKeys.width + 1 + entry.label.width }
}
