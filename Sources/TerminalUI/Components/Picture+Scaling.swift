extension HalfBlockImage {
  /// The picture in another size; every new pixel is the mean of the area it covers.
  func scaled(width newWidth: Int, height newHeight: Int) -> HalfBlockImage {
    var result = [UInt8](repeating: 0, count: newWidth * newHeight * 3)
    let columns = HalfBlockImage.spans(width, newWidth)
    let rows = HalfBlockImage.spans(height, newHeight)
    for (y, row) in rows.enumerated() {
      for (x, column) in columns.enumerated() {
        var (red, green, blue) = (0, 0, 0)
        for sourceY in row {
          var index = (sourceY * width + column.lowerBound) * 3
          for _ in column {
            red += Int(pixels[index])
            green += Int(pixels[index + 1])
            blue += Int(pixels[index + 2])
            index += 3
          }
        }
        let count = row.count * column.count
        let target = (y * newWidth + x) * 3
        result[target] = UInt8(red / count)
        result[target + 1] = UInt8(green / count)
        result[target + 2] = UInt8(blue / count)
      }
    }
    return HalfBlockImage(width: newWidth, height: newHeight, pixels: result) ?? self
  }

  private static func spans(_ from: Int, _ to: Int) -> [Range<Int>] {
    (0..<to).map { index in
      let start = min(index * from / to, from - 1)
      return start..<max(start + 1, min(from, (index + 1) * from / to))
    }
  }

  /// The pixels as colours of the depth, dithered where there are few: errors go on to the neighbours
  /// (Floyd–Steinberg), so that gradients stay gradients. With 256 colours only half of the error in brightness
  /// goes on: in pixels as large as half a cell, coloured noise is worse than a step.
  func colors(depth: ColorDepth) -> [Color] {
    if depth == .truecolor {
      return stride(from: 0, to: pixels.count, by: 3).map {
        .rgb(pixels[$0], pixels[$0 + 1], pixels[$0 + 2])
      }
    }
    var rest = pixels.map { Int($0) * 16 }
    var colors: [Color] = []
    colors.reserveCapacity(width * height)
    for y in 0..<height {
      var last: Int?
      for x in 0..<width {
        let index = (y * width + x) * 3
        let wanted = (0..<3).map { min(255, max(0, rest[index + $0] / 16)) }
        var chosen =
          depth == .indexed
          ? Color.indexed(wanted[0], wanted[1], wanted[2]) : Color.sixteen(wanted[0], wanted[1], wanted[2])
        // Where the colour to the left is nearly as good, it is cheaper; the error goes on either way.
        if let last, last != chosen, HalfBlockImage.isNearlyAsGood(last, as: chosen, for: wanted) {
          chosen = last
        }
        last = chosen
        let shown = Color.fixed(chosen)
        colors.append(
          depth == .indexed
            ? .rgb(UInt8(shown.0), UInt8(shown.1), UInt8(shown.2)) : .palette(UInt8(chosen)))
        let errors = [wanted[0] - shown.0, wanted[1] - shown.1, wanted[2] - shown.2]
        let brightness = (3 * errors[0] + 4 * errors[1] + 2 * errors[2]) / 9
        for (channel, error) in errors.enumerated() {
          spread(depth == .indexed ? brightness / 2 : error, channel, x, y, into: &rest)
        }
      }
    }
    return colors
  }

  private static func isNearlyAsGood(_ candidate: Int, as best: Int, for wanted: [Int]) -> Bool {
    func distance(_ index: Int) -> Int {
      let color = Color.fixed(index)
      let (red, green, blue) = (color.0 - wanted[0], color.1 - wanted[1], color.2 - wanted[2])
      return 3 * red * red + 4 * green * green + 2 * blue * blue
    }
    return distance(candidate) < distance(best) + 3_000
  }

  private func spread(_ error: Int, _ channel: Int, _ x: Int, _ y: Int, into rest: inout [Int]) {
    func add(_ dx: Int, _ dy: Int, _ weight: Int) {
      guard x + dx >= 0, x + dx < width, y + dy < height else { return }
      rest[((y + dy) * width + x + dx) * 3 + channel] += error * weight
    }
    add(1, 0, 7)
    add(-1, 1, 3)
    add(0, 1, 5)
    add(1, 1, 1)
  }
}
