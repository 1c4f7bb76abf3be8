import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// One screen: its state, what it does with a command, how it draws. All of it is pure: time, ids and answers of the
/// box office come in from outside, and what is to happen outside is asked for through the `StepContext`.
protocol Screen: Sendable {
  /// What a person can do here. Keys, footer, help and palette are made from `keys`.
  associatedtype Command: Sendable, Equatable
  /// What the commands are about, as it is shown.
  associatedtype Subject: Sendable, Equatable = Never
  /// What the box office answers to what this screen asked.
  associatedtype Reply: Sendable = Never

  func title(_ words: any Words) -> SafeText
  /// The keys that work now, in the order in which the footer shows them.
  func keys(_ session: Session) -> Keymap<Command>
  /// The row that is selected, in its present state; nil where there is none. What was chosen in the palette while it was
  /// another is not done.
  func subject(_ session: Session) -> Subject?
  mutating func run(_ command: Command, _ context: inout StepContext<Self>)
  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>)

  /// The screen is on top: for the first time, again after another was closed, or with another person logged in.
  mutating func appear(_ context: inout StepContext<Self>)
  /// What it shows; nil for anything, so that it is read anew after every commit.
  func topics(_ session: Session) -> Set<Topic>?
  /// Somebody committed something: what is shown may be stale.
  mutating func refresh(_ context: inout StepContext<Self>)
  /// A key, paste or click before the key table sees it. True when it was used up: text fields take letters this way.
  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool
  /// Whether a text field has the focus, so that letters are text.
  func isTyping(_ session: Session) -> Bool
  /// Whether every key is its own, those that work everywhere included: for whoever's keys may be a scanner's.
  func holdsKeys(_ session: Session) -> Bool
  /// Until when nobody is logged out or disconnected here for pressing no key; nil where idleness counts.
  func staysOpen(_ session: Session) -> Timestamp?
  /// When the screen wants to be woken next; nil when only an input or an answer can change it.
  func alarm(_ session: Session) -> Timestamp?
  /// Time has passed.
  mutating func tick(_ context: inout StepContext<Self>)

  /// What it keeps in words, such as the labels of a form, is said in these from now on. Comes before each step and each frame.
  mutating func speak(_ words: any Words)

  /// Draws into the content area: the canvas begins at (0, 0).
  func draw(on canvas: inout Canvas, _ session: Session)
}

extension Screen {
  func subject(_ session: Session) -> Subject? { nil }
  mutating func appear(_ context: inout StepContext<Self>) {}
  func topics(_ session: Session) -> Set<Topic>? { nil }
  mutating func refresh(_ context: inout StepContext<Self>) {}
  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool { false }
  func isTyping(_ session: Session) -> Bool { false }
  func holdsKeys(_ session: Session) -> Bool { false }
  func staysOpen(_ session: Session) -> Timestamp? { nil }
  func alarm(_ session: Session) -> Timestamp? { nil }
  mutating func tick(_ context: inout StepContext<Self>) {}
  mutating func speak(_ words: any Words) {}
}

extension Screen where Reply == Never {
  mutating func handle(_ reply: Never, _ context: inout StepContext<Self>) {}
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
      open.step(type, session) { screen, context in
        let bindings = screen.keys(context.session).bindings
        guard screen.subject(context.session) == subject,
          let binding = bindings.first(where: { $0.action == command && $0.label == label })
        else { return false }
        if let refusal = binding.refusal {
          context.say(refusal, .warning)
        } else {
          screen.run(command, &context)
        }
        return true
      }
    }
  }

  /// Nil, or not handled, when it would be something else by now, or be done to something else.
  func run(on open: inout OpenScreen, _ session: Session) -> OpenScreen.Outcome? { run(&open, session) }
}

extension KeyBinding {
  func leading<Other: Sendable>(to target: Other) -> KeyBinding<Other> {
    KeyBinding<Other>(
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
  mutating func handle(_ key: Key, _ context: inout StepContext<Self>) -> Bool {
    switch keys(context.session).resolve(key) {
    case nil: return false
    case .refused(let reason): context.say(reason, .warning)
    case .action(let command): run(command, &context)
    }
    return true
  }
}
