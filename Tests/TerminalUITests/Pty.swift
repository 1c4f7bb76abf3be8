import Foundation
import Testing

@testable import TerminalUI

/// A pseudo-terminal: the program's side and the side of whoever looks at it.
final class Pty: @unchecked Sendable {
  let master: Int32
  let slave: Int32
  private var isClosed = false

  init() throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    // TIOCSPTLCK and TIOCGPTN: the Glibc module has no `unlockpt` and `ptsname`.
    var (lock, number): (Int32, Int32) = (0, -1)
    try #require(ioctl(master, 0x4004_5431, &lock) == 0 && ioctl(master, 0x8004_5430, &number) == 0)
    slave = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    try #require(slave >= 0)
    resize(80, 24)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
  }

  deinit {
    hangUp()
    close(slave)
  }

  func hangUp() {
    if !isClosed { close(master) }
    isClosed = true
  }

  func resize(_ columns: UInt16, _ rows: UInt16) {
    var window = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
  }

  func type(_ text: String) { _ = write(master, text, text.utf8.count) }

  func shown() -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer.prefix(count)
    }
  }

  var settings: [UInt8] {
    var settings = termios()
    tcgetattr(slave, &settings)
    return withUnsafeBytes(of: &settings) { Array($0) }
  }

  func enter(
    _ depth: ColorDepth = .indexed, term: String = "xterm-256color",
    _ change: (inout TerminalOptions) -> Void = { _ in }
  ) throws -> Terminal {
    var options = TerminalOptions(term: term, colorDepth: depth)
    change(&options)
    options.input = slave
    options.output = slave
    return try Terminal.enter(options)
  }
}
