/// A curve in braille dots: two by four of them in every cell.
public enum LineChart {
  /// Draws the values from left to right over the whole area, between 0 (or the least value, if that is less) and
  /// `maximum` or the greatest; neighbours are joined. Values that are no numbers leave a gap.
  public static func draw(
    _ values: [Double], into canvas: inout Canvas, in area: Rect, maximum: Double? = nil,
    style: Style = Style(.chart)
  ) {
    let known = values.filter(\.isFinite)
    guard !area.isEmpty, let greatest = maximum ?? known.max(), greatest.isFinite else { return }
    let least = min(0, known.min() ?? 0)
    var dots = Dots(width: area.width * 2, height: area.height * 4)
    func height(_ value: Double) -> Int? {
      guard value.isFinite else { return nil }
      // Halves: the difference of very great numbers is no number.
      let share = greatest > least ? (value / 2 - least / 2) / (greatest / 2 - least / 2) : 0
      return Int((min(max(0, share), 1) * Double(dots.height - 1)).rounded())
    }
    var last: (x: Int, y: Int)?
    for (index, value) in values.enumerated() {
      let x = values.count > 1 ? index * (dots.width - 1) / (values.count - 1) : 0
      guard let y = height(value) else {
        last = nil
        continue
      }
      dots.line(from: last ?? (x, y), to: (x, y))
      last = (x, y)
    }
    for y in 0..<area.height {
      for x in 0..<area.width {
        guard let glyph = dots.glyph(x, y) else { continue }
        canvas.put(glyph, at: Point(x: area.x + x, y: area.y + y), style: style)
      }
    }
  }

  /// A raster of dots, (0, 0) at the bottom left.
  private struct Dots {
    let width: Int
    let height: Int
    private var isSet: [Bool]

    init(width: Int, height: Int) {
      self.width = width
      self.height = height
      isSet = Array(repeating: false, count: width * height)
    }

    mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int)) {
      let steps = max(abs(end.x - start.x), abs(end.y - start.y), 1)
      for step in 0...steps {
        let x = start.x + (end.x - start.x) * step / steps
        let y = start.y + (end.y - start.y) * step / steps
        isSet[y * width + x] = true
      }
    }

    /// The bits of a braille pattern, by row from the top and column.
    private static let bits: [[UInt32]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

    /// The cell in that column and row from the top; nil where no dot is set.
    func glyph(_ column: Int, _ row: Int) -> Glyph? {
      var pattern: UInt32 = 0
      for (y, bits) in Dots.bits.enumerated() {
        let line = (height - 1 - (row * 4 + y)) * width
        for (x, bit) in bits.enumerated() where isSet[line + column * 2 + x] { pattern |= bit }
      }
      return pattern == 0 ? nil : Unicode.Scalar(0x2800 + pattern).map { Glyph($0) }
    }
  }
}
