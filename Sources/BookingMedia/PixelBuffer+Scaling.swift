extension PixelBuffer {
  /// The largest size with the proportions of `width` by `height` that fits into the box. Never larger
  /// than the original, never less than one pixel a side.
  package static func size(
    of width: Int, _ height: Int, fitting maxWidth: Int, _ maxHeight: Int
  ) -> (width: Int, height: Int) {
    let maxWidth = max(1, maxWidth)
    let maxHeight = max(1, maxHeight)
    if width <= maxWidth && height <= maxHeight { return (width, height) }
    if width * maxHeight >= height * maxWidth {
      return (maxWidth, min(maxHeight, max(1, (height * maxWidth + width / 2) / width)))
    }
    return (min(maxWidth, max(1, (width * maxHeight + height / 2) / height)), maxHeight)
  }

  /// The picture made small enough for the box, in its own proportions; itself when it fits already.
  public func scaled(fitting maxWidth: Int, _ maxHeight: Int) -> PixelBuffer {
    let size = Self.size(of: width, height, fitting: maxWidth, maxHeight)
    return scaled(toWidth: size.width, height: size.height)
  }

  /// The picture at exactly this size: every new pixel is the mean of the area it covers.
  public func scaled(toWidth newWidth: Int, height newHeight: Int) -> PixelBuffer {
    let newWidth = max(1, newWidth)
    let newHeight = max(1, newHeight)
    if newWidth == width && newHeight == height { return self }

    // Weights are whole numbers, so that the sums are exact: along one axis an old pixel weighs as many
    // units as there are new pixels, and a new pixel holds as many units as there are old ones.
    let columns = Self.shares(from: width, to: newWidth)
    let rows = Self.shares(from: height, to: newHeight)
    var sums = [Int](repeating: 0, count: newWidth * newHeight * 3)
    var line = [Int](repeating: 0, count: newWidth * 3)
    var summedRow = -1
    for row in rows {
      if row.old != summedRow {
        summedRow = row.old
        sum(row: row.old, by: columns, into: &line)
      }
      let offset = row.new * newWidth * 3
      for index in 0..<line.count { sums[offset + index] += line[index] * row.weight }
    }
    let area = width * height
    let rgb = sums.map { UInt8(($0 + area / 2) / area) }
    return PixelBuffer(width: newWidth, height: newHeight, rgb: rgb) ?? self
  }

  private func sum(row: Int, by columns: [Share], into line: inout [Int]) {
    for index in line.indices { line[index] = 0 }
    rgb.withUnsafeBufferPointer { rgb in
      line.withUnsafeMutableBufferPointer { line in
        let start = row * width * 3
        for column in columns {
          let old = start + column.old * 3
          let new = column.new * 3
          line[new] += Int(rgb[old]) * column.weight
          line[new + 1] += Int(rgb[old + 1]) * column.weight
          line[new + 2] += Int(rgb[old + 2]) * column.weight
        }
      }
    }
  }

  /// What an old row or column contributes to a new one.
  private struct Share {
    var old: Int
    var new: Int
    var weight: Int
  }

  private static func shares(from oldCount: Int, to newCount: Int) -> [Share] {
    var shares: [Share] = []
    shares.reserveCapacity(oldCount + newCount)
    var old = 0
    var new = 0
    var position = 0
    while old < oldCount && new < newCount {
      let end = min((old + 1) * newCount, (new + 1) * oldCount)
      shares.append(Share(old: old, new: new, weight: end - position))
      position = end
      if end == (old + 1) * newCount { old += 1 }
      if end == (new + 1) * oldCount { new += 1 }
    }
    return shares
  }
}
