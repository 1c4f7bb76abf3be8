#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Tells every process on one data directory that something was committed.
///
/// A byte is written to a side file after each commit; watchers get an inotify event within a millisecond. Watching the
/// WAL itself would fire before the commit can be seen.
public final class ChangeSignal: Sendable {
  private let file: Int32
  /// Readable after a commit by anyone, until `acknowledge()`. Poll it beside the terminal; -1 where there is none.
  public let descriptor: Int32

  init(path: String) throws(BookingError) {
    file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileFailure.translated(errno, path: path) }
    #if os(Linux)
      descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      // Out of watches is no reason to stop: the open screen then refreshes on its own timer.
      if descriptor >= 0 { _ = inotify_add_watch(descriptor, path, UInt32(IN_MODIFY)) }
    #else
      descriptor = -1
    #endif
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

  /// Forgets what was announced so far; call it before reading the tables anew.
  public func acknowledge() {
    guard descriptor >= 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &buffer, buffer.count) > 0 {}
  }
}
