/// A program at a terminal of its own, driven and seen as a person would: keys in, a screen out.
///
/// The terminal reads when its session is asked for anything, and the program stops writing when nobody reads for
/// long. Several sessions can be open at once; each belongs to the thread that uses it. When the last reference
/// goes, the program is killed and gone.
///
///     let terminal = try TerminalSession(executable: path, arguments: ["--data", directory.path])
///     try terminal.waitFor("Events")
///     try terminal.press(.down, .enter)
public final class TerminalSession {
  private var child: ChildProcess
  private let emulator: Emulator
  private let clock = ContinuousClock()
  private var buffer = [UInt8](repeating: 0, count: 65_536)
  private var unsent: ArraySlice<UInt8> = []
  private var colors = ColonColors()
  private var escapePressed: ContinuousClock.Instant?
  private var received: [UInt8] = []
  private let belongings: AnyObject?
  /// Whether the terminal takes what the program writes. When it does not, the program finds its terminal full.
  public var isReading = true
  /// Whether the terminal answers what the program asks it. When it does not, a test can `send` what another would.
  public var answers = true

  /// Starts the program. A name without a slash is searched for in `$PATH`.
  ///
  /// The program finds nothing of the environment of the tests but `PATH` and the temporary directory; `environment`
  /// adds to that and overrides `TERM=xterm-256color` and a UTF-8 locale. What the program works on, such as a temporary
  /// directory, is kept as long as the session when it is given as `keeping`.
  public init(
    executable: String, arguments: [String] = [], environment: [String: String] = [:],
    directory: String? = nil, size: TerminalSize = .standard, keeping belongings: AnyObject? = nil
  ) throws {
    self.belongings = belongings
    guard let emulator = Emulator(size: size) else {
      throw TerminalError.notStarted(program: "libvterm", errno: 0)
    }
    self.emulator = emulator
    child = try ChildProcess(
      program: Executable.path(of: executable), arguments: arguments,
      environment: Executable.environment.merging(environment) { $1 }, directory: directory, size: size)
  }

  // MARK: - What is seen

  /// The screen now.
  public var screen: ScreenGrid {
    pump()
    return emulator.grid
  }

  /// Every byte the program has written to its terminal.
  public var output: [UInt8] {
    pump()
    return received
  }

  public var bytesReceived: Int { output.count }

  /// How the program ended; nil while it runs.
  public var exitStatus: ExitStatus? {
    pump()
    child.reap()
    return child.status
  }

  /// Whether the terminal is set as the program found it: what it echoes, which keys are signals, and so on.
  public var isAsItWas: Bool { child.isAsItWas }

  public var processIdentifier: Int32 { child.identifier }

  // MARK: - What is done

  /// Sends the bytes as they are, and returns when the terminal has taken them all.
  public func send(_ bytes: some Sequence<UInt8>) throws {
    // An escape and what follows at once are one key: a person lets go of the key in between.
    if let escapePressed {
      let free = escapePressed + .milliseconds(60)
      while clock.now < free { pump(free - clock.now) }
      self.escapePressed = nil
    }
    unsent += bytes
    let deadline = clock.now + Self.patience
    pump()
    while !unsent.isEmpty {
      guard clock.now < deadline else {
        throw TerminalError.timedOut(
          waitingFor: "the program to take its input", Self.patience, at: "send", emulator.grid)
      }
      pump(.milliseconds(50))
    }
  }

  public func send(_ text: String) throws { try send(text.utf8) }

  public func resize(to size: TerminalSize) {
    pump()
    emulator.resize(to: size)
    child.resize(to: size)
  }

  /// Sends a signal to the program, for instance `SIGTERM`.
  public func signal(_ number: Int32) { child.send(signal: number) }

  /// Closes the terminal, as a lost connection does: the program gets SIGHUP.
  public func hangUp() {
    pump()
    child.hangUp()
  }

  // MARK: - The terminal at work

  /// How long a session waits for what must happen, unless told otherwise.
  public static let patience = Duration.seconds(30)

  /// Shows what the program writes and hands it what it is to get, waiting at most so long for the first of either.
  func pump(_ time: Duration = .zero) {
    flush()
    if time > .zero { child.wait(time, toWrite: !unsent.isEmpty) }
    flush()
    // A program that never stops writing must not keep the test from looking.
    for _ in 0..<64 where isReading {
      let count = child.read(into: &buffer)
      guard count > 0 else { return }
      received += buffer[..<count]
      emulator.show(colors.translated(buffer[..<count]))
      let answered = emulator.takeAnswers()
      if answers { unsent += answered }
      flush()
    }
  }

  private func flush() {
    while !unsent.isEmpty {
      let count = child.write(unsent)
      guard count > 0 else { return }
      unsent = unsent.dropFirst(count)
    }
    unsent = []
  }

  /// Does something at the terminal's keyboard or mouse and sends what it makes of it.
  func act(_ action: (Emulator) -> Void) throws {
    // The terminal must know what the program has asked for, such as the mouse.
    pump()
    action(emulator)
    try send(emulator.takeAnswers())
  }

  func noteEscape() { escapePressed = clock.now }
  var hasEnded: Bool { child.hasHungUp && exitStatus != nil }
}
