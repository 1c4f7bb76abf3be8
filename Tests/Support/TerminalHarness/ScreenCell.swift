/// One cell of a terminal's screen.
public struct ScreenCell: Hashable, Sendable {
  /// A grapheme, a space where nothing was written, or empty for the right half of a wide one.
  public var text: String
  public var foreground: ScreenColor
  public var background: ScreenColor
  public var attributes: ScreenAttributes

  public static let blank = ScreenCell(
    text: " ", foreground: .standard, background: .standard, attributes: [])
}

public enum ScreenColor: Hashable, Sendable {
  /// What the person's terminal shows when nothing is asked for.
  case standard
  case indexed(UInt8)
  case rgb(UInt8, UInt8, UInt8)
}

public struct ScreenAttributes: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let bold = ScreenAttributes(rawValue: 1)
  public static let underline = ScreenAttributes(rawValue: 2)
  public static let italic = ScreenAttributes(rawValue: 4)
  public static let blink = ScreenAttributes(rawValue: 8)
  public static let reverse = ScreenAttributes(rawValue: 16)
  public static let strike = ScreenAttributes(rawValue: 32)
}
