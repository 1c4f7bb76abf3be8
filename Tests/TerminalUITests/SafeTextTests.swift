import Testing

@testable import TerminalUI

@Suite struct SafeTextTests {
  /// What may never reach a terminal.
  private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\n" { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
      return true
    default: return scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isBidiControl
    }
  }

  @Test func `no code point gets through that a terminal must not see, and every glyph has a width`() {
    var bad: [UInt32] = []
    var canvas = Canvas(size: Size(width: 5, height: 1))
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var string = "a b"
      string.unicodeScalars.replaceSubrange(
        string.index(after: string.startIndex)..<string.index(before: string.endIndex), with: [scalar])
      let glyphs = SafeText(string).glyphs
      let isWhole = glyphs.first?.base == 0x61 && glyphs.last?.base == 0x62 && glyphs.count <= 3
      let isSafe = glyphs.dropFirst().dropLast().allSatisfy { glyph in
        (1...2).contains(glyph.width)
          && [glyph.base, glyph.mark1].allSatisfy {
            Unicode.Scalar($0).map { $0 == "\0" || !isUnsafe($0) } ?? false
          }
      }
      if !isWhole || !isSafe { bad.append(value) }
      if value % 251 == 0 || value < 0x300 {
        let used = canvas.write(SafeText(glyphs: glyphs))
        if used > 4 || canvas.text[0].unicodeScalars.contains(where: { isUnsafe($0) || $0 == "\n" }) {
          bad.append(value)
        }
      }
    }
    #expect(bad.isEmpty, "\(bad.prefix(20).map { String($0, radix: 16) })")
  }

  @Test(arguments: [
    ("plain", "plain", 5),
    ("a\tb", "a b", 3),
    ("a\r\nb", "a\nb", 3),
    ("a\u{2028}b", "a\nb", 3),
    ("\u{1B}[31mred", "\u{FFFD}[31mred", 8),
    ("a\u{202E}b\u{200B}c\u{FEFF}d\u{AD}e", "abcde", 5),
    ("\u{E000}", "\u{FFFD}", 1),
    ("e\u{301}", "e\u{301}", 1),
    ("\u{301}x", "x", 1),
    ("a\u{301}\u{302}\u{303}\u{304}b", "a\u{301}\u{302}b", 2),
    ("日本", "日本", 4),
    ("👍🏽", "👍", 2),
    ("👩‍👩‍👧‍👦!", "👩!", 3),
    ("❤️", "❤", 1),
    ("1️⃣", "1", 1),
    ("🇨🇦", "CA", 2),
    ("\u{1112}\u{1161}\u{11AB}", "한", 2),
    ("क्षि", "क्षि", 3),
    ("a\u{3000}b", "a b", 3),
    ("a\u{A0}b", "a b", 3),
  ])
  func `clusters become what a terminal can carry`(input: String, expected: String, width: Int) {
    let text = SafeText(input)
    #expect(text.string.unicodeScalars.elementsEqual(expected.unicodeScalars), "\(text.string)")
    #expect(text.width == width)
  }

  @Test func `interpolated parts are made safe with the rest`() {
    let name = "\u{1B}]0;x\u{7}Ada"
    #expect(SafeText("Hi \(name)").string == "Hi \u{FFFD}]0;x\u{FFFD}Ada")
  }

  @Test func `making safe twice changes nothing`() {
    for string in ["👩‍👩‍👧", "🇨🇦x", "e\u{301}\u{302}\u{303}", "a\u{0}b\r\nc", "한국", "क्षि"] {
      let once = SafeText(string)
      #expect(SafeText(once.string) == once)
    }
  }

  @Test func `truncation never exceeds the width and shows that something is missing`() {
    let text: SafeText = "日本語ab"
    #expect(
      (0...9).map { text.truncated(to: $0).string } == [
        "", "…", "…", "日…", "日…", "日本…", "日本…", "日本語…", "日本語ab", "日本語ab",
      ])
    for width in 0...9 { #expect(text.truncated(to: width).width <= width) }
  }

  @Test func `lines break at spaces, at line breaks, and inside words that are too long`() {
    func lines(_ text: SafeText, _ width: Int) -> [String] { text.wrapped(width: width).map(\.string) }
    #expect(lines("the quick brown fox", 9) == ["the quick", "brown fox"])
    #expect(lines("the quick brown fox", 10) == ["the quick", "brown fox"])
    #expect(lines("one\n\ntwo", 10) == ["one", "", "two"])
    #expect(lines("incomprehensible", 6) == ["incomp", "rehens", "ible"])
    #expect(lines("日本語日本語", 5) == ["日本", "語日", "本語"])
    #expect(lines("日", 1) == [""])
    #expect(lines("", 5) == [""])
    #expect(lines("a b", 0) == [])
    #expect(lines("a   b", 1) == ["a", "b"])
  }

  @Test func `no wrapped line is wider than asked for`() {
    let text: SafeText = "A winter evening of old songs, 日本語 and  e\u{301}motions\nwith  a break"
    for width in 2...40 {
      for line in text.wrapped(width: width) { #expect(line.width <= width) }
    }
  }
}
