/// One colour in sRGB, 8 bits a channel.
public struct PixelColor: Sendable, Hashable {
  public var red: UInt8
  public var green: UInt8
  public var blue: UInt8

  public init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// What shows through the transparent parts of a picture: nearly black, as most terminals are.
  static let backdrop = PixelColor(red: 0x18, green: 0x18, blue: 0x1C)
}
