#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the file system says, in the domain's terms.
enum FileFailure {
  static func translated(_ code: Int32, path: String) -> BookingError {
    switch code {
    case EACCES, EPERM: .noPermission(path: path)
    case EROFS: .readOnly
    case ENOSPC, EDQUOT, EFBIG: .diskFull
    case ENOENT: .unreadable(path: path, reason: "no such file")
    case ENOTDIR: .unreadable(path: path, reason: "not a directory")
    case EISDIR: .unreadable(path: path, reason: "a directory")
    default: .unreadable(path: path, reason: String(cString: strerror(code)))
    }
  }
}
