import Testing

@testable import TerminalHarness
@testable import TerminalUI

// What arrives at a terminal: in the painter's suite, because ncurses has one screen a process.
extension PainterTests {
  /// A list of two-line rows beside a picture that scrolls along.
  private func shelf(_ size: Size, selection: Int, first: Int, poster: Int) -> Canvas {
    var canvas = Canvas(size: size)
    var list = ListView(count: 200, selection: first, rowHeight: 2)
    let area = Rect(x: 1, y: 3, width: size.width / 2, height: size.height - 5)
    _ = list.handle(.key(.home), in: area)
    list.selection = first + area.height / 2 - 1
    list.selection = selection
    canvas.write("\(selection + 1)/200", at: Point(x: 10, y: 1), style: .muted)
    list.draw(into: &canvas, in: area) { row, index, _ in
      row.write("Evening \(index) 漢字", at: Point(x: 2, y: 0), style: .bold)
      row.write("€\(index * 7)", in: row.bounds.row(0), style: .price, alignment: .right)
      row.write("Hall \(index % 3)", at: Point(x: 2, y: 1), style: .muted)
      if index % 4 == 0 {
        row.write("━━ available", in: row.bounds.row(1), style: .success, alignment: .right)
      }
    }
    let pane = Rect(x: area.right + 2, y: 3, width: size.width - area.right - 2, height: area.height / 2 * 2)
    canvas.within(pane) { canvas in
      for y in 0..<pane.height {
        for x in 0..<pane.width {
          let color = Color.rgb(
            UInt8((x * 9 + poster * 31) % 256), UInt8(y * 7 % 256), UInt8(poster * 50 % 256))
          canvas.put(
            Glyph(x % 3 == 0 ? "▀" : " "), at: Point(x: x, y: y + 2 * (poster % 3)),
            style: Style(foreground: .rgb(1, 2, 3), background: color))
        }
      }
    }
    canvas.write("q leave", in: canvas.bounds.row(size.height - 1), style: Style(.footerKey, on: .header))
    return canvas
  }

  private func expectShown(_ canvas: Canvas, _ emulator: Emulator, _ painter: Painter, _ place: String) {
    let grid = emulator.grid
    for y in 0..<canvas.size.height {
      for x in 0..<canvas.size.width {
        let cell = canvas[x, y]
        let shown = grid[x, y]
        // The emulator keeps no colours of a wide character's right half.
        if cell.glyph == .continuation { continue }
        var text = ""
        cell.glyph.append(to: &text)
        let look = painter.theme.resolve(cell.style, depth: painter.depth)
        guard shown.text == text, shown.background == ScreenColor(look.background, painter.depth),
          text == " " || shown.foreground == ScreenColor(look.foreground, painter.depth)
        else {
          Issue.record("\(place), \(x),\(y): \(shown) for \(text) \(look)")
          return
        }
      }
    }
  }

  /// The bytes for a terminal that erases, and scrolls lines into sight, in its own colours instead of those at hand.
  private func withoutBackground(_ bytes: [UInt8], _ ink: inout Ink) -> [UInt8] {
    var output: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      guard byte == 0x1B, rest.first == UInt8(ascii: "["),
        let end = rest.dropFirst().firstIndex(where: { $0 >= 0x40 })
      else {
        output.append(byte)
        continue
      }
      let sequence = [byte] + rest[...end]
      let parameters = String(decoding: rest[..<end].dropFirst(), as: UTF8.self)
      rest = rest[(end + 1)...]
      if sequence.last == UInt8(ascii: "m") {
        ink.apply(parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) ?? 0 })
      }
      let isBare = sequence.last.map { "JKXSTLM@P".utf8.contains($0) } ?? false
      output +=
        isBare ? Ink.shorter(nil, [0]) + sequence + Ink.shorter(nil, [0] + ink.codes(after: Ink())) : sequence
    }
    return output
  }

  @Test(arguments: [
    (ColorDepth.truecolor, "xterm-256color"), (.truecolor, "tmux-256color"), (.truecolor, "screen-256color"),
    (.indexed, "xterm-256color"), (.indexed, "tmux-256color"), (.indexed, "screen-256color"),
    (.indexed, "konsole-256color"), (.sixteen, "xterm-256color"),
  ])
  func `the terminal shows what was drawn, whatever scrolls and however little is sent at once`(
    depth: ColorDepth, term: String
  ) throws {
    let size = Size(width: 60, height: 24)
    var random = SplitMix(seed: 7)
    // Those that needn't erase with the background may do so all the same.
    for (budget, isBare) in [(nil, false), (300, false), (nil, true), (300, true)] {
      var ink = Ink()
      let emulator = try #require(Emulator(size: TerminalSize(size.width, size.height)))
      let painter = try Painter(term: term, depth: depth, size: size, theme: .velvet)
      if isBare, painter.erasesWithBackground { continue }
      var (first, selection, poster) = (0, 0, 0)
      for step in 0..<120 {
        switch Int.random(in: 0..<10, using: &random) {
        case 0: poster += 1
        case 1: (first, selection) = (first + 9, selection + 9)
        case 2...6: selection += 1
        default: selection = max(0, selection - 1)
        }
        first = max(0, min(max(first, selection - 8), selection))
        let canvas = shelf(size, selection: selection, first: first, poster: poster)
        repeat {
          let bytes = painter.frame(canvas, budget: budget)
          // Without background erase every blank is sent, which is not foreseen.
          if budget != nil, painter.scrolls, painter.erasesWithBackground {
            #expect(bytes.count < 2500, "a row more than the budget")
          }
          emulator.show((isBare ? withoutBackground(bytes, &ink) : bytes)[...])
        } while !painter.isComplete
        expectShown(canvas, emulator, painter, "budget \(budget ?? 0), bare \(isBare), step \(step)")
      }
    }
  }

  @Test func `a row of text comes before any picture`() throws {
    let size = Size(width: 60, height: 24)
    let painter = try Painter(term: "xterm", depth: .truecolor, size: size, theme: .velvet)
    let canvas = shelf(size, selection: 0, first: 0, poster: 0)
    var frames: [String] = []
    repeat {
      frames.append(String(decoding: painter.frame(canvas, budget: 400), as: UTF8.self))
    } while !painter.isComplete
    #expect(frames.count > 5)
    let lastText = try #require(frames.lastIndex { $0.contains("leave") })
    let firstPicture = try #require(frames.firstIndex { $0.contains("▀") })
    #expect(lastText <= firstPicture)
  }

  @Test func `another painter goes on in the first one's place`() throws {
    let size = Size(width: 60, height: 24)
    let emulator = try #require(Emulator(size: TerminalSize(size.width, size.height)))
    let canvas = shelf(size, selection: 3, first: 0, poster: 1)
    let first = try Painter(term: "xterm-256color", depth: .indexed, size: size, theme: .velvet)
    emulator.show(first.frame(canvas)[...])
    #expect(emulator.grid.isAlternateScreen)
    let second = try Painter(
      term: "xterm-256color", depth: .truecolor, size: size, theme: .velvet, replacing: first)
    let bytes = second.frame(canvas)
    #expect(!String(decoding: bytes, as: UTF8.self).contains("?1049"))
    emulator.show(bytes[...])
    expectShown(canvas, emulator, second, "second")
    #expect(emulator.grid.isAlternateScreen)
    emulator.show(second.end()[...])
    #expect(!emulator.grid.isAlternateScreen)
    #expect(first.frame(canvas).isEmpty && first.end().isEmpty)
  }
}

extension ScreenColor {
  /// As the painter sends it: true colours that are among the fixed ones by their number.
  fileprivate init(_ color: Color, _ depth: ColorDepth) {
    let number = color.index(at: depth)
    guard number >= 0 else {
      self = .standard
      return
    }
    guard depth == .truecolor else {
      self = .indexed(UInt8(number))
      return
    }
    let parts = (Int(number >> 16), Int(number >> 8 & 255), Int(number & 255))
    let index = Color.indexed(parts.0, parts.1, parts.2)
    self =
      index > 21 && Color.fixed(index) == parts
      ? .indexed(UInt8(index)) : .rgb(UInt8(parts.0), UInt8(parts.1), UInt8(parts.2))
  }
}
