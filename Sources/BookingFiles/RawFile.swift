import BookingModel
import Foundation

/// An open file whose failures are told in the domain's terms.
package struct RawFile: ~Copyable {
  package let path: String
  private let file: OpenFile

  /// A new file that only its owner may read. - Throws: `.fileExists`.
  package init(creating path: String) throws(BookingError) {
    do throws(FileFault) {
      file = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL)
    } catch {
      throw error.code == EEXIST ? .fileExists(path: path) : FileFailure.translated(error.code, path: path)
    }
    self.path = path
  }

  /// Never waits for the other end of a pipe; `size()` refuses what is no regular file.
  package init(reading path: String) throws(BookingError) {
    do throws(FileFault) {
      file = try OpenFile(path, O_RDONLY | O_NONBLOCK)
    } catch {
      throw FileFailure.translated(error.code, path: path)
    }
    self.path = path
  }

  /// Tells others that its process lives, as long as it is open.
  package func lock() throws(BookingError) {
    while flock(file.descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw FileFailure.translated(errno, path: path) }
    }
  }

  /// Whether its name still leads to it.
  package func isThere() -> Bool { (try? file.facts()).map { $0.st_nlink > 0 } ?? false }

  /// Bytes; also for a file that is still growing. - Throws: `.unreadable` for a pipe, a device or a directory.
  package func size() throws(BookingError) -> Int {
    let facts = try asked { file throws(FileFault) in try file.facts() }
    guard facts.isFile else { throw .unreadable(path: path, reason: .notAFile) }
    return Int(facts.st_size)
  }

  package func write(_ bytes: [UInt8]) throws(BookingError) {
    try asked { file throws(FileFault) in try file.write(bytes) }
  }

  /// Up to `count` bytes; fewer only at the end of the file.
  package func read(_ count: Int) throws(BookingError) -> [UInt8] {
    try asked { file throws(FileFault) in try file.read(count) }
  }

  package func sync() throws(BookingError) {
    try asked { file throws(FileFault) in try file.sync() }
  }

  private func asked<Value>(_ body: (borrowing OpenFile) throws(FileFault) -> Value) throws(BookingError)
    -> Value
  {
    do throws(FileFault) { return try body(file) } catch {
      throw FileFailure.translated(error.code, path: path)
    }
  }
}
