import BookingModel
import BookingSession
import BookingWords
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
    let words = state.session.words
    return Keymap([
      KeyBinding(
        [.enter, .control("r")], SafeText(words.keyTypePassword), .prove,
        group: SafeText(words.group(.manage)))
    ])
  }

  /// One table for behaviour, footer, help and palette; a screen's own keys come before it.
  static func global(_ state: State) -> Keymap<GlobalCommand> {
    let words = state.session.words
    let (go, everywhere) = (SafeText(words.group(.go)), SafeText(words.group(.everywhere)))
    let isRoot = state.depth <= 1
    let isHome = isRoot && state.section == state.home
    var bindings: [KeyBinding<GlobalCommand>] = []
    if !isHome {
      bindings.append(KeyBinding(.escape, SafeText(words.keyBack), .back, group: go))
    }
    bindings.append(
      KeyBinding(
        .control("p"), SafeText(words.keyCommands), .palette, group: everywhere, places: .footer))
    bindings.append(
      KeyBinding("?", SafeText(words.keyHelp), .help, group: everywhere, places: .footer))
    for section in Section.shown(state.session) {
      bindings.append(
        KeyBinding(
          section.key, SafeText(words.keyGoTo(section.title(words).string)), .section(section), group: go,
          places: .palette))
    }
    // Where one pays there is nothing else to lead to.
    if !(state.top?.screen is CheckoutScreen) {
      let unpaid = state.session.cart.isEmpty ? state.session.unpaid : nil
      let label = unpaid.map { words.keyPay(words.price($0.order.total)) } ?? words.keyOpenCart
      bindings.append(KeyBinding("c", SafeText(label), .cart, group: go, places: .palette))
    }
    bindings.append(
      KeyBinding(",", SafeText(words.keySettings), .settings, group: go, places: .palette))
    bindings.append(
      isHome
        ? KeyBinding("q", SafeText(words.keyQuit), .leave, group: everywhere)
        : KeyBinding("q", SafeText(words.keyBack), .back, group: go, places: []))
    bindings.append(
      KeyBinding(
        .control("c"), SafeText(words.keyQuitNow), .quit, group: everywhere,
        places: isHome ? [] : .palette))
    return Keymap(bindings)
  }
}

extension State {
  /// All that works now: the screen's own keys, then those of every screen that it leaves free.
  var entries: [KeyBinding<Target>] {
    let lock = Keymap.lock(self).bindings.map { $0.leading(to: Target.global($0.action)) }
    let own = lock + (top?.entries(session) ?? [])
    let isHeld = top?.holdsKeys(session) == true
    let global = isHeld ? [] : Keymap.global(self).bindings.map { $0.leading(to: Target.global($0.action)) }
    let names = KeyNames(session.words.keyLabels)
    return (own + global.filter { binding in !own.contains { !$0.keys.isDisjoint(with: binding.keys) } })
      .map { entry in
        var entry = entry
        entry.keysLabel =
          entry.keysLabel ?? entry.keys.prefix(2).map { $0.label(names) }.joined(separator: "/")
        return entry
      }
  }
}

extension [KeyBinding<Target>] {
  /// What keys that are pressed now do from anywhere, by key; those aren't among it that are typed into a form.
  func global(isTyping: Bool) -> [Key: GlobalCommand] {
    var commands: [Key: GlobalCommand] = [:]
    var taken: Set<Key> = []
    for entry in self {
      for key in entry.keys where taken.insert(key).inserted {
        guard case .global(let command) = entry.action, key.typed == nil || !isTyping else { continue }
        commands[key] = command
      }
    }
    return commands
  }
}

extension KeyNames {
  init(_ labels: KeyLabels) {
    self.init()
    (space, tab, escape, home, end) = (labels.space, labels.tab, labels.escape, labels.home, labels.end)
    (pageUp, pageDown) = (labels.pageUp, labels.pageDown)
    (insert, delete) = (labels.insert, labels.delete)
  }
}

extension Session {
  /// A key as it is named where it stands in the middle of a screen.
  func label(_ key: Key) -> SafeText { key.label(KeyNames(words.keyLabels)) }
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
  static func moves(_ words: any Words, _ wrap: (ListMove) -> Action) -> [KeyBinding<Action>] {
    let rest: [([Key], String, ListMove)] = [
      ([.down, "j"], words.keyDown, .down), ([.pageUp, .control("u")], words.keyPageUp, .pageUp),
      ([.pageDown, .control("d")], words.keyPageDown, .pageDown), ([.home, "g"], words.keyFirst, .first),
      ([.end, "G"], words.keyLast, .last),
    ]
    let group = SafeText(words.group(.move))
    return [
      KeyBinding(
        [.up, "k"], SafeText(words.keyMove), wrap(.up), group: group, keysLabel: "↑↓", places: .footer)
    ] + rest.map { KeyBinding($0, SafeText($1), wrap($2), group: group, places: []) }
  }
}

extension ListView {
  mutating func move(_ move: ListMove, height: Int) {
    _ = handle(.key(move.key), in: Rect(x: 0, y: 0, width: 1, height: height))
  }
}
