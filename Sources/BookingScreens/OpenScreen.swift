import BookingModel
import BookingSession
import TerminalUI

/// A screen as the stack holds it, with its generation number: answers to a closed one find nobody.
struct OpenScreen: Sendable {
  let id: Int
  private(set) var screen: any Screen
  /// What it wanted to read waits for the password.
  var isLocked = false

  init(id: Int, screen: any Screen) {
    self.id = id
    self.screen = screen
  }

  /// What can happen to a screen, besides replies and what was chosen from its keys.
  enum Event: Sendable {
    case appear, refresh, tick
    case input(Input)
    case key(Key)
  }

  /// What one step came to.
  struct Outcome: Sendable {
    let session: Session
    let effects: [Effect]
    let moves: [ScreenMove]
    /// False for a key or an input that the screen has no use for, and for what is not to be done any more.
    let isHandled: Bool
  }

  mutating func handle(_ event: Event, _ session: Session) -> Outcome {
    screen.speak(session.words)
    return screen.handle(event, self.session(session), id)
  }

  /// Lets the screen take a step in its own type. Nil when it is of another.
  mutating func step<S: Screen>(
    _ type: S.Type, _ session: Session, _ work: (inout S, inout StepContext<S>) -> Bool
  ) -> Outcome? {
    guard var own = screen as? S else { return nil }
    own.speak(session.words)
    var context = StepContext<S>(session: self.session(session), screen: id)
    let isHandled = work(&own, &context)
    screen = own
    return Outcome(context, isHandled)
  }

  func entries(_ session: Session) -> [KeyBinding<Target>] { screen.entries(self.session(session)) }
  func isTyping(_ session: Session) -> Bool { screen.isTyping(self.session(session)) }
  func holdsKeys(_ session: Session) -> Bool { screen.holdsKeys(self.session(session)) }
  func staysOpen(_ session: Session) -> Timestamp? { screen.staysOpen(self.session(session)) }
  func topics(_ session: Session) -> Set<Topic>? { screen.topics(self.session(session)) }
  func alarm(_ session: Session) -> Timestamp? { screen.alarm(self.session(session)) }

  func draw(on canvas: inout Canvas, _ session: Session) {
    var screen = screen
    screen.speak(session.words)
    screen.draw(on: &canvas, self.session(session))
  }

  private func session(_ session: Session) -> Session {
    var session = session
    session.isLocked = isLocked
    return session
  }
}

extension OpenScreen.Outcome {
  fileprivate init(_ context: StepContext<some Screen>, _ isHandled: Bool) {
    self.init(session: context.session, effects: context.effects, moves: context.moves, isHandled: isHandled)
  }
}

extension Screen {
  fileprivate mutating func handle(_ event: OpenScreen.Event, _ session: Session, _ id: Int)
    -> OpenScreen.Outcome
  {
    var context = StepContext<Self>(session: session, screen: id)
    var isHandled = true
    switch event {
    case .appear: appear(&context)
    case .refresh: refresh(&context)
    case .tick: tick(&context)
    case .input(let input): isHandled = handle(input, &context)
    case .key(let key): isHandled = handle(key, &context)
    }
    return OpenScreen.Outcome(context, isHandled)
  }
}

/// A reply on its way to the screen that asked: only one of that screen's own can be sent to it.
package struct Delivery: Sendable {
  let screen: Int
  private let receive: @Sendable (inout OpenScreen, Session) -> OpenScreen.Outcome?

  init<S: Screen>(_ reply: S.Reply, to type: S.Type, _ screen: Int) {
    self.screen = screen
    receive = { open, session in
      open.step(type, session) {
        $0.handle(reply, &$1)
        return true
      }
    }
  }

  /// - Precondition: it is the screen with that number. It keeps its type as long as it has the number.
  func receive(by open: inout OpenScreen, _ session: Session) -> OpenScreen.Outcome? {
    assert(open.id == screen, "A reply came to another screen than the one that asked")
    let outcome = receive(&open, session)
    assert(outcome != nil, "A screen has become another, and kept its number")
    return outcome
  }
}
