import CNcurses
import Glibc

/// Everything the crash handler needs, laid out before anything can go wrong: it may not allocate.
private struct RescueState {
  var output: Int32
  var settings: termios
  var restore: UnsafeMutablePointer<UInt8>
  var restoreCount: Int
  var logPath: UnsafeMutablePointer<CChar>?
  var note: UnsafeMutablePointer<CChar>?
  var savedError: Int32
  var frames: UnsafeMutablePointer<UnsafeMutableRawPointer?>
}

nonisolated(unsafe) private var rescueState: UnsafeMutablePointer<RescueState>?

/// Gives the terminal back when the program traps, aborts or exits without leaving.
///
/// The handlers use only what is safe in a signal handler: `write`, `tcsetattr`, `open`, and the backtrace,
/// whose library is loaded beforehand. A report of the crash is appended to the log file.
enum TerminalRescue {
  static let signals = [SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE]
  private static let frameCount: Int32 = 64

  /// Arms the rescue: from now on a crash writes `restore` to `output` and sets the tty's `settings`.
  static func arm(
    output: Int32, settings: termios, restore: [UInt8], logPath: String?, note: String?,
    savedError: Int32
  ) {
    disarm()
    let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, restore.count))
    bytes.initialize(from: restore, count: restore.count)
    let frames = UnsafeMutablePointer<UnsafeMutableRawPointer?>.allocate(capacity: Int(frameCount))
    frames.initialize(repeating: nil, count: Int(frameCount))
    let state = UnsafeMutablePointer<RescueState>.allocate(capacity: 1)
    state.initialize(
      to: RescueState(
        output: output, settings: settings, restore: bytes, restoreCount: restore.count,
        logPath: logPath.flatMap { strdup($0) }, note: note.flatMap { strdup("\r\n\($0)\r\n") },
        savedError: savedError, frames: frames))
    // The first backtrace loads a library, which a handler may not do.
    _ = backtrace(frames, frameCount)
    rescueState = state
    installHandlers()
  }

  /// The terminal was given back in good order.
  static func disarm() {
    guard let state = rescueState else { return }
    rescueState = nil
    state.pointee.restore.deallocate()
    state.pointee.frames.deallocate()
    free(state.pointee.logPath)
    free(state.pointee.note)
    state.deallocate()
  }

  private static let install: Void = {
    // A stack of its own, so that running out of stack can be survived as well.
    let size = 64 * 1024
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    stack.ss_size = size
    sigaltstack(&stack, nil)
    for number in signals {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { TerminalRescue.handle($0) }
      action.sa_flags = Int32(SA_ONSTACK) | Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_NODEFER
      sigaction(number, &action, nil)
    }
    atexit { TerminalRescue.restore() }
  }()

  private static func installHandlers() { _ = install }

  /// Writes the restoring bytes once.
  private static func restore() {
    guard let state = rescueState else { return }
    rescueState = nil
    _ = write(state.pointee.output, state.pointee.restore, state.pointee.restoreCount)
    tcsetattr(state.pointee.output, TCSANOW, &state.pointee.settings)
    if state.pointee.savedError >= 0 { dup2(state.pointee.savedError, 2) }
  }

  private static func handle(_ number: Int32) {
    if let state = rescueState {
      let path = state.pointee.logPath
      let (note, frames) = (state.pointee.note, state.pointee.frames)
      restore()
      if let path, report(number, to: path, frames: frames), let note { _ = write(2, note, strlen(note)) }
    }
    // The handler was reset: the signal now does what it does by default.
    raise(number)
  }

  /// Returns whether there is one now.
  private static func report(
    _ number: Int32, to path: UnsafePointer<CChar>,
    frames: UnsafeMutablePointer<UnsafeMutableRawPointer?>
  ) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    put("\n--- crash: signal ", file)
    put(number: Int(number), file)
    put(" at ", file)
    put(number: time(nil), file)
    put(" process ", file)
    put(number: Int(getpid()), file)
    put("\n", file)
    backtrace_symbols_fd(frames, backtrace(frames, frameCount), file)
    close(file)
    return true
  }

  private static func put(_ text: StaticString, _ file: Int32) {
    _ = write(file, text.utf8Start, text.utf8CodeUnitCount)
  }

  private static func put(number: Int, _ file: Int32) {
    var divisor = 1
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      var digit = UInt8(truncatingIfNeeded: 48 + number / divisor % 10)
      _ = write(file, &digit, 1)
      divisor /= 10
    }
  }
}
