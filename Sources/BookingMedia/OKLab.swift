import Foundation

/// A colour by lightness (0 to 1) and two opponent axes, even to the eye: Björn Ottosson's Oklab.
struct OKLab {
  var lightness: Double
  var a: Double
  var b: Double

  /// Distance from grey: about 0.3 for the most vivid colours a screen has.
  var chroma: Double { (a * a + b * b).squareRoot() }

  /// Angle on the colour wheel, 0 up to but not including 1.
  var hue: Double {
    let turn = atan2(b, a) / (2 * Double.pi)
    return turn < 0 ? turn + 1 : turn
  }

  init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  init(_ color: PixelColor) {
    let red = Self.linear(color.red)
    let green = Self.linear(color.green)
    let blue = Self.linear(color.blue)
    let l = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let m = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let s = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
    a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
    b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
  }

  /// The nearest colour a screen can show with this lightness and hue: chroma gives way.
  var displayed: PixelColor {
    var candidate = self
    for _ in 0..<40 {
      if let color = candidate.exact { return color }
      candidate.a *= 0.94
      candidate.b *= 0.94
    }
    let grey = Self.encoded(min(1, max(0, lightness * lightness * lightness))) ?? 0
    return PixelColor(red: grey, green: grey, blue: grey)
  }

  private var exact: PixelColor? {
    let l = pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3)
    let m = pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3)
    let s = pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3)
    guard let red = Self.encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
      let green = Self.encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
      let blue = Self.encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)
    else { return nil }
    return PixelColor(red: red, green: green, blue: blue)
  }

  private static func linear(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  private static func encoded(_ value: Double) -> UInt8? {
    guard value >= -0.002, value <= 1.002 else { return nil }
    let inside = min(1, max(0, value))
    let encoded = inside <= 0.0031308 ? inside * 12.92 : 1.055 * pow(inside, 1 / 2.4) - 0.055
    return UInt8((encoded * 255).rounded())
  }
}
