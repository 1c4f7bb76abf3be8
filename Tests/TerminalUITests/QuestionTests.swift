import Foundation
import Testing

@testable import TerminalUI

// Asking a terminal that answers, or doesn't: in the painter's suite, because ncurses has one screen a process.
extension PainterTests {
  private static let kind = "\u{1B}[?62;22c"
  private static let trueColor = "\u{1B}P1$r0;48:2:1:2:3m\u{1B}\\"

  private func canvas(_ terminal: Terminal, _ text: SafeText = "Good evening") -> Canvas {
    var canvas = Canvas(size: terminal.size)
    canvas.write(text, style: .accent)
    return canvas
  }

  /// Types the bytes a few at a time with a pause between them, and returns what the terminal made of them.
  private func type(_ text: String, by count: Int, _ pty: Pty, _ terminal: Terminal) -> ([Input], ColorDepth?)
  {
    var rest = Array(text.utf8)[...]
    var (inputs, depth): ([Input], ColorDepth?) = ([], nil)
    while !rest.isEmpty {
      pty.type(String(decoding: rest.prefix(count), as: UTF8.self))
      rest = rest.dropFirst(count)
      // Longer than Escape alone would be waited for.
      let end = ContinuousClock.now + .milliseconds(60)
      while ContinuousClock.now < end {
        let events = terminal.wait(milliseconds: 20)
        inputs += events.inputs
        depth = events.colorDepth ?? depth
      }
    }
    return (inputs, depth)
  }

  private func asking() throws -> (Pty, Terminal) {
    let pty = try Pty()
    let terminal = try pty.enter { $0.asksForColors = true }
    #expect(!pty.shown().contains("\u{1B}[c"), "The first frame comes before the question.")
    terminal.paint(canvas(terminal))
    let first = pty.shown()
    #expect(first.contains("Good evening") && first.hasSuffix("\u{1B}[c"))
    return (pty, terminal)
  }

  @Test(arguments: [1, 2, 5, 100])
  func `a terminal that says it has true colour gets it, in however many pieces it says so`(pieces: Int)
    throws
  {
    let (pty, terminal) = try asking()
    #expect(type(Self.kind, by: pieces, pty, terminal) == ([], nil))
    #expect(pty.shown().contains("$qm"))
    let answered = type(Self.trueColor + Self.kind, by: pieces, pty, terminal)
    #expect(answered == ([], .truecolor))
    var options = TerminalOptions(term: "xterm-256color", colorDepth: .truecolor)
    options.asksForColors = true
    terminal.adopt(options)
    terminal.paint(canvas(terminal))
    let shown = pty.shown()
    #expect(shown.contains("Good evening") && shown.contains("38;2;242;184;75"), "\(shown.debugDescription)")
    #expect(!shown.contains("1049") && !shown.contains("\u{1B}[c"), "On the same screen, and asked once.")
    pty.type("x")
    #expect(terminal.wait(milliseconds: 1000).inputs == [.key("x")])
    terminal.leave()
    #expect(pty.shown().contains("1049l"))
  }

  @Test(arguments: [
    "", "\u{1B}[?1;2c", "\u{1B}[?c", "\u{1B}[?62;22c\u{1B}P0$r\u{1B}\\\u{1B}[?62;22c",
    "\u{1B}[?62;22c\u{1B}[?62;22c", "\u{1B}[?62;22c\u{1B}P1$r48:2:1:2:3",
    "\u{1B}[?62;22c\u{1B}P1$rcqj\u{7}\u{1B}[?62c",
    "\u{1B}[?62;22c\u{1B}P" + String(repeating: "q1;", count: 60) + "\u{1B}\\",
    "\u{1B}[?62;22",
  ])
  func `no answer, a broken or a strange one changes nothing and is no key`(answer: String) throws {
    let (pty, terminal) = try asking()
    #expect(type(answer, by: 7, pty, terminal) == ([], nil))
    #expect(terminal.colorDepth == .indexed)
    // A key ends what was broken off; after that everything is as ever.
    _ = type("\u{1B}[A", by: 3, pty, terminal)
    #expect(type("xy", by: 2, pty, terminal) == ([.key("x"), .key("y")], nil))
    terminal.paint(canvas(terminal, "Still here"))
    #expect(pty.shown().contains("here"))
    terminal.leave()
  }

  @Test func `Escape is a key while an answer is due`() throws {
    let (pty, terminal) = try asking()
    pty.type("\u{1B}")
    var inputs: [Input] = []
    for _ in 0..<20 where inputs.isEmpty { inputs += terminal.wait(milliseconds: 100).inputs }
    #expect(inputs == [.key(.escape)])
    terminal.leave()
  }

  @Test func `leaving takes the answer along that the shell would take for keys`() throws {
    let (pty, terminal) = try asking()
    pty.type(Self.kind)
    terminal.leave()
    var poller = pollfd(descriptor: pty.slave, events: Int16(POLLIN))
    #expect(poll(&poller, 1, 0) == 0)
  }

  @Test func `on a slow line keys are taken while frames wait, and the newest frame is next`() throws {
    let pty = try Pty()
    let terminal = try pty.enter(.truecolor) { $0.pacesFrames = true }
    func picture(_ tone: Int) -> Canvas {
      var canvas = Canvas(size: terminal.size)
      for y in 0..<24 {
        for x in 0..<80 {
          let color = Color.rgb(UInt8(x * 3), UInt8(y * 9), UInt8(tone))
          canvas.put(Glyph("▀"), at: Point(x: x, y: y), style: Style(foreground: color, background: color))
        }
      }
      canvas.write("tone \(tone)")
      return canvas
    }
    // The terminal takes every byte at once, as the network does, and answers when it has drawn them.
    func arrived() -> String {
      var text = pty.shown()
      for _ in 0..<1000 where !terminal.writer.isIdle {
        _ = terminal.wait(milliseconds: 0)
        text += pty.shown()
      }
      return text
    }
    terminal.paint(picture(10))
    let first = arrived()
    #expect(first.contains("tone 10") && first.hasSuffix("\u{1B}[5n"), "The first frame is whole.")
    for tone in 11..<20 {
      #expect(!terminal.canPaint)
      let painted = terminal.paint(picture(tone))
      #expect(!painted)
      pty.type("k")
      #expect(terminal.wait(milliseconds: 1000).inputs == [.key("k")])
    }
    #expect(arrived().isEmpty)
    pty.type("\u{1B}[0n")
    #expect(terminal.wait(milliseconds: 1000).inputs.isEmpty)
    #expect(terminal.canPaint)
    let isWhole = terminal.paint(picture(20))
    #expect(!isWhole)
    let next = arrived()
    #expect(next.contains("20") && next.utf8.count < 3 * FramePace.first, "Text first, and a frame's worth.")
    var rest = ""
    for _ in 0..<100 {
      pty.type("\u{1B}[0n")
      _ = terminal.wait(milliseconds: 100)
      let isDone = terminal.paint(picture(20))
      rest += arrived()
      if isDone { break }
    }
    #expect(rest.contains("▀"))
    terminal.leave()
  }
}
