import Glibc

/// The terminal while the program has it: paints canvases, waits for inputs and signals, gives everything
/// back in `leave`. One at a time; used from the thread that entered it.
///
/// ```
/// let terminal = try Terminal.enter(options)
/// defer { terminal.leave() }
/// while running {
///   let events = terminal.wait(milliseconds: nextDeadline, descriptors: [wakeUp])
///   for input in events.inputs { … }
///   if changed, terminal.canPaint { terminal.paint(view(state)) }
/// }
/// ```
public final class Terminal {
  public private(set) var size: Size
  private var options: TerminalOptions
  private var painter: Painter
  let signals: SignalDescriptor
  private let settings: termios
  var writer: TtyWriter
  var parser = InputParser()
  /// When bytes were read last, by `now`.
  var lastRead = 0
  var pace = FramePace()
  var colors: ColorQuestion
  /// The last frame had more than it was given bytes for; the next one goes on with it.
  private(set) var owesRest = false
  private var hasPainted = false
  /// Signals taken outside of `wait`, for its next call.
  var waitingSignals: [TerminalSignal] = []
  private var savedError: Int32 = -1
  private var isEntered = false
  private var hasLeft = false

  /// Takes the terminal: raw mode, alternate screen, mouse, bracketed paste; arms the rescue.
  public static func enter(_ options: TerminalOptions) throws(TerminalError) -> Terminal {
    try Terminal(options)
  }

  private init(_ options: TerminalOptions) throws(TerminalError) {
    var settings = termios()
    guard isatty(options.input) == 1, isatty(options.output) == 1,
      tcgetattr(options.output, &settings) == 0
    else { throw .notATerminal }
    self.options = options
    self.settings = settings
    size = Terminal.currentSize(options.output)
    painter = try Painter(
      term: options.term, depth: options.colorDepth, size: size, theme: options.theme)
    colors = ColorQuestion(
      term: options.asksForColors && painter.depth == .indexed ? options.term : nil)
    signals = try SignalDescriptor()
    writer = TtyWriter(tty: options.output)
    takeTerminal()
  }

  deinit { leave() }

  /// What the terminal can really show, which may be less than was asked for.
  public var colorDepth: ColorDepth { painter.depth }

  /// Changing it repaints everything with the next frame.
  public var theme: Theme {
    get { painter.theme }
    set { painter.theme = newValue }
  }

  /// Takes another theme, colour depth or use of the mouse with the next frame, which is a complete one. Where the terminal can't be had with that depth
  /// everything stays as it was.
  public func adopt(_ wanted: TerminalOptions) {
    if wanted.colorDepth != options.colorDepth {
      // The new one takes the cursor to be hidden.
      writer.send(Sequences.hideCursor)
      for depth in [wanted.colorDepth, options.colorDepth] {
        guard
          let another = try? Painter(
            term: options.term, depth: depth, size: size, theme: wanted.theme, replacing: painter)
        else { continue }
        painter = another
        break
      }
    } else if wanted.theme.name != options.theme.name {
      painter.theme = wanted.theme
    }
    if wanted.usesMouse != options.usesMouse { writer.send(Sequences.mouse(wanted.usesMouse)) }
    options.colorDepth = wanted.colorDepth
    options.theme = wanted.theme
    options.usesMouse = wanted.usesMouse
  }

  /// Whether the last frame has been sent; while it has not, frames are to be skipped.
  public var canPaint: Bool { writer.isIdle && isEntered && pace.wait(now) == 0 }

  /// Milliseconds of a clock that is never set.
  var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }

  /// Whether the terminal may be about to answer something.
  var answerIsDue: Bool { pace.wait(now) > 0 || colors.isOpen(now) }

  /// All bytes given to the terminal so far, for measuring.
  public var bytesSent: Int { writer.total }

  /// Sends the difference between this frame and the last one. While the terminal is still busy with the last
  /// one nothing happens and the answer is false: paint again when `wait` says it can. On a slow line a large frame goes
  /// in parts, text before pictures, and the answer is false until the last one.
  @discardableResult
  public func paint(_ canvas: Canvas) -> Bool {
    guard canPaint else { return false }
    // The first frame waits for nothing, whatever the line.
    let isPaced = options.pacesFrames && hasPainted
    var bytes = painter.frame(canvas, budget: isPaced ? pace.budget : nil)
    owesRest = !painter.isComplete
    guard !bytes.isEmpty else { return !owesRest }
    // Large frames are shown in one piece by terminals that know the mode; the others ignore it.
    if bytes.count > 512 { bytes = Sequences.beginFrame + bytes + Sequences.endFrame }
    writer.send(bytes)
    if options.pacesFrames, pace.note(bytes.count, now) { writer.send(FramePace.question) }
    hasPainted = true
    writer.send(colors.begin(now))
    return !owesRest
  }

  /// Makes the next frame a complete one, for when something else has written on the screen.
  public func redraw() { painter.forget() }

  /// Takes the size a resize told; the next frame is a complete one.
  public func resize(to size: Size) {
    self.size = size
    painter.resize(to: size)
  }

  /// Asks the terminal to put a text on the clipboard (OSC 52); many do, some only if allowed, none answers.
  public func copy(_ text: SafeText) { writer.send(Sequences.copy(text.string)) }

  /// Rings the bell.
  public func ring() { writer.send([0x07]) }

  /// Gives the terminal back, stops the process, and takes the terminal again when it is continued.
  public func suspend() {
    giveBack()
    var standard = sigaction()
    standard.__sigaction_handler.sa_handler = SIG_DFL
    var ours = sigaction()
    sigaction(SIGTSTP, &standard, &ours)
    // To the whole group: a shell script around the program is stopped with it.
    kill(0, SIGTSTP)
    sigaction(SIGTSTP, &ours, nil)
    // The continuation that ends this call is no news; anything else that came meanwhile is.
    waitingSignals += signals.take().filter { $0 != .resumed && $0 != .suspend }
    resume()
  }

  /// Takes the terminal again, after `suspend` or when the process was continued.
  public func resume() {
    takeTerminal()
    size = Terminal.currentSize(options.output)
    painter.resize(to: size)
  }

  /// Gives the terminal back as it was. May be called more than once.
  public func leave() {
    guard !hasLeft else { return }
    hasLeft = true
    giveBack()
    signals.close()
    writer.close()
  }

  private func takeTerminal() {
    var raw = settings
    cfmakeraw(&raw)
    withUnsafeMutableBytes(of: &raw.c_cc) { codes in
      codes[Int(VMIN)] = 0
      codes[Int(VTIME)] = 0
    }
    tcsetattr(options.output, TCSANOW, &raw)
    redirectErrors()
    TerminalRescue.arm(
      output: options.output, settings: settings, restore: Sequences.rescue, logPath: options.logPath,
      note: options.crashNote, savedError: savedError)
    isEntered = true
    pace = FramePace()
    writer.send(Sequences.enter(mouse: options.usesMouse))
    painter.forget()
  }

  private func giveBack() {
    guard isEntered else { return }
    isEntered = false
    // Nobody waits for the rest of a frame any more, and on a slow line it would be in the way.
    let isCut = writer.abandon()
    writer.send(isCut ? Sequences.cancel : [])
    writer.send(Sequences.leave + painter.end() + Sequences.showCursor + (isCut ? Sequences.rescue : []))
    writer.drain(milliseconds: 2000)
    takeLastAnswers()
    var settings = settings
    tcsetattr(options.output, TCSANOW, &settings)
    TerminalRescue.disarm()
    if savedError >= 0 {
      dup2(savedError, 2)
      close(savedError)
      savedError = -1
    }
  }

  /// What the terminal was asked it may answer when the shell is back, which would take it for keys: it is waited for,
  /// not long.
  private func takeLastAnswers() {
    let end = now + 300
    var poller = pollfd(descriptor: inputDescriptor, events: Int16(POLLIN))
    while answerIsDue, now < end, poll(&poller, 1, Int32(end - now)) > 0 {
      var bytes = [UInt8](repeating: 0, count: 1024)
      let count = read(inputDescriptor, &bytes, bytes.count)
      guard count > 0 else { return }
      _ = parser.feed(bytes.prefix(count))
      for answer in parser.takeAnswers() {
        if answer == .ready { pace.answered(now) }
        _ = colors.take(answer, now)
      }
    }
  }

  /// What libraries and the Swift runtime write to standard error goes to the log while the screen is taken.
  private func redirectErrors() {
    guard savedError < 0, let path = options.logPath else { return }
    let log = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard log >= 0 else { return }
    savedError = fcntl(2, F_DUPFD_CLOEXEC, 10)
    dup2(log, 2)
    close(log)
  }

  var inputDescriptor: Int32 { options.input }
  var outputDescriptor: Int32 { options.output }
}
