import Foundation
import TerminalHarness
import TestSupport

extension ScreenGrid {
  /// What a camera would read off this screen: the text of its only QR code, nil when there is none.
  func readQRCode() throws -> String? { try BarcodeReader.read(graymap(scale: 4)) }

  /// The screen as a picture: a cell is two squares, one above the other, as half-blocks divide it.
  private func graymap(scale: Int) -> Data {
    var pixels = Data("P5 \(size.columns * scale) \(size.rows * 2 * scale) 255\n".utf8)
    for row in cells {
      let halves = row.map(\.halves)
      for line in [halves.map(\.upper), halves.map(\.lower)] {
        let stretched = line.flatMap { [UInt8](repeating: $0, count: scale) }
        for _ in 0..<scale { pixels.append(contentsOf: stretched) }
      }
    }
    return pixels
  }
}

extension ScreenCell {
  /// How light the two halves of the cell are.
  fileprivate var halves: (upper: UInt8, lower: UInt8) {
    let isReversed = attributes.contains(.reverse)
    let ink = (isReversed ? background : foreground).lightness(ifStandard: isReversed ? 0 : 255)
    let paper = (isReversed ? foreground : background).lightness(ifStandard: isReversed ? 255 : 0)
    return switch text {
    case "▀": (ink, paper)
    case "▄": (paper, ink)
    case "█": (ink, ink)
    default: (paper, paper)
    }
  }
}

extension ScreenColor {
  /// From 0 to 255, as xterm's palette has it.
  func lightness(ifStandard standard: UInt8) -> UInt8 {
    switch self {
    case .standard: return standard
    case .rgb(let red, let green, let blue): return UInt8((Int(red) * 3 + Int(green) * 6 + Int(blue)) / 10)
    case .indexed(let index) where index >= 232: return UInt8(8 + 10 * (Int(index) - 232))
    case .indexed(let index) where index >= 16:
      let steps = [0, 95, 135, 175, 215, 255]
      let (red, green, blue) = ((Int(index) - 16) / 36, (Int(index) - 16) / 6 % 6, (Int(index) - 16) % 6)
      return UInt8((steps[red] * 3 + steps[green] * 6 + steps[blue]) / 10)
    case .indexed(let index): return [0, 8].contains(index) ? 0 : [7, 15].contains(index) ? 255 : 128
    }
  }
}
