import BookingFiles
import BookingModel
import BookingStore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Keeping and removing exclude each other, across threads and processes: a lock on the directory that dies with its
/// process.
extension ImageFiles {
  func keeping<Value>(_ body: () throws(BookingError) -> Value) throws(BookingError) -> Value {
    let lock: Int32
    do throws(ImageError) {
      if try DiskFile.makeDirectory(directory) { try DiskFile.syncDirectory(DiskFile.parent(of: directory)) }
      lock = try self.lock(LOCK_SH)
    } catch {
      // Without a place for pictures there are none to remove.
      guard case .missing = error else { throw BookingError(error) }
      return try body()
    }
    defer { close(lock) }
    return try body()
  }

  func removing<Value>(_ body: () throws(BookingError) -> Value) throws(BookingError) -> Value? {
    let lock: Int32
    do throws(ImageError) {
      lock = try self.lock(LOCK_EX | LOCK_NB)
    } catch {
      switch error {
      case .missing, .inputOutput(_, EWOULDBLOCK): return nil
      default: throw BookingError(error)
      }
    }
    defer { close(lock) }
    return try body()
  }

  /// A descriptor of its own holds each lock, so that threads exclude each other like processes.
  private func lock(_ operation: Int32) throws(ImageError) -> Int32 {
    let descriptor = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiskFile.failure(at: directory) }
    while flock(descriptor, operation) != 0 {
      let code = errno
      if code == EINTR { continue }
      close(descriptor)
      throw DiskFile.failure(at: directory, code: code)
    }
    return descriptor
  }
}
