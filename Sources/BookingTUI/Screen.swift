import BookingDomain
import TerminalUI

/// One screen: its state, what it does with a command, how it draws. All of it is pure: time, ids and answers of the
/// box office come in from outside, and what is to happen outside is asked for through the `Turn`.
protocol Screen: Sendable {
  /// What a person can do here. Keys, footer, help and palette are made from `keys`.
  associatedtype Command: Sendable
  /// What the box office answers to what this screen asked.
  associatedtype Reply: Sendable = Never

  var title: SafeText { get }
  /// The keys that work now, in the order in which the footer shows them.
  func keys(_ session: Session) -> Keymap<Command>
  mutating func perform(_ command: Command, _ turn: inout Turn)
  mutating func receive(_ reply: Reply, _ turn: inout Turn)

  /// The screen is on top: for the first time, again after another was closed, or with another person logged in.
  mutating func appear(_ turn: inout Turn)
  /// Somebody committed something: what is shown may be stale.
  mutating func refresh(_ turn: inout Turn)
  /// A key, paste or click before the key table sees it. True when it was used up: text fields take letters this way.
  mutating func take(_ input: Input, _ turn: inout Turn) -> Bool
  /// Whether a text field has the focus, so that letters are text.
  func isTyping(_ session: Session) -> Bool
  /// When the screen wants to be woken next; nil when only an input or an answer can change it.
  func alarm(_ session: Session) -> Timestamp?
  /// Time has passed.
  mutating func tick(_ turn: inout Turn)

  /// Draws into the content area: the canvas begins at (0, 0).
  func draw(on canvas: inout Canvas, _ session: Session)
}

extension Screen {
  mutating func appear(_ turn: inout Turn) {}
  mutating func refresh(_ turn: inout Turn) {}
  mutating func take(_ input: Input, _ turn: inout Turn) -> Bool { false }
  func isTyping(_ session: Session) -> Bool { false }
  func alarm(_ session: Session) -> Timestamp? { nil }
  mutating func tick(_ turn: inout Turn) {}
}

extension Screen where Reply == Never {
  mutating func receive(_ reply: Never, _ turn: inout Turn) {}
}

/// A screen as the stack holds it, with its generation number: answers to a closed one find nobody.
struct OpenScreen: Sendable {
  let id: Int
  var screen: any Screen
}

/// A key table's entry without the types of its commands: for footer, help and palette.
enum Target: Sendable {
  /// The index in the table of the screen on top.
  case screen(Int)
  case global(GlobalCommand)
}

extension KeyBinding {
  func leading(to target: Target) -> KeyBinding<Target> {
    return KeyBinding<Target>(
      keys, label, target, group: group, keysLabel: keysLabel, refusal: refusal, places: places)
  }
}

extension Screen {
  func entries(_ session: Session) -> [KeyBinding<Target>] {
    keys(session).bindings.enumerated().map { $1.leading(to: .screen($0)) }
  }

  /// What the key does now, done. False when it is not in this screen's table.
  mutating func press(_ key: Key, _ turn: inout Turn) -> Bool {
    switch keys(turn.session).resolve(key) {
    case nil: return false
    case .refused(let reason): turn.say(reason, .warning)
    case .action(let command): perform(command, &turn)
    }
    return true
  }

  /// Performs the `index`-th entry: the palette's way in.
  mutating func perform(entry index: Int, _ turn: inout Turn) {
    let bindings = keys(turn.session).bindings
    guard bindings.indices.contains(index) else { return }
    if let refusal = bindings[index].refusal {
      turn.say(refusal, .warning)
    } else {
      perform(bindings[index].action, &turn)
    }
  }

  mutating func deliver(_ reply: any Sendable, _ turn: inout Turn) {
    if let reply = reply as? Reply { receive(reply, &turn) }
  }
}
