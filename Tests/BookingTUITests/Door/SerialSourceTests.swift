import Foundation
import Synchronization
import Testing

@testable import BookingScreens
@testable import BookingTUI

/// The far end of a serial line.
private final class Line {
  let scanner: Int32
  let path: String

  init() throws {
    scanner = open("/dev/ptmx", O_RDWR | O_NOCTTY)
    // TIOCSPTLCK: lets the other end be opened.
    var lock: Int32 = 0
    try #require(scanner >= 0 && ioctl(scanner, 0x4004_5431, &lock) == 0)
    // TIOCGPTN: the number of the other end.
    var number: Int32 = 0
    try #require(ioctl(scanner, 0x8004_5430, &number) == 0)
    path = "/dev/pts/\(number)"
  }

  deinit { close(scanner) }

  func send(_ text: String) { _ = text.withCString { write(scanner, $0, strlen($0)) } }
}

private final class Heard: Sendable {
  private let readings = Mutex<[CodeReading]>([])
  func add(_ reading: CodeReading) { readings.withLock { $0.append(reading) } }
  var all: [CodeReading] { readings.withLock { $0 } }

  func wait(for count: Int) -> [CodeReading] {
    for _ in 0..<500 where all.count < count { usleep(10_000) }
    return all
  }
}

struct SerialSourceTests {
  @Test func `codes end with a line's end, a tab or a NUL, and none is cut by how the bytes come`() {
    var codes = SerialCodes()
    #expect(codes.take("AB".utf8).isEmpty)
    #expect(codes.take("C\r\nDEF\tG\u{0}".utf8) == ["ABC", "DEF", "G"])
    #expect(codes.isEmpty && codes.finish().isEmpty)
    #expect(codes.take("HIJ".utf8).isEmpty)
    #expect(codes.finish() == ["HIJ"])
    #expect(codes.take(String(repeating: "x", count: 9_000).utf8).isEmpty)
    #expect(codes.finish().map(\.count) == [SerialCodes.longest])
  }

  @Test func `a scanner on a line is heard, with and without an end, until it is unplugged`() throws {
    var line: Line? = try Line()
    let source = try SerialSource(path: try #require(line).path)
    let heard = Heard()
    source.start { heard.add($0) }
    line?.send("2.FIRST\r\n2.SECOND\r")
    #expect(heard.wait(for: 2) == [.code("2.FIRST"), .code("2.SECOND")])
    line?.send("2.THIRD")
    #expect(heard.wait(for: 3).last == .code("2.THIRD"))
    let path = source.path
    line = nil
    #expect(heard.wait(for: 4).last == .lost(path))
  }

  @Test func `what is no serial line is refused with the system's reason`() {
    #expect(throws: SerialFailure(path: "/nonexistent", reason: ENOENT)) {
      _ = try SerialSource(path: "/nonexistent")
    }
    #expect(throws: SerialFailure(path: "/dev/null", reason: ENOTTY)) {
      _ = try SerialSource(path: "/dev/null")
    }
  }
}
