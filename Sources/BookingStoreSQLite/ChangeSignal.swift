#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import BookingModel
import BookingStore
import BookingFiles
import Synchronization

/// Tells every process on one data directory that something was committed.
///
/// A byte is written to a side file after each commit; watchers get an inotify event within a millisecond. Watching the
/// WAL itself would fire before the commit can be seen.
package final class ChangeSignal: ChangeFeed {
  private let file: Int32
  private let path: String
  private let seen = Mutex<Int64>(0)
  /// Nil until somebody asks for it.
  private let watch: Mutex<Int32?>

  /// - Parameter watching: false leaves the descriptor out.
  package init(path: String, watching: Bool = true) throws(BookingError) {
    file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileFailure.translated(errno, path: path) }
    self.path = path
    watch = Mutex(watching ? nil : -1)
    _ = hasChanged()
  }

  deinit {
    close(file)
    if let watch = watch.withLock({ $0 }), watch >= 0 { close(watch) }
  }

  /// A user has 128 of them, so a command that only comes and goes must not take one.
  package var descriptor: Int32 {
    watch.withLock { watch in
      if let watch { return watch }
      let made = ChangeSignal.makeWatch(on: path)
      watch = made
      return made
    }
  }

  /// Whether a descriptor was taken.
  var isWatching: Bool { watch.withLock { $0 ?? -1 >= 0 } }

  private static func makeWatch(on path: String) -> Int32 {
    #if os(Linux)
      let watch = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      guard watch >= 0 else { return -1 }
      if inotify_add_watch(watch, path, UInt32(IN_MODIFY)) >= 0 { return watch }
      close(watch)
    #endif
    return -1
  }

  /// Whether anything was ever committed here.
  package var hasAnnounced: Bool {
    var information = stat()
    return fstat(file, &information) == 0 && information.st_size > 0
  }

  package func announce() {
    var byte: UInt8 = 1
    _ = pwrite(file, &byte, 1, 0)
  }

  package func hasChanged() -> Bool {
    let now = DiskFile.modification(of: file)
    return seen.withLock { seen in
      defer { seen = now }
      return seen != now
    }
  }

  package func acknowledge() {
    let descriptor = descriptor
    guard descriptor >= 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &buffer, buffer.count) > 0 {}
  }
}
