import TerminalUI

/// All keys that work now, by group, from the table that handles them.
struct Help: Sendable {
  private var scroll = 0

  private struct Row {
    let keys: SafeText
    let words: SafeText
    var isHeading = false
  }

  /// False when the overlay is done.
  mutating func take(_ input: Input, _ state: State) -> Bool {
    let last = max(0, rows(state).count - 4)
    switch input {
    case .key(.down), .key("j"): scroll = min(scroll + 1, last)
    case .key(.up), .key("k"): scroll = max(0, scroll - 1)
    case .key(.pageDown), .key(.space): scroll = min(scroll + 8, last)
    case .key(.pageUp): scroll = max(0, scroll - 8)
    case .mouse(let mouse) where mouse.kind == .wheelDown: scroll = min(scroll + 2, last)
    case .mouse(let mouse) where mouse.kind == .wheelUp: scroll = max(0, scroll - 2)
    case .key: return false
    case .mouse(let mouse): return !mouse.isClick
    default: break
    }
    return true
  }

  private func rows(_ state: State) -> [Row] {
    let own = state.top?.screen.entries(state.session) ?? []
    let global = Keymap.global(state).bindings.map { KeyEntry($0) }.filter { entry in
      !own.contains { !$0.keys.isDisjoint(with: entry.keys) }
    }
    var groups: [(name: String, rows: [Row])] = []
    for entry in own + global {
      let name = entry.group.isEmpty ? (state.top?.screen.title.string ?? "Here") : entry.group.string
      let row = Row(
        keys: entry.keys.map(\.label).joined(separator: " "), words: entry.refusal ?? entry.label)
      if let index = groups.firstIndex(where: { $0.name == name }) {
        groups[index].rows.append(row)
      } else {
        groups.append((name, [row]))
      }
    }
    return Array(
      groups.map { [Row(keys: "", words: SafeText($0.name), isHeading: true)] + $0.rows }
        .joined(separator: [Row(keys: "", words: "")]))
  }

  func draw(on canvas: inout Canvas, _ state: State) {
    let rows = rows(state)
    let isWide = canvas.size.width >= 76 && rows.count > canvas.size.height - 6
    let perColumn = isWide ? (rows.count + 1) / 2 : rows.count
    let height = min(perColumn + 4, canvas.size.height - 2)
    Overlay.card(on: &canvas, width: isWide ? 96 : 52, height: height, title: "Keys") { canvas in
      let columns = isWide ? 2 : 1
      let width = canvas.size.width / columns
      let visible = canvas.size.height - 2
      for column in 0..<columns {
        let slice = rows.dropFirst(column * perColumn).prefix(perColumn).dropFirst(scroll).prefix(visible)
        for (line, row) in slice.enumerated() {
          let x = column * width
          if row.isHeading {
            canvas.write(row.words, at: Point(x: x, y: line), style: .title, maxWidth: width - 2)
          } else {
            let keys = Rect(x: x, y: line, width: 14, height: 1)
            canvas.write(row.keys, in: keys, style: Style(.footerKey), alignment: .right)
            canvas.write(row.words, at: Point(x: x + 16, y: line), maxWidth: width - 18)
          }
        }
      }
      let more = perColumn > visible ? "↑↓ scroll · any other key closes" : "any key closes"
      canvas.write(
        SafeText(more), in: canvas.bounds.row(canvas.size.height - 1), style: .muted, alignment: .center)
    }
  }
}
