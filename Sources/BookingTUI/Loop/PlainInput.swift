import CProcess
import Foundation

/// Lines of standard input, until it ends or somebody's Ctrl-C, SIGTERM or a lost connection says that it is time to leave.
struct PlainInput {
  /// Far more than anybody types; what is longer is cut into several.
  private static let longest = 65_536

  /// Readable once a signal to leave has come; -1 where the system gives none, which then ends the program.
  private let signals: Int32
  private var bytes: [UInt8] = []
  private var hasEnded = false

  /// To be made before the first thread: those that follow leave the signals alone.
  init() { signals = process_take_signals() }

  /// The next line without its end; nil where no more comes, not within so many milliseconds either.
  mutating func line(within milliseconds: Int? = nil) -> String? {
    while true {
      if let end = bytes.firstIndex(of: UInt8(ascii: "\n")) {
        defer { bytes.removeFirst(end + 1) }
        return String(decoding: bytes[..<end], as: UTF8.self)
      }
      if hasEnded || bytes.count >= Self.longest {
        defer { bytes = [] }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
      }
      guard waitForMore(milliseconds) else { return nil }
      var more = [UInt8](repeating: 0, count: 4096)
      let count = read(STDIN_FILENO, &more, more.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { hasEnded = true } else { bytes += more.prefix(count) }
    }
  }

  private func waitForMore(_ milliseconds: Int?) -> Bool {
    var polls = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
    ]
    while true {
      let count = poll(&polls, nfds_t(polls.count), milliseconds.map { Int32(clamping: $0) } ?? -1)
      if count < 0, errno == EINTR { continue }
      return count > 0 && polls[1].revents == 0
    }
  }
}
