import BookingFiles
import BookingModel
import BookingStore
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Tells every process on one data directory that something was committed.
///
/// After each commit a number that was never there before is written to a side file, at the place of each topic that it is about;
/// watchers get an inotify event within a millisecond. Watching the WAL itself would fire before the commit can be seen.
final class ChangeSignal: ChangeFeed {
  private let file: Int32
  private let path: String
  private let seen = Mutex<Int64>(0)
  /// The file as it was when somebody last took what had changed.
  private let taken = Mutex<[UInt64]>([])
  /// Nil until somebody asks for it.
  private let watch: Mutex<Int32?>

  /// - Parameter watching: false leaves the descriptor out.
  init(path: String, watching: Bool = true) throws(BookingError) {
    file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw FileFailure.translated(errno, path: path) }
    self.path = path
    watch = Mutex(watching ? nil : -1)
    taken.withLock { $0 = [UInt64](repeating: 0, count: Changes.parts + 1) }
    _ = hasChanged()
    _ = take()
  }

  deinit {
    close(file)
    if let watch = watch.withLock({ $0 }), watch >= 0 { close(watch) }
  }

  /// A user has 128 of them, so a command that only comes and goes must not take one.
  var descriptor: Int32 {
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
  var hasAnnounced: Bool {
    var information = stat()
    return fstat(file, &information) == 0 && information.st_size > 0
  }

  /// - Parameter topics: what was committed is about; nil for everything.
  func announce(_ topics: Set<Topic>? = nil) {
    for part in topics.map({ Set($0.map(\.part)) }) ?? [0] {
      var number = Self.newNumber()
      _ = pwrite(file, &number, Self.width, off_t(part * Self.width))
    }
  }

  private static let width = MemoryLayout<UInt64>.size

  /// No other process and no other moment has it.
  private static func newNumber() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(truncatingIfNeeded: time.tv_sec &* 1_000_000_000 &+ time.tv_nsec) << 22
      | UInt64(UInt32(bitPattern: getpid()) & 0x3F_FFFF)
  }

  func take() -> Changes {
    var numbers = [UInt64](repeating: 0, count: Changes.parts + 1)
    _ = numbers.withUnsafeMutableBytes { pread(file, $0.baseAddress, $0.count, 0) }
    return taken.withLock { taken in
      defer { taken = numbers }
      let changed = Set(numbers.indices.filter { numbers[$0] != taken[$0] })
      return changed.contains(0) ? .everything : Changes(changed: changed)
    }
  }

  func hasChanged() -> Bool {
    let now = DiskFile.modification(of: file)
    return seen.withLock { seen in
      defer { seen = now }
      return seen != now
    }
  }

  func acknowledge() {
    let descriptor = descriptor
    guard descriptor >= 0 else { return }
    var buffer = [UInt8](repeating: 0, count: 4096)
    while read(descriptor, &buffer, buffer.count) > 0 {}
  }
}
