import BookingScreens
import Foundation
import Synchronization

/// A scanner on a serial line: `/dev/ttyACM0`.
final class SerialSource: CodeSource {
  /// Milliseconds without a byte after which a code is over.
  private static let silence: Int32 = 80
  /// How often it is asked whether it has been stopped, in milliseconds.
  private static let glance: Int32 = 250

  let path: String
  private let descriptor: Int32
  private let isStopped = Mutex(false)

  /// - Throws: the system's reason why it can't be opened or is no serial line.
  init(path: String) throws(SerialFailure) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw SerialFailure(path: path, reason: errno) }
    var line = termios()
    guard tcgetattr(descriptor, &line) == 0 else {
      let reason = errno
      close(descriptor)
      throw SerialFailure(path: path, reason: reason)
    }
    // The bytes as they come: no echo, no line that waits for its end.
    cfmakeraw(&line)
    line.c_cflag |= tcflag_t(CLOCAL | CREAD)
    _ = cfsetspeed(&line, speed_t(B115200))
    _ = tcsetattr(descriptor, TCSANOW, &line)
    _ = tcflush(descriptor, TCIFLUSH)
  }

  deinit { close(descriptor) }

  func start(_ report: @escaping @Sendable (CodeReading) -> Void) {
    let thread = Thread { [self] in read(report) }
    thread.start()
  }

  func stop() { isStopped.withLock { $0 = true } }

  private func read(_ report: @Sendable (CodeReading) -> Void) {
    var codes = SerialCodes()
    var buffer = [UInt8](repeating: 0, count: 1_024)
    while !isStopped.withLock({ $0 }) {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let found = poll(&waiting, 1, codes.isEmpty ? Self.glance : Self.silence)
      if found < 0, errno == EINTR { continue }
      if found == 0 {
        for code in codes.finish() { report(.code(code)) }
        continue
      }
      let count = Foundation.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EAGAIN || errno == EINTR { continue }
      guard found > 0, count > 0 else { return report(.lost(path)) }
      for code in codes.take(buffer.prefix(count)) { report(.code(code)) }
    }
  }
}

/// Why a serial line can't be read.
struct SerialFailure: Error, Equatable {
  let path: String
  let reason: Int32

  /// As the system says it.
  var words: String { String(cString: strerror(reason)) }
}
