import BookingDomain
import BookingFlows
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// A gate: one field, one answer that is read across the room, what happened last, and how the evening stands.
///
/// Every key is the gate's own: a scanner plays a keyboard, and a code may hold any key there is. Letters and digits are text, commands are
/// Ctrl and function keys, and `GateInput` tells those that a code pressed.
struct GateScreen: Screen {
  enum Command: Sendable, Equatable { case press(GateFlow.Command), enter }

  enum Reply: Sendable {
    case answered(Int, Result<Told, BookingError>)
    case counted(Result<Counted, BookingError>)
  }

  struct Told: Sendable {
    let answer: GateFlow.Answer
    let standing: GateStanding
  }

  struct Counted: Sendable {
    let figures: DoorFigures
    let standing: GateStanding
  }

  enum Page: Sendable { case door, figures, help }

  var flow = GateFlow()
  var page = Page.door
  private let source: GateSource
  /// Until when nobody is logged out here for pressing no key.
  private let staysUntil: Timestamp

  init(
    staysUntil: Timestamp, standing: GateStanding? = nil,
    desk: @escaping @Sendable (Visit) throws(BookingError) -> any GateDesk
  ) {
    (self.staysUntil, source) = (staysUntil, .shop(desk))
    flow.standing = standing
  }

  /// The gate that a device is.
  init(_ device: DeviceDoor) {
    (staysUntil, source) = (device.staysUntil, .device(device.desk))
    flow.standing = device.desk.standing()
  }

  func title(_ words: any Words) -> SafeText { SafeText(words.group(.door)) }

  // Keys

  private static let commands: [(keys: [Key], DoorKey, GateFlow.Command)] = [
    ([.control("u"), .function(6)], .undo, .undo),
    ([.control("o"), .function(7)], .override, .override),
    ([.control("t"), .function(3)], .turn, .turn),
    ([.control("f"), .function(4)], .figures, .figures),
    ([.escape], .clear, .clear),
    ([.function(1), .control("k")], .help, .help),
    ([.control("x"), .function(10)], .leave, .leave),
    ([.up], .up, .previous), ([.down], .down, .next),
    ([.control("l")], .repaint, .repaint), ([.control("c")], .quit, .quit),
  ]

  func keys(_ session: Session) -> Keymap<Command> {
    let words = session.words
    let group = SafeText(words.group(.door))
    var bindings: [KeyBinding<Command>] = []
    if case .choosing = flow.mode {
      bindings.append(KeyBinding(.enter, SafeText(words.label(.admit)), .enter, group: group))
    }
    for (keys, key, command) in Self.commands {
      if case .choosing = flow.mode {} else if command == .previous || command == .next { continue }
      let isShown = ![.clear, .repaint, .quit, .previous, .next].contains(command)
      let label =
        command == .figures && page == .figures ? words.label(.scans) : words.label(key)
      bindings.append(
        KeyBinding(
          keys, SafeText(label), .press(command), group: group, keysLabel: session.label(keys[0]),
          places: isShown ? .footer : []))
    }
    return Keymap(bindings)
  }

  func isTyping(_ session: Session) -> Bool { true }
  func holdsKeys(_ session: Session) -> Bool { true }
  func staysOpen(_ session: Session) -> Timestamp? { staysUntil }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .press(let command): send(.presses(command), &context)
    case .enter: send(.enters, &context)
    }
  }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    switch input {
    case .paste(let text): send(.pastes(text), &context)
    case .key(let key):
      if let character = key.typed {
        send(.types(character), &context)
      } else if key == .enter {
        send(.enters, &context)
      } else if key == .tab {
        send(.tabs, &context)
      } else if key == .backspace {
        send(.erases, &context)
      } else if let command = Self.commands.first(where: { $0.keys.contains(key) }) {
        if command.2 == .clear { page = .door }
        send(.presses(command.2), &context)
      }
    case .mouse, .resize, .focus: return false
    }
    return true
  }

  mutating func take(_ reading: CodeReading, _ context: inout StepContext<Self>) {
    switch reading {
    case .code(let text): send(.reads(text), &context)
    case .lost(let name): context.say(SafeText(context.session.words.scannerLost(name)), .danger)
    }
  }

  // What happens

  mutating func appear(_ context: inout StepContext<Self>) { send(.arrives, &context) }
  mutating func refresh(_ context: inout StepContext<Self>) { send(.looks, &context) }
  func alarm(_ session: Session) -> Timestamp? { flow.alarm(now: session.now) }
  mutating func tick(_ context: inout StepContext<Self>) { send(.passes, &context) }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .answered(let number, .success(let told)):
      page = .door
      send(.answered(number, told.answer, told.standing), &context)
    case .answered(let number, .failure(let error)):
      page = .door
      send(.refused(number, error), &context)
    case .counted(.success(let counted)):
      send(.counted(.success(counted.figures), counted.standing), &context)
    case .counted(.failure(let error)): send(.counted(.failure(error), nil), &context)
    }
  }

  private mutating func send(_ event: GateFlow.Event, _ context: inout StepContext<Self>) {
    for effect in flow.handle(event, now: context.session.now) {
      switch effect {
      case .ask(let number, let request): ask(number, request, &context)
      case .count: count(&context)
      case .rings: context.effect(.ring)
      case .says(let obstacle):
        context.say(SafeText(context.session.words.obstacle(obstacle.said)), .warning)
      case .does(let command): perform(command, &context)
      }
    }
  }

  private func ask(_ number: Int, _ request: GateFlow.Request, _ context: inout StepContext<Self>) {
    @Sendable func told(_ desk: any GateDesk) throws(BookingError) -> Told {
      Told(answer: try request.run(desk), standing: desk.standing())
    }
    switch source {
    case .shop(let desk):
      context.command({ visit throws(BookingError) in try told(desk(visit)) }) { Reply.answered(number, $0) }
    case .device(let desk):
      context.run(.command) {
        .answered(number, Result { () throws(BookingError) -> Told in try told(desk) })
      }
    }
  }

  private func count(_ context: inout StepContext<Self>) {
    @Sendable func counted(_ desk: any GateDesk) throws(BookingError) -> Counted {
      Counted(figures: try desk.figures(), standing: desk.standing())
    }
    switch source {
    case .shop(let desk):
      context.ask(unproven: .fails, { visit throws(BookingError) in try counted(desk(visit)) }) {
        Reply.counted($0)
      }
    case .device(let desk):
      context.run(.query) { .counted(Result { () throws(BookingError) -> Counted in try counted(desk) }) }
    }
  }

  private mutating func perform(_ command: GateFlow.Command, _ context: inout StepContext<Self>) {
    switch command {
    case .figures: page = page == .figures ? .door : .figures
    case .help: page = page == .help ? .door : .help
    case .leave: context.pop()
    case .quit: context.effect(.quit)
    case .repaint: context.effect(.repaint)
    case .undo, .override, .turn, .clear, .previous, .next: break
    }
  }
}
