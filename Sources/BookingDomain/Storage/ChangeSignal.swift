#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import Synchronization

/// Tells every process on one data directory that something was committed.
///
/// A byte is written to a side file after each commit; watchers get an inotify event within a millisecond. Watching the
/// WAL itself would fire before the commit can be seen.
public final class ChangeSignal: Sendable {
  private let file: Int32
  /// Readable after a commit by anyone, until `acknowledge()`. Poll it beside the terminal; -1 where the system has none
  /// to give (a user has 128 of them): ask `hasChanged()` now and then instead.
  public let descriptor: Int32
  private let seen = Mutex<Int64>(0)

  /// - Parameter watching: false leaves the descriptor out.
  init(path: String, watching: Bool = true) throws(BookingError) {
    file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileFailure.translated(errno, path: path) }
    #if os(Linux)
      let watch = watching ? inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC)) : -1
      let isWatching = watch >= 0 && inotify_add_watch(watch, path, UInt32(IN_MODIFY)) >= 0
      if watch >= 0, !isWatching { close(watch) }
      descriptor = isWatching ? watch : -1
    #else
      descriptor = -1
    #endif
    _ = hasChanged()
  }

  deinit {
    close(file)
    if descriptor >= 0 { close(descriptor) }
  }

  /// Whether anything was ever committed here.
  var hasAnnounced: Bool {
    var information = stat()
    return fstat(file, &information) == 0 && information.st_size > 0
  }

  func announce() {
    var byte: UInt8 = 1
    _ = pwrite(file, &byte, 1, 0)
  }

  /// Whether anybody committed since this was last asked.
  public func hasChanged() -> Bool {
    let now = DiskFile.modification(of: file)
    return seen.withLock { seen in
      defer { seen = now }
      return seen != now
    }
  }

  /// Forgets what was announced so far; call it before reading the tables anew.
  public func acknowledge() {
    guard descriptor >= 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &buffer, buffer.count) > 0 {}
  }
}
