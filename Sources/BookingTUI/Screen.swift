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
  mutating func perform(_ command: Command, _ turn: inout Turn<Self>)
  mutating func receive(_ reply: Reply, _ turn: inout Turn<Self>)

  /// The screen is on top: for the first time, again after another was closed, or with another person logged in.
  mutating func appear(_ turn: inout Turn<Self>)
  /// Somebody committed something: what is shown may be stale.
  mutating func refresh(_ turn: inout Turn<Self>)
  /// A key, paste or click before the key table sees it. True when it was used up: text fields take letters this way.
  mutating func take(_ input: Input, _ turn: inout Turn<Self>) -> Bool
  /// Whether a text field has the focus, so that letters are text.
  func isTyping(_ session: Session) -> Bool
  /// When the screen wants to be woken next; nil when only an input or an answer can change it.
  func alarm(_ session: Session) -> Timestamp?
  /// Time has passed.
  mutating func tick(_ turn: inout Turn<Self>)

  /// Draws into the content area: the canvas begins at (0, 0).
  func draw(on canvas: inout Canvas, _ session: Session)
}

extension Screen {
  func subject(_ session: Session) -> Subject? { nil }
  mutating func appear(_ turn: inout Turn<Self>) {}
  mutating func refresh(_ turn: inout Turn<Self>) {}
  mutating func take(_ input: Input, _ turn: inout Turn<Self>) -> Bool { false }
  func isTyping(_ session: Session) -> Bool { false }
  func alarm(_ session: Session) -> Timestamp? { nil }
  mutating func tick(_ turn: inout Turn<Self>) {}
}

extension Screen where Reply == Never {
  mutating func receive(_ reply: Never, _ turn: inout Turn<Self>) {}
}

/// A key table's entry without the types of its commands: for footer, help and palette.
enum Target: Sendable {
  case screen(ShownCommand)
  case global(GlobalCommand)
}

/// A command of the screen on top as it stood when it was shown: it is done as it stood, or not at all.
struct ShownCommand: Sendable {
  private let run: @Sendable (inout OpenScreen, Session) -> OpenScreen.Outcome?

  /// - Parameter label: says what the command would come to: how many, how much.
  init<S: Screen>(_ command: S.Command, _ label: SafeText, of subject: S.Subject?, on type: S.Type) {
    run = { open, session in
      open.step(type, session) { screen, turn in
        let bindings = screen.keys(turn.session).bindings
        guard screen.subject(turn.session) == subject,
          let binding = bindings.first(where: { $0.action == command && $0.label == label })
        else { return false }
        if let refusal = binding.refusal {
          turn.say(refusal, .warning)
        } else {
          screen.perform(command, &turn)
        }
        return true
      }
    }
  }

  /// Nil, or not handled, when it would be something else by now, or be done to something else.
  func perform(on open: inout OpenScreen, _ session: Session) -> OpenScreen.Outcome? { run(&open, session) }
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
      $0.leading(to: .screen(ShownCommand($0.action, $0.label, of: subject, on: Self.self)))
    }
  }

  /// What the key does now, done. False when it is not in this screen's table.
  mutating func press(_ key: Key, _ turn: inout Turn<Self>) -> Bool {
    switch keys(turn.session).resolve(key) {
    case nil: return false
    case .refused(let reason): turn.say(reason, .warning)
    case .action(let command): perform(command, &turn)
    }
    return true
  }
}
