/// A picture as red, green and blue bytes, drawn in half-blocks: two pixels a cell.
public struct HalfBlockImage: Hashable, Sendable {
  public let width: Int
  public let height: Int
  /// Three bytes a pixel, row by row.
  let pixels: [UInt8]

  /// nil unless there are exactly `width * height * 3` bytes.
  public init?(width: Int, height: Int, pixels: [UInt8]) {
    guard width > 0, height > 0, width <= 20_000, height <= 20_000, pixels.count == width * height * 3 else {
      return nil
    }
    self.width = width
    self.height = height
    self.pixels = pixels
  }

  /// The cells it takes at most within `area` without changing its proportions (a cell is twice as high as wide).
  public func fittingSize(in area: Size) -> Size {
    guard !area.isEmpty else { return .zero }
    let rows = area.height * 2
    if width * rows <= height * area.width {
      return Size(width: max(1, width * rows / height), height: area.height)
    }
    return Size(width: area.width, height: max(1, (height * area.width / width + 1) / 2))
  }

  /// Draws it in the middle of `area`, scaled to fit, in the canvas's colours or those of `depth`, and where
  /// `bytes` are named so coarsely that the terminal is sent about as many. Without colours nothing is drawn and
  /// the answer is false: the caller has a card with letters instead.
  @discardableResult
  public func draw(
    into canvas: inout Canvas, in area: Rect, depth: ColorDepth? = nil, bytes: Int? = nil
  ) -> Bool {
    let depth = depth ?? canvas.colorDepth
    guard depth != .monochrome else { return false }
    let size = fittingSize(in: area.size)
    let place = area.centered(maxWidth: size.width, maxHeight: size.height)
    guard !place.isEmpty else { return true }
    let colors = scaled(width: place.width, height: place.height * 2).colors(depth: depth)
    let cells =
      bytes.map { HalfBlockPen.cells(colors, width: place.width, bytes: $0, depth: depth) }
      ?? HalfBlockPen.cells(colors, width: place.width)
    for (index, cell) in cells.enumerated() {
      canvas.put(
        cell.glyph, at: place.origin.offset(x: index % place.width, y: index / place.width),
        style: cell.style)
    }
    return true
  }

  /// The colour that stands out: the most common among the saturated ones, made light enough to be read on dark.
  public var accent: Color? {
    let small = scaled(width: min(width, 32), height: min(height, 32))
    var votes: [Int: (weight: Int, red: Int, green: Int, blue: Int)] = [:]
    for index in stride(from: 0, to: small.pixels.count, by: 3) {
      let (red, green, blue) = (
        Int(small.pixels[index]), Int(small.pixels[index + 1]), Int(small.pixels[index + 2])
      )
      let greatest = max(red, green, blue)
      let saturation = greatest - min(red, green, blue)
      guard greatest > 70, saturation > 50 else { continue }
      let bucket = red / 52 * 25 + green / 52 * 5 + blue / 52
      var vote = votes[bucket] ?? (0, 0, 0, 0)
      vote = (
        vote.weight + saturation, vote.red + red * saturation, vote.green + green * saturation,
        vote.blue + blue * saturation
      )
      votes[bucket] = vote
    }
    let best = votes.max { ($0.value.weight, $0.key) < ($1.value.weight, $1.key) }?.value
    guard let best, best.weight > 0 else { return nil }
    let mean = [best.red, best.green, best.blue].map { $0 / best.weight }
    let lift = max(0, 200 - (mean.max() ?? 0))
    let lifted = mean.map { UInt8(min(255, $0 + lift)) }
    return .rgb(lifted[0], lifted[1], lifted[2])
  }
}
