import Foundation

/// A pseudo-terminal within one process: the program's side and the side of whoever looks at it.
public final class PseudoTerminal: @unchecked Sendable {
  public let master: Int32
  public let slave: Int32

  /// Nil when the system has none left.
  public init?(columns: UInt16, rows: UInt16) {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    // TIOCSPTLCK and TIOCGPTN: the Glibc module has no `unlockpt` and `ptsname`.
    var (lock, number): (Int32, Int32) = (0, -1)
    guard ioctl(master, 0x4004_5431, &lock) == 0, ioctl(master, 0x8004_5430, &number) == 0 else { return nil }
    slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    guard slave >= 0 else { return nil }
    var window = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
  }

  deinit {
    close(master)
    close(slave)
  }

  /// Types the bytes; what the line can't take at once is left out.
  public func type(_ text: String) -> Bool { write(master, text, text.utf8.count) == text.utf8.count }

  /// What has been written since the last call.
  public func shown() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { return bytes }
      bytes += buffer.prefix(count)
    }
  }
}
