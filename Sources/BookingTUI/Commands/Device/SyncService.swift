import BookingDoor
import BookingModel
import Foundation

/// Answers a device's lines over standard input and output until it hangs up.
enum SyncService {
  static func run(_ host: any SyncHost) {
    var server = SyncServer(host) { CommandWording.sentence(for: $0) }
    var reader = LineReader()
    var buffer = [UInt8](repeating: 0, count: 64 << 10)
    while !server.hasEnded {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      do throws(BookingError) {
        for line in try reader.take(buffer.prefix(count)) where !server.hasEnded {
          for answer in server.answers(to: line) {
            guard emit(answer.line) else { return }
          }
        }
      } catch {
        _ = emit(server.refusal(error).line)
        return
      }
    }
    // Cut off in the middle of a line: what came before it was answered, and is kept.
  }

  private static func emit(_ bytes: [UInt8]) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(STDOUT_FILENO, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if count >= 0 { written += count } else if errno != EINTR { return false }
    }
    return true
  }
}
