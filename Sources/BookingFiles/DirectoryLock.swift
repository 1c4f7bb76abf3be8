import BookingModel
import Foundation

/// A lock on a data directory itself, which goes with its process however that ends: everybody who has the box office open
/// shares it, and whoever exchanges its files has it alone.
public final class DirectoryLock: Sendable {
  private let descriptor: Int32

  /// For as long as it lives, nobody exchanges the files. Waits for whoever is doing so, ten seconds at most.
  ///
  /// - Throws: `.inUse` where that takes longer.
  public static func shared(_ directory: DataDirectory) throws(BookingError) -> DirectoryLock {
    let lock = try DirectoryLock(directory)
    for attempt in 0..<600 {
      if try lock.take(LOCK_SH) { return lock }
      // Whoever leaves last has it alone for a moment; a restore for longer.
      usleep(attempt < 100 ? 1000 : 20_000)
    }
    throw .inUse(by: lock.holders())
  }

  /// For as long as it lives, nobody else has the box office open. - Throws: `.inUse`, at once.
  package static func alone(_ directory: DataDirectory) throws(BookingError) -> DirectoryLock {
    let lock = try DirectoryLock(directory)
    guard try lock.take(LOCK_EX) else { throw .inUse(by: lock.holders()) }
    return lock
  }

  /// For whoever shares it and is about to leave: whether nobody else is there. Where somebody is, it is let go.
  package func becomesAlone() -> Bool { (try? take(LOCK_EX)) == true }

  private init(_ directory: DataDirectory) throws(BookingError) {
    descriptor = open(directory.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileFailure.translated(errno, path: directory.path) }
  }

  deinit { close(descriptor) }

  /// Whether it was to be had.
  private func take(_ operation: Int32) throws(BookingError) -> Bool {
    while flock(descriptor, operation | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      guard errno == EWOULDBLOCK else { throw .storage("flock: errno \(errno)") }
      return false
    }
    return true
  }

  /// Linux lists every lock with its process; elsewhere nobody is named.
  private func holders() -> [DirectoryHolder] {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0,
      let list = try? String(contentsOfFile: "/proc/locks", encoding: .utf8)
    else { return [] }
    let processes = list.split(separator: "\n").compactMap { line -> Int32? in
      // 1: FLOCK  ADVISORY  READ 27879 fe:00:16237698 0 EOF
      let words = line.split(separator: " ")
      guard words.count >= 6, words[1] == "FLOCK", let process = Int32(words[4]),
        words[5].split(separator: ":").last.flatMap({ UInt64($0) }) == UInt64(facts.st_ino)
      else { return nil }
      return process
    }
    return Set(processes).subtracting([getpid()]).sorted().map {
      DirectoryHolder(process: $0, command: Self.command(of: $0))
    }
  }

  private static func command(of process: Int32) -> String {
    let bytes = (try? Data(contentsOf: URL(fileURLWithPath: "/proc/\(process)/cmdline"))) ?? Data()
    let words = bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    let program = words.first?.split(separator: "/").last.map(String.init)
    return ([program].compactMap { $0 } + words.dropFirst()).joined(separator: " ")
  }
}
