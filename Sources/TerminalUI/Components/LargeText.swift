/// A word or a number in letters that are three rows high, to be read across a room.
///
/// It has capitals without marks, digits, space, hyphen and point, drawn in half blocks.
public struct LargeText: Hashable, Sendable {
  private let shapes: [[String]]

  /// Nil where a character has no large shape.
  public init?(_ text: String) {
    var shapes: [[String]] = []
    for character in text {
      guard let shape = Self.shapes[character] else { return nil }
      shapes.append(shape)
    }
    guard !shapes.isEmpty else { return nil }
    self.shapes = shapes
  }

  public static let height = 3

  /// One column stands between two characters.
  public var width: Int { shapes.reduce(-1) { $0 + ($1.first?.utf8.count ?? 0) + 1 } }

  public var size: Size { Size(width: width, height: Self.height) }

  public func draw(on canvas: inout Canvas, at point: Point, style: Style = .text) {
    var x = point.x
    for shape in shapes {
      let rows = shape.map { Array($0.utf8) }
      for (column, _) in (rows.first ?? []).enumerated() {
        for row in 0..<Self.height {
          let upper = Self.isSet(rows, 2 * row, column)
          let lower = Self.isSet(rows, 2 * row + 1, column)
          guard upper || lower else { continue }
          let glyph: Glyph = upper && lower ? Glyph("█") : upper ? Glyph("▀") : Glyph("▄")
          canvas.put(glyph, at: Point(x: x + column, y: point.y + row), style: style)
        }
      }
      x += (rows.first?.count ?? 0) + 1
    }
  }

  private static func isSet(_ rows: [[UInt8]], _ row: Int, _ column: Int) -> Bool {
    rows.indices.contains(row) && rows[row][column] == UInt8(ascii: "#")
  }

  /// Five rows of dots each.
  private static let shapes: [Character: [String]] = [
    "A": [".##.", "#..#", "####", "#..#", "#..#"],
    "B": ["###.", "#..#", "###.", "#..#", "###."],
    "C": [".###", "#...", "#...", "#...", ".###"],
    "D": ["###.", "#..#", "#..#", "#..#", "###."],
    "E": ["####", "#...", "###.", "#...", "####"],
    "F": ["####", "#...", "###.", "#...", "#..."],
    "G": [".###", "#...", "#.##", "#..#", ".###"],
    "H": ["#..#", "#..#", "####", "#..#", "#..#"],
    "I": ["###", ".#.", ".#.", ".#.", "###"],
    "J": ["..##", "...#", "...#", "#..#", ".##."],
    "K": ["#..#", "#.#.", "##..", "#.#.", "#..#"],
    "L": ["#...", "#...", "#...", "#...", "####"],
    "M": ["#...#", "##.##", "#.#.#", "#...#", "#...#"],
    "N": ["#...#", "##..#", "#.#.#", "#..##", "#...#"],
    "O": [".##.", "#..#", "#..#", "#..#", ".##."],
    "P": ["###.", "#..#", "###.", "#...", "#..."],
    "Q": [".##.", "#..#", "#..#", "#.#.", ".#.#"],
    "R": ["###.", "#..#", "###.", "#.#.", "#..#"],
    "S": [".###", "#...", ".##.", "...#", "###."],
    "T": ["#####", "..#..", "..#..", "..#..", "..#.."],
    "U": ["#..#", "#..#", "#..#", "#..#", ".##."],
    "V": ["#...#", "#...#", ".#.#.", ".#.#.", "..#.."],
    "W": ["#...#", "#...#", "#.#.#", "##.##", "#...#"],
    "X": ["#...#", ".#.#.", "..#..", ".#.#.", "#...#"],
    "Y": ["#...#", ".#.#.", "..#..", "..#..", "..#.."],
    "Z": ["####", "...#", ".##.", "#...", "####"],
    "0": [".##.", "#..#", "#..#", "#..#", ".##."],
    "1": [".#.", "##.", ".#.", ".#.", "###"],
    "2": ["###.", "...#", ".##.", "#...", "####"],
    "3": ["###.", "...#", ".##.", "...#", "###."],
    "4": ["#..#", "#..#", "####", "...#", "...#"],
    "5": ["####", "#...", "###.", "...#", "###."],
    "6": [".##.", "#...", "###.", "#..#", ".##."],
    "7": ["####", "...#", "..#.", ".#..", ".#.."],
    "8": [".##.", "#..#", ".##.", "#..#", ".##."],
    "9": [".##.", "#..#", ".###", "...#", ".##."],
    "-": ["...", "...", "###", "...", "..."],
    " ": ["..", "..", "..", "..", ".."],
    ".": [".", ".", ".", ".", "#"],
  ]
}
