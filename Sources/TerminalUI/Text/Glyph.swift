/// One drawable character: a base scalar and at most two marks on it, which is what every terminal can carry.
///
/// Glyphs come out of `SafeText` only, so every glyph is safe to send and has a known width.
public struct Glyph: Hashable, Sendable {
  let base: UInt32
  let mark1: UInt32
  let mark2: UInt32
  /// Columns taken: 1 or 2. (0 marks the second half of a wide glyph on the canvas.)
  public let width: Int8

  init(base: UInt32, mark1: UInt32 = 0, mark2: UInt32 = 0, width: Int8) {
    self.base = base
    self.mark1 = mark1
    self.mark2 = mark2
    self.width = width
  }

  /// A printable ASCII character or one of the frame and block characters; anything unsafe becomes `�`.
  public init(_ scalar: Unicode.Scalar) {
    switch SafeText.kind(of: scalar) {
    case .spacing(let width): self.init(base: scalar.value, width: Int8(width))
    default: self = .replacement
    }
  }

  public static let space = Glyph(base: 0x20, width: 1)
  public static let ellipsis = Glyph(base: 0x2026, width: 1)
  public static let replacement = Glyph(base: 0xFFFD, width: 1)
  /// A line's end within a text: drawn as a space, obeyed by `SafeText.wrapped(width:)`.
  static let lineBreak = Glyph(base: 0x0A, width: 1)
  /// The right half of the wide glyph before it.
  static let continuation = Glyph(base: 0, width: 0)

  /// What stands there without its marks.
  public var scalar: Unicode.Scalar { Unicode.Scalar(base) ?? "\u{FFFD}" }
  /// Whether it has marks.
  public var isMarked: Bool { mark1 != 0 }

  public var isSpace: Bool { base == 0x20 || base == 0x0A }

  func marked(_ scalar: UInt32) -> Glyph {
    if mark1 == 0 { return Glyph(base: base, mark1: scalar, width: width) }
    if mark2 == 0 { return Glyph(base: base, mark1: mark1, mark2: scalar, width: width) }
    return self
  }

  func append(to string: inout String) {
    for value in [base, mark1, mark2] where value != 0 {
      if let scalar = Unicode.Scalar(value) { string.unicodeScalars.append(scalar) }
    }
  }
}
