import Foundation
import Testing

@testable import TerminalUI

/// Looks at the terminal from another thread, as a person does.
private final class Reader: @unchecked Sendable {
  private let pty: Pty
  private let lock = NSLock()
  private let done = DispatchGroup()
  private var isStopped = false
  private var text = ""

  init(_ pty: Pty) {
    self.pty = pty
    DispatchQueue.global().async(group: done) { [self] in
      while !lock.withLock({ isStopped }) {
        text += pty.shown()
        usleep(1000)
      }
      text += pty.shown()
    }
  }

  /// All that was shown.
  func stop() -> String {
    lock.withLock { isStopped = true }
    done.wait()
    return text
  }
}

// In the painter's suite, because ncurses has one screen a process.
extension PainterTests {
  private func canvas(_ size: Size, _ text: SafeText) -> Canvas {
    var canvas = Canvas(size: size)
    canvas.write(text)
    return canvas
  }

  @Test func `the terminal is given back as it was`() throws {
    let pty = try Pty()
    let before = pty.settings
    let terminal = try pty.enter()
    #expect(pty.settings != before)
    #expect(terminal.size == Size(width: 80, height: 24))
    terminal.paint(canvas(terminal.size, "Good evening"))
    let screen = pty.shown()
    for expected in ["\u{1B}[?1049h", "\u{1B}[?2004h", "\u{1B}[?1002h", "Good evening"] {
      #expect(screen.contains(expected), "\(expected)")
    }
    terminal.leave()
    terminal.leave()
    let end = pty.shown()
    for expected in ["\u{1B}[?1049l", "\u{1B}[?2004l", "\u{1B}[?1002l", "\u{1B}[?25h"] {
      #expect(end.contains(expected), "\(expected)")
    }
    #expect(pty.settings == before)
  }

  @Test func `a window larger than any is taken for the largest one, when entering and later`() throws {
    let pty = try Pty()
    pty.resize(65_535, 65_535)
    let terminal = try pty.enter()
    defer { terminal.leave() }
    #expect(terminal.size == Terminal.largestSize)
    #expect(terminal.paint(Canvas(size: terminal.size)))
    pty.resize(200, 60_000)
    kill(getpid(), SIGWINCH)
    let events = terminal.wait(milliseconds: 5000)
    #expect(events.inputs == [.resize(Size(width: 200, height: 200))])
  }

  @Test func `keys, sizes and descriptors wake the loop`() throws {
    let pty = try Pty()
    let terminal = try pty.enter()
    defer { terminal.leave() }
    #expect(terminal.wait(milliseconds: 0).inputs.isEmpty)
    pty.type("q\u{1B}[A")
    #expect(terminal.wait(milliseconds: 1000).inputs == [.key("q"), .key(.up)])
    pty.type("\u{1B}")
    #expect(terminal.wait(milliseconds: 1000).inputs.isEmpty)
    #expect(terminal.wait(milliseconds: 1000).inputs == [.key(.escape)])
    pty.resize(100, 30)
    kill(getpid(), SIGWINCH)
    let events = terminal.wait(milliseconds: 1000)
    #expect(events.inputs == [.resize(Size(width: 100, height: 30))])
    #expect(events.signals == [.resized])
    #expect(terminal.size == Size(width: 100, height: 30))
    kill(getpid(), SIGTERM)
    #expect(terminal.wait(milliseconds: 1000).signals == [.terminate])
    var ends: [Int32] = [0, 0]
    pipe(&ends)
    _ = write(ends[1], "x", 1)
    #expect(terminal.wait(milliseconds: 1000, descriptors: [ends[0]]).ready == [ends[0]])
    close(ends[0])
    close(ends[1])
  }

  @Test func `a reader who stops reading holds up neither input nor the program`() throws {
    let pty = try Pty()
    let terminal = try pty.enter(.truecolor)
    var frame = 0
    while terminal.canPaint, frame < 100 {
      var canvas = Canvas(size: terminal.size)
      for y in 0..<24 {
        for x in 0..<80 {
          let color = Color.rgb(UInt8(x), UInt8(y), UInt8(frame))
          canvas.put(Glyph("▀"), at: Point(x: x, y: y), style: Style(foreground: color))
        }
      }
      terminal.paint(canvas)
      frame += 1
    }
    #expect(frame < 100)
    let painted = terminal.paint(canvas(terminal.size, "skipped"))
    #expect(!painted)
    pty.type("x")
    #expect(terminal.wait(milliseconds: 1000).inputs == [.key("x")])
    for _ in 0..<1000 where !terminal.canPaint {
      _ = pty.shown()
      _ = terminal.wait(milliseconds: 10)
    }
    terminal.paint(canvas(terminal.size, "Here again"))
    #expect(pty.shown().contains("Here again"))
    terminal.leave()
  }

  @Test func `leaving does not wait for a frame that is on its way`() throws {
    let pty = try Pty()
    let before = pty.settings
    let terminal = try pty.enter(.truecolor)
    terminal.resize(to: Size(width: 400, height: 200))
    var canvas = Canvas(size: terminal.size)
    for y in 0..<200 {
      for x in 0..<400 {
        let color = Color.rgb(UInt8(x % 256), UInt8(y), UInt8(x / 2))
        canvas.put(Glyph("▀"), at: Point(x: x, y: y), style: Style(foreground: color))
      }
    }
    terminal.paint(canvas)
    try #require(!terminal.canPaint)
    let queued = terminal.bytesSent
    let reader = Reader(pty)
    terminal.leave()
    let shown = reader.stop()
    #expect(pty.settings == before)
    #expect(terminal.bytesSent - queued < 10_000, "The frame has more than a megabyte.")
    let end = try #require(shown.lastIndex(of: "\u{18}").map { shown[$0...] })
    for expected in ["\u{1B}[?2004l", "\u{1B}[?1002l", "\u{1B}[0m", "\u{1B}[?1049l"] {
      #expect(end.contains(expected), "\(expected)")
    }
    #expect(end.hasSuffix("\u{1B}[?25h\r"))
  }

  @Test func `a terminal that is gone is a hang-up`() throws {
    let pty = try Pty()
    let terminal = try pty.enter()
    pty.hangUp()
    #expect(terminal.wait(milliseconds: 1000).signals.contains(.hangUp))
    terminal.leave()
  }

  @Test func `a text for the clipboard arrives in base 64`() throws {
    let pty = try Pty()
    let terminal = try pty.enter()
    _ = pty.shown()
    terminal.copy("TX-7Q4M-91")
    #expect(pty.shown() == "\u{1B}]52;c;VFgtN1E0TS05MQ==\u{7}")
    terminal.leave()
  }

  @Test func `what is no terminal is refused`() throws {
    let file = open("/dev/null", O_RDWR)
    defer { close(file) }
    var options = TerminalOptions(term: "xterm", colorDepth: .sixteen)
    options.input = file
    options.output = file
    #expect(throws: TerminalError.notATerminal) { try Terminal.enter(options) }
  }
}
