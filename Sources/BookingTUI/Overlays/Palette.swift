import TerminalUI

/// Every command that works now, found by a few of its letters.
struct Palette: Sendable {
  struct Item: Sendable {
    enum Target: Sendable {
      case screen(Int)
      case global(GlobalCommand)
    }

    let label: SafeText
    let keys: SafeText
    let refusal: SafeText?
    let target: Target
  }

  enum Outcome: Sendable {
    case open, closed
    case chosen(Item)
  }

  private let items: [Item]
  private var field = TextField(placeholder: "type a few letters", graphemeLimit: 40)
  private var list = ListView()

  init(_ state: State) {
    var items: [Item] = []
    for (index, entry) in (state.top?.screen.entries(state.session) ?? []).enumerated()
    where entry.places.contains(.palette) {
      items.append(
        Item(label: entry.label, keys: entry.shownKeys, refusal: entry.refusal, target: .screen(index)))
    }
    for binding in Keymap.global(state).bindings
    where binding.places.contains(.palette) || binding.keys == ["?"] {
      items.append(
        Item(
          label: binding.label, keys: binding.shownKeys, refusal: binding.refusal,
          target: .global(binding.action)))
    }
    self.items = items
    list.count = items.count
  }

  /// What fits the typed letters, the closest first; equally close ones stay in the table's order.
  private var found: [(item: Item, matches: [Int])] {
    let needle = Array(field.text.lowercased().filter { !$0.isWhitespace })
    guard !needle.isEmpty else { return items.map { ($0, []) } }
    return items.enumerated().compactMap { index, item in
      Fuzzy.match(needle, in: item.label.string).map { (index: index, item: item, match: $0) }
    }
    .sorted { ($0.match.cost, $0.index) < ($1.match.cost, $1.index) }
    .map { ($0.item, $0.match.positions) }
  }

  mutating func take(_ input: Input) -> Outcome {
    switch input {
    case .key(.escape), .key(.control("p")): return .closed
    case .key(.up), .key(.down), .key(.pageUp), .key(.pageDown):
      _ = list.handle(input, in: Rect(x: 0, y: 0, width: 10, height: 8))
    case .key(.enter):
      let found = found
      guard found.indices.contains(list.selection) else { return .open }
      return .chosen(found[list.selection].item)
    default:
      if field.handle(input) == .changed {
        list.count = found.count
        list.selection = 0
      }
    }
    return .open
  }

  func draw(on canvas: inout Canvas, _ state: State) {
    let found = found
    let rows = min(max(found.count, 1), max(3, canvas.size.height - 8), 12)
    Overlay.card(on: &canvas, width: 60, height: rows + 4, title: "Commands", top: 4) { canvas in
      field.draw(into: &canvas, in: Rect(x: 0, y: 0, width: canvas.size.width, height: 1), focused: true)
      let area = Rect(x: 0, y: 2, width: canvas.size.width, height: canvas.size.height - 2)
      guard !found.isEmpty else {
        canvas.write("Nothing here is called that.", at: Point(x: 1, y: 2), style: .muted)
        return
      }
      list.draw(into: &canvas, in: area) { canvas, index, _ in
        let (item, matches) = found[index]
        var x = 1
        for (position, character) in item.label.string.enumerated() {
          let style: Style = matches.contains(position) ? Style(.match) : item.refusal == nil ? .text : .muted
          x += canvas.write(SafeText(String(character)), at: Point(x: x, y: 0), style: style)
        }
        canvas.write(
          item.keys, in: canvas.bounds.inset(left: x + 1, right: 1), style: Style(.footerKey),
          alignment: .right)
      }
    }
  }
}

/// Finds letters in order, not necessarily side by side.
enum Fuzzy {
  /// Where the letters stand, and how far from a perfect hit that is; nil when they don't all occur in order.
  static func match(_ needle: [Character], in text: String) -> (positions: [Int], cost: Int)? {
    let letters = Array(text.lowercased())
    var positions: [Int] = []
    var cost = 0
    var from = 0
    for character in needle {
      guard let hit = best(character, letters, from) else { return nil }
      let startsWord = hit == 0 || letters[hit - 1] == " "
      if let last = positions.last {
        if hit != last + 1 { cost += startsWord ? 2 : 4 + min(hit - last, 8) }
      } else {
        cost += startsWord ? (hit == 0 ? 0 : 1) : 6
      }
      positions.append(hit)
      from = hit + 1
    }
    return (positions, cost)
  }

  /// The next place after a run, then a word's beginning, then anywhere.
  private static func best(_ character: Character, _ letters: [Character], _ from: Int) -> Int? {
    guard from < letters.count else { return nil }
    if from > 0, letters[from] == character { return from }
    let starts = (from..<letters.count).first {
      letters[$0] == character && ($0 == 0 || letters[$0 - 1] == " ")
    }
    return starts ?? (from..<letters.count).first { letters[$0] == character }
  }
}
