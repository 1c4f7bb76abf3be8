import Foundation

/// The terminal that a process without screens was started from by hand: with it goes whoever looks after the process.
enum ControllingTerminal {
  /// Whether the process ends with its terminal: it has one, and wasn't told to outlive it (`nohup`).
  static var endsWithIt: Bool { isThere && !isHangUpIgnored }

  static var isThere: Bool {
    let descriptor = open("/dev/tty", O_RDONLY | O_NOCTTY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    close(descriptor)
    return true
  }

  private static var isHangUpIgnored: Bool {
    var action = sigaction()
    guard sigaction(SIGHUP, nil, &action) == 0, let handler = action.__sigaction_handler.sa_handler else {
      return false
    }
    return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
