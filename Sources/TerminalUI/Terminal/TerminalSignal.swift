import Glibc

/// What the outside world tells the program by signals.
public enum TerminalSignal: Hashable, Sendable {
  /// SIGINT or SIGTERM: leave now, in good order.
  case terminate
  /// SIGHUP, or the terminal is gone: there is nobody to draw for.
  case hangUp
  /// SIGTSTP: call `Terminal.suspend()`.
  case suspend
  /// SIGCONT after a stop; the terminal has already been taken again.
  case resumed
  /// SIGWINCH; the new size comes as an `Input.resize`.
  case resized

  init?(number: Int32) {
    switch number {
    case SIGINT, SIGTERM: self = .terminate
    case SIGHUP: self = .hangUp
    case SIGTSTP: self = .suspend
    case SIGCONT: self = .resumed
    case SIGWINCH: self = .resized
    default: return nil
    }
  }
}

/// The write end of the pipe; read by the handler, which may do nothing but `write`.
nonisolated(unsafe) private var signalPipe: Int32 = -1

/// Signals as bytes in a pipe, so that the loop can wait for them like for everything else.
struct SignalDescriptor {
  /// Readable when a signal has come.
  let descriptor: Int32
  private let writeEnd: Int32
  private let saved: [(number: Int32, action: sigaction)]

  static let numbers = [SIGINT, SIGTERM, SIGHUP, SIGTSTP, SIGCONT, SIGWINCH]

  init() throws(TerminalError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .system(call: "pipe", code: errno) }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    (descriptor, writeEnd) = (ends[0], ends[1])
    signalPipe = ends[1]
    saved = SignalDescriptor.numbers.map { number in
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { number in
        let code = errno
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(signalPipe, &byte, 1)
        errno = code
      }
      action.sa_flags = SA_RESTART
      var old = sigaction()
      sigaction(number, &action, &old)
      return (number, old)
    }
  }

  /// The signals that came since the last call, each once.
  func take() -> [TerminalSignal] {
    var bytes = [UInt8](repeating: 0, count: 256)
    var signals: [TerminalSignal] = []
    while true {
      let count = read(descriptor, &bytes, bytes.count)
      guard count > 0 else { return signals }
      for byte in bytes.prefix(count) {
        if let signal = TerminalSignal(number: Int32(byte)), !signals.contains(signal) {
          signals.append(signal)
        }
      }
    }
  }

  /// Puts the handlers of before back.
  func close() {
    for (number, action) in saved {
      var action = action
      sigaction(number, &action, nil)
    }
    signalPipe = -1
    Glibc.close(descriptor)
    Glibc.close(writeEnd)
  }
}
