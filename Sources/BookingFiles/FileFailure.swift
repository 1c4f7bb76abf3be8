import BookingModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the file system says, in the domain's terms.
package enum FileFailure {
  package static func translated(_ code: Int32, path: String) -> BookingError {
    switch code {
    case EACCES, EPERM: .noPermission(path: path)
    case EROFS: .readOnly
    case ENOSPC, EDQUOT, EFBIG: .diskFull
    case EMFILE, ENFILE: .tooFewFiles
    case ENOENT: .unreadable(path: path, reason: .missing)
    case ENOTDIR: .unreadable(path: path, reason: .notADirectory)
    case EISDIR: .unreadable(path: path, reason: .isADirectory)
    default: .unreadable(path: path, reason: .system(String(cString: strerror(code))))
    }
  }

  /// Whether a file can't be opened because as many are open as may be. SQLite doesn't say, and has closed by now what it
  /// had opened of a database: the file, its log and the log's index, for two connections.
  package static var isOutOfDescriptors: Bool {
    var more: [Int32] = []
    defer { more.forEach { close($0) } }
    for _ in 0..<7 {
      let descriptor = open("/", O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { return errno == EMFILE || errno == ENFILE }
      more.append(descriptor)
    }
    return false
  }
}
