import BookingDomain
import BookingFiles
import BookingModel
import BookingScreens
import BookingSession
import BookingStore
import TerminalUI

/// The main thread: waits for the terminal, for answers and for other people's commits, reduces all that has come, and
/// paints at most once. It asks for no wake-up unless something visible is to change.
struct Loop {
  private let options: Interface.Options
  private let backing: Backing
  private let sources: [any CodeSource]

  init(options: Interface.Options, backing: Backing, sources: [any CodeSource] = []) {
    (self.options, self.backing, self.sources) = (options, backing, sources)
  }

  private var office: BoxOffice? { backing.owner?.office }

  func run() throws -> Interface.ExitSummary {
    let terminal = try Terminal.enter(options.terminal)
    // From now on no commit is missed: before anything is read.
    _ = office?.changes?.descriptor
    let mailbox = Mailbox<Action>()
    let executor = EffectExecutor(upkeep: backing.owner, mailbox: mailbox)
    executor.start()
    backing.begin { mailbox.post(.changed(.everything)) }
    for source in sources { source.start { mailbox.post(.read($0)) } }
    defer { for source in sources { source.stop() } }

    var state = State(
      session: Session(
        options: options, principal: backing.principal, size: terminal.size, now: options.clock.now()))
    var run = Run(terminal: terminal, executor: executor, office: office)
    run.perform(state.start())
    // The list is usually there before anybody could see an empty screen.
    var events = terminal.wait(milliseconds: Loop.patience, descriptors: descriptors(mailbox))
    var isStale = true
    while true {
      for action in mailbox.drain() {
        run.perform(update(&state, action))
        isStale = true
      }
      let now = options.clock.now()
      isStale = isStale || state.alarm.map { $0 <= now } ?? false
      run.perform(update(&state, .tick(now)))
      if let depth = events.colorDepth {
        run.perform(update(&state, .colors(depth)))
        isStale = true
      }
      for input in events.inputs {
        run.perform(update(&state, .input(input)))
        isStale = true
      }
      if let changes = committed(events) { run.perform(update(&state, .changed(changes))) }
      for signal in events.signals { run.obey(signal, &state) }
      if run.hasEnded { break }
      isStale = isStale || run.takeWishToPaint()
      terminal.adopt(state.session.options.terminal)
      if isStale, terminal.canPaint { isStale = !terminal.paint(view(state)) }
      events = terminal.wait(milliseconds: wait(state), descriptors: descriptors(mailbox))
    }
    // The screen first: nobody watches what is still being done.
    terminal.leave()
    executor.finish(within: Loop.exitSummary)
    backing.end(state.session.principal)
    return Interface.ExitSummary(state.session)
  }

  /// Milliseconds.
  private static let patience = 60
  private static let glance = 500
  /// Seconds.
  static let exitSummary = 2.0

  private func descriptors(_ mailbox: Mailbox<Action>) -> [Int32] {
    [mailbox.descriptor] + (office?.changes.map { [$0.descriptor] } ?? []).filter { $0 >= 0 }
  }

  /// What somebody committed; nil for nothing.
  private func committed(_ events: TerminalEvents) -> Changes? {
    guard let feed = office?.changes else { return nil }
    guard feed.descriptor >= 0 else { return feed.hasChanged() ? feed.take() : nil }
    guard events.ready.contains(feed.descriptor) else { return nil }
    feed.acknowledge()
    return feed.take()
  }

  /// Milliseconds until something visible changes by itself, or may have changed unannounced; nil for never.
  private func wait(_ state: State) -> Int? {
    let alarm = state.alarm.map { max(0, Int(clamping: ($0 - options.clock.now()).milliseconds)) }
    guard let changes = office?.changes, changes.descriptor < 0 else { return alarm }
    return min(alarm ?? Loop.glance, Loop.glance)
  }

  /// The terminal's and the executor's side of effects.
  private struct Run {
    let terminal: Terminal
    let executor: EffectExecutor<Action>
    let office: BoxOffice?
    private(set) var hasEnded = false
    private var wantsPaint = false

    init(terminal: Terminal, executor: EffectExecutor<Action>, office: BoxOffice?) {
      self.terminal = terminal
      self.executor = executor
      self.office = office
    }

    /// Whether something outside the state asks for a frame; asked once.
    mutating func takeWishToPaint() -> Bool {
      defer { wantsPaint = false }
      return wantsPaint
    }

    mutating func perform(_ effects: [Effect]) {
      for effect in effects {
        switch effect {
        case .run(let lane, let principal, let job):
          // Where there is no shop nobody asks one.
          if let office { executor.run(lane) { job(office.visit(principal)) } }
        case .work(let lane, let job): executor.run(lane, job)
        case .copy(let text): terminal.copy(SafeText(text))
        case .ring: terminal.ring()
        case .repaint:
          terminal.redraw()
          wantsPaint = true
        case .suspend: SuspendKey.whenNobodyWrites { terminal.suspend() }
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
