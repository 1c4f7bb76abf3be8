/// A colour as a screen asks for it; what the terminal gets depends on its `ColorDepth`.
public enum Color: Hashable, Sendable {
  /// Whatever the terminal uses by itself.
  case terminal
  /// One of the terminal's own sixteen colours, 0–15.
  case palette(UInt8)
  case rgb(UInt8, UInt8, UInt8)

  /// A colour from a `0xRRGGBB` number.
  public init(_ hex: UInt32) {
    self = .rgb(UInt8(hex >> 16 & 0xFF), UInt8(hex >> 8 & 0xFF), UInt8(hex & 0xFF))
  }
}

/// How many colours the terminal can show.
public enum ColorDepth: String, Sendable, CaseIterable {
  case monochrome
  case sixteen = "16"
  case indexed = "256"
  case truecolor
}

extension Color {
  /// Red, green and blue; nil for colours that are the terminal's own.
  var components: (red: Int, green: Int, blue: Int)? {
    if case .rgb(let red, let green, let blue) = self { return (Int(red), Int(green), Int(blue)) }
    return nil
  }

  /// The contrast of two colours after WCAG 2, 1 to 21 (with a gamma of 2, near enough); nil for the
  /// terminal's own colours, which nobody knows.
  public func contrast(with other: Color) -> Double? {
    guard let mine = luminance, let theirs = other.luminance else { return nil }
    return (max(mine, theirs) + 0.05) / (min(mine, theirs) + 0.05)
  }

  func isHardToRead(on background: Color) -> Bool {
    contrast(with: background).map { $0 < 3 } ?? false
  }

  private var luminance: Double? {
    guard let (red, green, blue) = components else { return nil }
    func linear(_ value: Int) -> Double { Double(value * value) / 65025 }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
