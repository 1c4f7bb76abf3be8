import BookingDomain
import TerminalUI

extension EventsScreen {
  func keys(_ session: Session) -> Keymap<Command> {
    if panel != nil { return panelKeys }
    if isSearching {
      return Keymap([
        KeyBinding([.enter, .down], "to the list", .panelClose, group: "Find", keysLabel: "⏎"),
        KeyBinding(.escape, "clear", .clear, group: "Find"),
      ])
    }
    let none: SafeText? = listings.isEmpty && !isStale ? Self.nothing : nil
    var bindings = Keymap.moves { Command.move($0) }
    bindings.append(KeyBinding(.enter, "open", .open, group: "Events", refusal: none))
    bindings.append(KeyBinding("/", "find", .search, group: "Events"))
    bindings.append(KeyBinding("f", "filter", .filter, group: "Events"))
    bindings.append(KeyBinding(.right, "next category", .category(1), group: "Events", places: .palette))
    bindings.append(KeyBinding(.left, "previous category", .category(-1), group: "Events", places: .palette))
    bindings.append(KeyBinding("s", "sort", .sort, group: "Events", places: .palette))
    if !search.text.isEmpty {
      bindings.append(
        KeyBinding("n", "next found", .match(1), group: "Events", refusal: none, places: .palette))
      bindings.append(
        KeyBinding("N", "found before", .match(-1), group: "Events", refusal: none, places: .palette))
    }
    if isNarrowed {
      bindings.append(KeyBinding(["x", .escape], "show all", .clear, group: "Events", keysLabel: "x"))
    }
    return Keymap(bindings)
  }

  static let nothing: SafeText = "There is no event to open."

  private var panelKeys: Keymap<Command> {
    Keymap([
      KeyBinding([.up, .shiftTab], "choose", .panelMove(-1), group: "Filter", keysLabel: "↑↓"),
      KeyBinding([.down, .tab], "down", .panelMove(1), group: "Filter", places: []),
      KeyBinding(.left, "change", .panelStep(-1), group: "Filter", keysLabel: "←→ a–z"),
      KeyBinding([.right, .space], "next value", .panelStep(1), group: "Filter", places: []),
      KeyBinding([.delete, .backspace], "show all", .clear, group: "Filter", keysLabel: "Del"),
      KeyBinding([.enter, .escape], "done", .panelClose, group: "Filter", keysLabel: "⏎"),
    ])
  }
}
