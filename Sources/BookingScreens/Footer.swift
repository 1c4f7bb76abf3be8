import BookingSession
import BookingWords
import TerminalUI

/// The last row: the keys that work now, from the table that handles them.
struct Footer {
  private let bindings: [KeyBinding<Void>]
  private let frame: Frame
  private let words: any Words

  /// - Parameter entries: the screen's, which work where nothing lies over it.
  init(_ state: State, _ entries: [KeyBinding<Target>]) {
    frame = Frame(state.session.size)
    words = state.session.words
    if let overlay = state.overlay {
      bindings = overlay.keys(state.session)
    } else {
      // What is typed goes into the field: only keys that type nothing are keys here.
      let isTyping = state.top?.isTyping(state.session) == true
      bindings = entries.filter { entry in
        entry.places.contains(.footer) && (!isTyping || entry.keys.contains { $0.typed == nil })
      }.map { $0.leading(to: ()) }
    }
  }

  /// More would be a table to read, and `?` has all of them.
  private static let most = 6

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

  private var items: [(entry: KeyBinding<Void>, x: Int, width: Int)] {
    var entries = bindings
    let isNarrow = frame.column.width < 60
    if isNarrow {
      // Where it leads is for who has the room.
      for (index, entry) in entries.enumerated() where entry.keys.first == .escape && entry.label.width > 8 {
        entries[index].label = SafeText(words.keyBack)
      }
    }
    let last = frame.column.right - frame.margin
    var x = frame.column.x + frame.margin
    return chosen(entries, room: last - x).map { entry in
      defer { x += width(entry) + Footer.gap }
      return (entry, x, width(entry))
    }
  }

  /// The first ones, as many as there is room for. The way to all keys is always among them and what Enter does, the way
  /// back too where it takes no room from what can be done here, or where no help says what it is.
  private func chosen(_ entries: [KeyBinding<Void>], room: Int) -> [KeyBinding<Void>] {
    let help = entries.filter { $0.keys == ["?"] }
    let isWide = room >= 56
    let enter = entries.firstIndex { $0.keys.contains(.enter) && $0.refusal == nil }
    let isKept = entries.indices.map { index in
      switch entries[index].keys.first {
      case "?": true
      case .escape: isWide || help.isEmpty
      default: index == enter
      }
    }
    var taken = Set<Int>()
    var left = room + Footer.gap
    for isFirstRound in [true, false] {
      for (index, entry) in entries.enumerated() where isKept[index] == isFirstRound {
        let wanted = width(entry) + Footer.gap
        guard taken.count < Footer.most, wanted <= left else { continue }
        taken.insert(index)
        left -= wanted
      }
    }
    return entries.indices.filter { taken.contains($0) && entries[$0].keys != ["?"] }.map { entries[$0] }
      + help.filter { _ in taken.contains { entries[$0].keys == ["?"] } }
  }

  private static let gap = 3

  private func width(_ entry: KeyBinding<Void>) -> Int { entry.shownKeys.width + 1 + entry.label.width }
}
