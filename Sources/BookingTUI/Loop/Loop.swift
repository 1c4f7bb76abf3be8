import BookingDomain
import TerminalUI

/// The main thread: waits for the terminal, for answers and for other people's commits, reduces all that has come, and
/// paints at most once. It asks for no wake-up unless something visible is to change.
struct Loop {
  private let options: Interface.Options
  private let office: BoxOffice

  init(options: Interface.Options, boxOffice: BoxOffice) {
    self.options = options
    office = boxOffice
  }

  func run() throws -> Interface.Farewell {
    let terminal = try Terminal.enter(options.terminal)
    defer { terminal.leave() }
    let mailbox = Mailbox()
    let executor = EffectExecutor(office: office, mailbox: mailbox)
    executor.start()
    defer { executor.close() }

    var state = State(
      session: Session(
        options: options, principal: office.openSession(), size: terminal.size, now: options.clock.now()))
    var run = Run(terminal: terminal, executor: executor)
    run.perform(state.start())
    // The list is usually there before anybody could see an empty screen.
    var events = terminal.wait(milliseconds: Loop.patience, descriptors: descriptors(mailbox))
    var isStale = true
    while true {
      for action in mailbox.drain() {
        run.perform(update(&state, action))
        isStale = true
      }
      let ticked = update(&state, .tick(options.clock.now()))
      run.perform(ticked)
      isStale = isStale || state.alarm != nil || !ticked.isEmpty
      for input in events.inputs {
        run.perform(update(&state, .input(input)))
        isStale = true
      }
      if let changes = office.changes, events.ready.contains(changes.descriptor) {
        changes.acknowledge()
        run.perform(update(&state, .changed))
      }
      for signal in events.signals { run.obey(signal, &state) }
      if run.hasEnded { break }
      isStale = isStale || run.takeWishToPaint()
      if isStale, terminal.canPaint { isStale = !terminal.paint(view(state)) }
      events = terminal.wait(milliseconds: wait(state), descriptors: descriptors(mailbox))
    }
    return Interface.Farewell(state.session)
  }

  private static let patience = 60

  private func descriptors(_ mailbox: Mailbox) -> [Int32] {
    [mailbox.descriptor] + (office.changes.map { [$0.descriptor] } ?? []).filter { $0 >= 0 }
  }

  /// Milliseconds until something visible changes by itself; nil for never.
  private func wait(_ state: State) -> Int? {
    state.alarm.map { max(0, Int(clamping: ($0 - options.clock.now()).milliseconds)) }
  }

  /// The terminal's and the executor's side of effects.
  private struct Run {
    let terminal: Terminal
    let executor: EffectExecutor
    private(set) var hasEnded = false
    private var wantsPaint = false

    init(terminal: Terminal, executor: EffectExecutor) {
      self.terminal = terminal
      self.executor = executor
    }

    /// Whether something outside the state asks for a frame; asked once.
    mutating func takeWishToPaint() -> Bool {
      defer { wantsPaint = false }
      return wantsPaint
    }

    mutating func perform(_ effects: [Effect]) {
      for effect in effects {
        switch effect {
        case .run(let lane, let job): executor.run(lane, job)
        case .copy(let text): terminal.copy(SafeText(text))
        case .repaint:
          terminal.redraw()
          wantsPaint = true
        case .suspend: terminal.suspend()
        case .quit: hasEnded = true
        }
      }
    }

    mutating func obey(_ signal: TerminalSignal, _ state: inout State) {
      switch signal {
      case .terminate, .hangUp: hasEnded = true
      case .suspend: perform(update(&state, .input(.key(.control("z")))))
      case .resumed, .resized: wantsPaint = true
      }
    }
  }
}
