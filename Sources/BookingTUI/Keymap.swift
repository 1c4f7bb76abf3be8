import BookingModel
import TerminalUI

/// What can be done on every screen.
enum GlobalCommand: Sendable, Equatable {
  case section(Section), cart, settings, back, palette, help
  /// Leaves, but not with places that nobody could come back to.
  case leave
  case quit
  /// Types the password that the screen waits for.
  case prove
}

extension Keymap where Action == GlobalCommand {
  /// Before all others while what the screen shows waits for the password.
  static func lock(_ state: State) -> Keymap<GlobalCommand> {
    guard let top = state.top, top.isLocked, !top.isTyping(state.session) else { return Keymap() }
    return Keymap([KeyBinding([.enter, .control("r")], "type the password", .prove, group: "Manage")])
  }

  /// One table for behaviour, footer, help and palette; a screen's own keys come before it.
  static func global(_ state: State) -> Keymap<GlobalCommand> {
    let isRoot = state.depth <= 1
    let isHome = isRoot && state.section == state.home
    var bindings: [KeyBinding<GlobalCommand>] = []
    if !isHome {
      bindings.append(KeyBinding(.escape, "back", .back, group: "Go"))
    }
    bindings.append(KeyBinding(.control("p"), "commands", .palette, group: "Everywhere", places: .footer))
    bindings.append(KeyBinding("?", "help", .help, group: "Everywhere", places: .footer))
    for section in Section.shown(state.session) {
      bindings.append(
        KeyBinding(
          section.key, SafeText("go to \(section.title)"), .section(section), group: "Go", places: .palette))
    }
    // Where one pays there is nothing else to lead to.
    if !(state.top?.screen is CheckoutScreen) {
      let unpaid = state.session.cart.isEmpty ? state.session.unpaid : nil
      bindings.append(
        KeyBinding(
          "c", unpaid.map { "pay \(Format.price($0.order.total))" } ?? "open the cart", .cart, group: "Go",
          places: .palette))
    }
    bindings.append(KeyBinding(",", "settings", .settings, group: "Go", places: .palette))
    bindings.append(
      isHome
        ? KeyBinding("q", "quit", .leave, group: "Everywhere")
        : KeyBinding("q", "back", .back, group: "Go", places: []))
    bindings.append(
      KeyBinding(.control("c"), "quit now", .quit, group: "Everywhere", places: isHome ? [] : .palette))
    return Keymap(bindings)
  }
}

extension State {
  /// All that works now: the screen's own keys, then those of every screen that it leaves free.
  var entries: [KeyBinding<Target>] {
    let lock = Keymap.lock(self).bindings.map { $0.leading(to: .global($0.action)) }
    let own = lock + (top?.entries(session) ?? [])
    let global = Keymap.global(self).bindings.map { $0.leading(to: .global($0.action)) }
    return own + global.filter { binding in !own.contains { !$0.keys.isDisjoint(with: binding.keys) } }
  }
}

extension State {
  /// Whether this key, pressed now, does that.
  func leads(_ key: Key, to command: GlobalCommand) -> Bool {
    if key.typed != nil, top?.isTyping(session) == true { return false }
    guard case .global(command)? = entries.first(where: { $0.keys.contains(key) })?.action else {
      return false
    }
    return true
  }
}

extension [Key] {
  func isDisjoint(with other: [Key]) -> Bool { !contains { other.contains($0) } }
}

/// The moves every list understands, as keys of the table.
enum ListMove: CaseIterable, Sendable {
  case up, down, pageUp, pageDown, first, last

  var key: Key {
    switch self {
    case .up: .up
    case .down: .down
    case .pageUp: .pageUp
    case .pageDown: .pageDown
    case .first: .home
    case .last: .end
    }
  }
}

extension Keymap {
  /// The bindings of a list: `↑↓ move` in the footer, all of them in help.
  static func moves(_ label: SafeText = "move", _ wrap: (ListMove) -> Action) -> [KeyBinding<Action>] {
    [
      KeyBinding([.up, "k"], label, wrap(.up), group: "Move", keysLabel: "↑↓", places: .footer),
      KeyBinding([.down, "j"], "down", wrap(.down), group: "Move", places: []),
      KeyBinding([.pageUp, .control("u")], "a page up", wrap(.pageUp), group: "Move", places: []),
      KeyBinding([.pageDown, .control("d")], "a page down", wrap(.pageDown), group: "Move", places: []),
      KeyBinding([.home, "g"], "to the first", wrap(.first), group: "Move", places: []),
      KeyBinding([.end, "G"], "to the last", wrap(.last), group: "Move", places: []),
    ]
  }
}

extension ListView {
  mutating func move(_ move: ListMove, height: Int) {
    _ = handle(.key(move.key), in: Rect(x: 0, y: 0, width: 1, height: height))
  }
}
