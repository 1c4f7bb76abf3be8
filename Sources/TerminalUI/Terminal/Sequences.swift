/// The few control sequences ncurses has no word for.
enum Sequences {
  static func enter(mouse: Bool) -> [UInt8] {
    (mouse ? self.mouse(true) : []) + bytes("\u{1B}[?2004h\u{1B}[?1004h")
  }

  static func mouse(_ isOn: Bool) -> [UInt8] {
    bytes(isOn ? "\u{1B}[?1002h\u{1B}[?1006h" : "\u{1B}[?1006l\u{1B}[?1002l")
  }

  /// Whatever ncurses took the terminal's height for: the next program's lines scroll on all of it.
  static let leave = bytes("\u{1B}[?1004l\u{1B}[?2004l\u{1B}[?1006l\u{1B}[?1002l\u{1B}[r")

  /// Undoes everything from any state: an unfinished frame, colours, hidden cursor, scroll region, margins.
  static let rescue =
    leave + bytes("\u{1B}[?2026l\u{1B}[r\u{1B}[0m\u{1B}[?7h\u{1B}[?1049l") + showCursor + bytes("\r")

  /// Some terminals keep whether the cursor is hidden with its place, and bring it back with the normal screen.
  static let showCursor = bytes("\u{1B}[?25h")

  static let hideCursor = bytes("\u{1B}[?25l")

  /// Ends whatever sequence was cut short.
  static let cancel: [UInt8] = [0x18]

  static let beginFrame = bytes("\u{1B}[?2026h")
  static let endFrame = bytes("\u{1B}[?2026l")

  /// Moves the rows up by so many lines, or down where they are negative. The cursor goes to the upper left corner.
  static func scroll(_ rows: ClosedRange<Int>, by shift: Int) -> [UInt8] {
    let region = "\u{1B}[\(rows.lowerBound + 1);\(rows.upperBound + 1)r"
    return bytes("\(region)\u{1B}[\(abs(shift))\(shift > 0 ? "S" : "T")\u{1B}[r")
  }

  /// OSC 52 with the text in base 64; at most 64 KiB, which is more than terminals take.
  static func copy(_ text: String) -> [UInt8] {
    bytes("\u{1B}]52;c;" + base64(Array(text.utf8.prefix(65_536))) + "\u{7}")
  }

  /// The colours and attributes of a style, whatever was before, as xterm-like terminals understand them.
  static func ink(_ style: ResolvedStyle, depth: ColorDepth) -> String {
    "\u{1B}[\(inkCodes(style, depth: depth).map(String.init).joined(separator: ";"))m"
  }

  static func inkCodes(_ style: ResolvedStyle, depth: ColorDepth) -> [Int] {
    var codes = [0]
    let attributes: [(Attributes, Int)] = [
      (.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7),
    ]
    codes += attributes.filter { style.attributes.contains($0.0) }.map(\.1)
    for (color, base) in [(style.foreground, 30), (style.background, 40)] {
      let number = Int(color.index(at: depth))
      guard number >= 0 else { continue }
      switch depth {
      case .monochrome: break
      case .sixteen: codes.append(number < 8 ? base + number : base + 60 + number - 8)
      case .indexed: codes += [base + 8, 5, number]
      case .truecolor: codes += [base + 8, 2, number >> 16, number >> 8 & 255, number & 255]
      }
    }
    return codes
  }

  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func base64(_ bytes: [UInt8]) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = 0
      for byte in group { bits = bits << 8 | Int(byte) }
      bits <<= 8 * (3 - group.count)
      for index in 0..<4 {
        text.append(index <= group.count ? digits[bits >> (18 - 6 * index) & 63] : "=")
      }
    }
    return text
  }
}
