import BookingFiles
import CProcess
import Foundation

/// The files a visit opens, all of them; what isn't here isn't its business, the server's keys and its configuration least of all.
struct VisitFiles {
  /// Paths, and what may be done with them and with what is beneath them. Files are known as they are now: another one in
  /// their place isn't meant.
  private(set) var granted: [(path: String, access: UInt64)] = []

  private static let look = UInt64(PROCESS_FILE_READ | PROCESS_FOLDER_READ)
  private static let change = UInt64(PROCESS_FILE_READ | PROCESS_FILE_WRITE | PROCESS_FILE_TRUNCATE)
  private static let device = UInt64(PROCESS_FILE_READ | PROCESS_FILE_WRITE | PROCESS_DEVICE_CONTROL)
  private static let keep = UInt64(PROCESS_FOLDER_READ | PROCESS_FOLDER_MAKE | PROCESS_FOLDER_REMOVE)

  /// Libraries, terminals' descriptions, time zones, common passwords, and the few files that the C library and the
  /// runtime look into.
  private static let system = [
    "/usr", "/lib", "/lib32", "/lib64", "/etc/ld.so.cache", "/etc/localtime", "/etc/terminfo",
    "/etc/nsswitch.conf",
    "/etc/passwd", "/etc/group", "/sys/devices/system/cpu", "/dev/urandom", "/proc/self/exe",
  ]

  /// - Parameter usesSandbox: whether the visit keeps the sandbox's books.
  init(_ directory: DataDirectory, usesSandbox: Bool) {
    let files = directory.sessionFiles(usesSandbox: usesSandbox)
    granted += Self.system.map { ($0, Self.look) }
    granted += files.map { ($0, Self.change) }
    // To lock it, which nobody can without opening it; names are all that is to be read there.
    granted.append((directory.path, UInt64(PROCESS_FOLDER_READ)))
    granted.append((directory.settings, Self.look))
    // Posters are taken away here, and brought by commands alone.
    granted.append((directory.images, Self.look | UInt64(PROCESS_FOLDER_REMOVE)))
    granted.append((directory.outbox, Self.change | Self.keep))
    granted.append((directory.logs, UInt64(PROCESS_FILE_WRITE | PROCESS_FOLDER_MAKE)))
    granted += (["/dev/null", "/dev/tty"] + Self.terminal).map { ($0, Self.device) }
  }

  /// The visitor's own.
  private static var terminal: [String] {
    var name = [CChar](repeating: 0, count: 256)
    guard ttyname_r(STDIN_FILENO, &name, name.count - 1) == 0 else { return [] }
    return [String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)]
  }
}
