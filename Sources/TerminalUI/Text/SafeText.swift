/// Text that is safe to draw: the only text a `Canvas` accepts.
///
/// Made from any string, it holds no control, bidirectional, format, private, surrogate or unassigned
/// characters, and nothing whose width is in doubt:
/// - line breaks are kept (as one space when drawn), tabs and exotic spaces become spaces;
/// - invisible characters disappear; other refused ones become `�`;
/// - clusters a terminal cannot carry become what it can: of joined emoji the first, without skin tone; a flag
///   its two letters; no more than two marks on a character; conjuncts and jamo their parts or syllable.
public struct SafeText: Hashable, Sendable {
  public private(set) var glyphs: [Glyph]

  public init(glyphs: some Sequence<Glyph>) { self.glyphs = glyphs.filter { $0.width > 0 } }

  public init(_ string: String) {
    glyphs = []
    glyphs.reserveCapacity(string.utf8.count)
    var sanitiser = Sanitiser()
    for scalar in string.unicodeScalars {
      if scalar.value >= 0x20, scalar.value < 0x7F {
        sanitiser.reset()
        glyphs.append(Glyph(base: scalar.value, width: 1))
      } else {
        sanitiser.take(scalar, into: &glyphs)
      }
    }
  }

  public init(_ substring: Substring) { self.init(String(substring)) }

  public static let empty = SafeText(glyphs: [])

  public var isEmpty: Bool { glyphs.isEmpty }

  /// The columns the text takes on one line.
  public var width: Int { glyphs.reduce(0) { $0 + Int($1.width) } }

  /// The text as a string again, made safe.
  public var string: String {
    var string = ""
    for glyph in glyphs { glyph.append(to: &string) }
    return string
  }

  public static func + (lhs: SafeText, rhs: SafeText) -> SafeText {
    SafeText(glyphs: lhs.glyphs + rhs.glyphs)
  }

  public static func += (lhs: inout SafeText, rhs: SafeText) { lhs.glyphs += rhs.glyphs }

  public init(repeating text: SafeText, count: Int) {
    glyphs = Array(repeatElement(text.glyphs, count: max(0, count)).joined())
  }

  /// As much of the text as fits, ending in `…` when something was left out.
  public func truncated(to width: Int) -> SafeText {
    var used = 0
    var fitting = 0
    for (index, glyph) in glyphs.enumerated() {
      used += Int(glyph.width)
      if used <= width - 1 { fitting = index + 1 }
      if used > width {
        guard width > 0 else { return .empty }
        return SafeText(glyphs: glyphs.prefix(fitting) + [.ellipsis])
      }
    }
    return self
  }

  /// The text followed or preceded by spaces until it takes `width` columns.
  public func padded(to width: Int, trailing: Bool = false) -> SafeText {
    let fill = SafeText(repeating: " ", count: width - self.width)
    return trailing ? fill + self : self + fill
  }
}

extension SafeText: ExpressibleByStringInterpolation, CustomStringConvertible {
  public init(stringLiteral value: String) { self.init(value) }

  public var description: String { string }
}

extension Sequence<SafeText> {
  public func joined(separator: SafeText) -> SafeText {
    var result = SafeText.empty
    for (index, text) in enumerated() {
      if index > 0 { result += separator }
      result += text
    }
    return result
  }
}
