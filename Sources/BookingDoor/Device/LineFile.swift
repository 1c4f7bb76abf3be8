import BookingFiles
import BookingModel
import Foundation
import Synchronization

/// A file that lines are only ever added to, by one program or several, and whose lines outlive a loss of power once ``append(_:)`` has
/// returned.
///
/// Wherever a program is stopped while it adds some, what lay there before is whole: an end without a newline was never answered for, is
/// nobody's line, and is cut off by whoever adds the next.
package final class LineFile: Sendable {
  private let path: String
  private let descriptor: Int32
  /// How far it was read.
  private let place = Mutex<Int64>(0)

  private static let newline = UInt8(ascii: "\n")

  /// Makes it where it is missing.
  package init(_ path: String) throws(BookingError) {
    self.path = path
    let isNew = access(path, F_OK) != 0
    descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileFailure.translated(errno, path: path) }
    guard isNew else { return }
    do throws(FileFault) { try DurableFile.syncFolder(DiskFile.parent(of: path)) } catch {
      throw FileFailure.translated(error.code, path: path)
    }
  }

  deinit { close(descriptor) }

  /// Adds all of `lines` or none of them.
  ///
  /// - Parameter lines: without their ends; none has a newline in it.
  package func append(_ lines: [[UInt8]]) throws(BookingError) {
    guard !lines.isEmpty else { return }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw FileFailure.translated(errno, path: path) }
    }
    defer { flock(descriptor, LOCK_UN) }
    let end = try wholeEnd()
    let bytes = lines.flatMap { $0 + [Self.newline] }
    do throws(FileFault) {
      guard ftruncate(descriptor, off_t(end)) == 0 else { throw FileFault() }
      try Self.write(bytes, to: descriptor)
      guard fsync(descriptor) == 0 else { throw FileFault() }
    } catch {
      // Nobody was answered: these lines were never there.
      ftruncate(descriptor, off_t(end))
      throw FileFailure.translated(error.code, path: path)
    }
  }

  /// The whole lines that have come since this was asked last, the first time all of them.
  package func newLines() throws(BookingError) -> [[UInt8]] {
    try place.withLock { (place) throws(BookingError) -> [[UInt8]] in
      let size = try size()
      guard size > place else { return [] }
      let bytes = try read(from: place, to: size)
      guard let last = bytes.lastIndex(of: Self.newline) else { return [] }
      place += Int64(last + 1)
      return bytes[...last].split(separator: Self.newline, omittingEmptySubsequences: true).map { Array($0) }
    }
  }

  /// Where the last whole line ends.
  private func wholeEnd() throws(BookingError) -> Int64 {
    var end = try size()
    while end > 0 {
      let start = max(0, end - Self.chunk)
      let bytes = try read(from: start, to: end)
      if let last = bytes.lastIndex(of: Self.newline) { return start + Int64(last + 1) }
      end = start
    }
    return 0
  }

  private static let chunk: Int64 = 4096

  private func size() throws(BookingError) -> Int64 {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { throw FileFailure.translated(errno, path: path) }
    return Int64(facts.st_size)
  }

  private func read(from start: Int64, to end: Int64) throws(BookingError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: Int(end - start))
    var filled = 0
    while filled < bytes.count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        pread(
          descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled,
          off_t(start) + off_t(filled))
      }
      if got == 0 { break }
      if got > 0 { filled += got } else if errno != EINTR { throw FileFailure.translated(errno, path: path) }
    }
    return Array(bytes.prefix(filled))
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) throws(FileFault) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if count >= 0 { written += count } else if errno != EINTR { throw FileFault() }
    }
  }
}
