import CPseudoTerminal
import Glibc

/// A program of ours at a pseudo-terminal: its process and the terminal's other side. Ends with its owner.
struct ChildProcess: ~Copyable {
  let identifier: pid_t
  private var master: Int32
  private(set) var status: ExitStatus?
  private(set) var hasHungUp = false
  private let settingsBefore: termios

  init(
    program: String, arguments: [String], environment: [String: String], directory: String?,
    size: TerminalSize
  ) throws {
    var process: pid_t = -1
    var master: Int32 = -1
    var settings = termios()
    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    func start() -> Int32 {
      withCStrings([program] + arguments) { arguments in
        withCStrings(variables) { variables in
          pseudo_terminal_start(
            program, arguments, variables, directory, UInt16(size.columns), UInt16(size.rows), &master,
            &process, &settings)
        }
      }
    }
    var failure = start()
    // A program just written is busy for a moment when another session was starting meanwhile.
    for _ in 0..<1000 where failure == ETXTBSY {
      usleep(1000)
      failure = start()
    }
    guard failure == 0 else { throw TerminalError.notStarted(program: program, errno: failure) }
    identifier = process
    self.master = master
    settingsBefore = settings
  }

  deinit {
    if master >= 0 { close(master) }
    guard status == nil else { return }
    // It leads a process group of its own, so this ends what it started in the foreground as well.
    _ = Glibc.kill(-identifier, SIGKILL)
    _ = Glibc.kill(identifier, SIGKILL)
    var ignored: Int32 = 0
    _ = process_reap(identifier, 1, &ignored)
  }

  /// Waits until there is something to read, or room for a write if `toWrite`, or the time is over.
  func wait(_ time: Duration, toWrite: Bool = false) {
    let milliseconds = max(
      0, time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000)
    var descriptor = pollfd(
      fd: hasHungUp ? -1 : master, events: Int16(POLLIN | (toWrite ? POLLOUT : 0)), revents: 0)
    _ = poll(&descriptor, 1, Int32(clamping: min(milliseconds + 1, 60_000)))
  }

  /// What has been written to the terminal, at most so many bytes; empty when there is nothing now.
  mutating func read(into buffer: inout [UInt8]) -> Int {
    guard !hasHungUp else { return 0 }
    let count = buffer.withUnsafeMutableBytes { Glibc.read(master, $0.baseAddress, $0.count) }
    if count > 0 { return count }
    // The terminal's last program has closed it.
    if count == 0 || (errno != EAGAIN && errno != EINTR) { hasHungUp = true }
    return 0
  }

  /// How many of the bytes the terminal took; 0 when it takes none now.
  func write(_ bytes: ArraySlice<UInt8>) -> Int {
    guard !hasHungUp else { return bytes.count }
    let count = bytes.withUnsafeBytes { Glibc.write(master, $0.baseAddress, $0.count) }
    if count >= 0 { return count }
    return errno == EAGAIN || errno == EINTR ? 0 : bytes.count
  }

  func resize(to size: TerminalSize) {
    guard master >= 0 else { return }
    _ = pseudo_terminal_resize(master, UInt16(size.columns), UInt16(size.rows))
  }

  /// Pulls the plug: the program gets SIGHUP, and nothing it writes is seen any more.
  mutating func hangUp() {
    if master >= 0 { close(master) }
    master = -1
    hasHungUp = true
  }

  /// Whether the terminal is set as the program found it: what it echoes, which keys are signals, and so on.
  var isAsItWas: Bool {
    var now = termios()
    guard master >= 0, tcgetattr(master, &now) == 0 else { return false }
    return withUnsafeBytes(of: &now) { now in
      withUnsafeBytes(of: settingsBefore) { now.elementsEqual($0) }
    }
  }

  /// Sends the signal to the program itself, as long as it is there.
  mutating func send(signal: Int32) {
    reap()
    if status == nil { _ = Glibc.kill(identifier, signal) }
  }

  /// Learns how the program ended, if it has.
  mutating func reap() {
    var result: Int32 = 0
    guard status == nil, process_reap(identifier, 0, &result) == 1 else { return }
    status =
      process_exited(result) != 0
      ? .exited(Int(process_exit_code(result))) : .signalled(Int(process_signal(result)))
  }
}

/// Calls `body` with the strings as a C array that ends with a null pointer.
private func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>?) -> Result
) -> Result {
  var pointers = strings.map { strdup($0) }
  defer { pointers.forEach { free($0) } }
  pointers.append(nil)
  return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
}
