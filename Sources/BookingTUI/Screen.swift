import BookingDomain
import TerminalUI

/// One screen: its state, what it does with a command, how it draws. All of it is pure: time, ids and answers of the
/// box office come in from outside, and what is to happen outside is asked for through the `Turn`.
protocol Screen: Sendable {
  /// What a person can do here. Keys, footer, help and palette are made from `keys`.
  associatedtype Command: Sendable, Equatable
  /// What the commands are about, as it is shown.
  associatedtype Subject: Sendable, Equatable = Never
  /// What the box office answers to what this screen asked.
  associatedtype Reply: Sendable = Never

  var title: SafeText { get }
  /// The keys that work now, in the order in which the footer shows them.
  func keys(_ session: Session) -> Keymap<Command>
  /// The row that is selected, in its present state; nil where there is none. What was chosen in the palette while it was
  /// another is not done.
  func subject(_ session: Session) -> Subject?
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
  func subject(_ session: Session) -> Subject? { nil }
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
  case screen(any ShownCommand)
  case global(GlobalCommand)
}

/// A command of the screen on top as it stood when it was shown: it is done as it stood, or not at all.
protocol ShownCommand: Sendable {
  /// False when it would be something else by now, or be done to something else.
  func perform(on screen: inout any Screen, _ turn: inout Turn) -> Bool
}

private struct ShownEntry<S>: ShownCommand
where S: Screen {
  let command: S.Command
  /// Says what the command would come to: how many, how much.
  let label: SafeText
  let subject: S.Subject?

  func perform(on screen: inout any Screen, _ turn: inout Turn) -> Bool {
    guard var same = screen as? S else { return false }
    let bindings = same.keys(turn.session).bindings
    guard same.subject(turn.session) == subject,
      let binding = bindings.first(where: { $0.action == command && $0.label == label })
    else { return false }
    if let refusal = binding.refusal {
      turn.say(refusal, .warning)
    } else {
      same.perform(command, &turn)
      screen = same
    }
    return true
  }
}

extension KeyBinding {
  func leading(to target: Target) -> KeyBinding<Target> {
    return KeyBinding<Target>(
      keys, label, target, group: group, keysLabel: keysLabel, refusal: refusal, places: places)
  }
}

extension Screen {
  func entries(_ session: Session) -> [KeyBinding<Target>] {
    let subject = subject(session)
    return keys(session).bindings.map {
      $0.leading(to: .screen(ShownEntry<Self>(command: $0.action, label: $0.label, subject: subject)))
    }
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

  /// False when this screen has no use for such a reply: whoever asked for it waits for ever.
  mutating func deliver(_ reply: any Sendable, _ turn: inout Turn) -> Bool {
    guard let reply = reply as? Reply else { return false }
    receive(reply, &turn)
    return true
  }
}
