extension Color {
  /// The number by which a terminal of this depth knows the colour; -1 is its default.
  func index(at depth: ColorDepth) -> Int32 {
    switch (self, depth) {
    case (.terminal, _), (_, .monochrome): return -1
    case (.palette(let index), .truecolor):
      let (red, green, blue) = Color.basic[Int(index & 15)]
      return Int32(red << 16 | green << 8 | blue)
    case (.palette(let index), _): return Int32(index & 15)
    case (.rgb(let red, let green, let blue), .truecolor):
      return Int32(red) << 16 | Int32(green) << 8 | Int32(blue)
    case (.rgb(let red, let green, let blue), .indexed):
      return Int32(Color.indexed(Int(red), Int(green), Int(blue)))
    case (.rgb(let red, let green, let blue), .sixteen):
      return Int32(Color.sixteen(Int(red), Int(green), Int(blue)))
    }
  }

  /// The nearest of the 240 fixed colours of a 256-colour terminal: of the 6x6x6 cube or a grey.
  static func indexed(_ red: Int, _ green: Int, _ blue: Int) -> Int {
    func step(_ value: Int) -> Int { value < 48 ? 0 : value < 115 ? 1 : (value - 35) / 40 }
    let (stepRed, stepGreen, stepBlue) = (step(red), step(green), step(blue))
    let cube = 16 + 36 * stepRed + 6 * stepGreen + stepBlue
    // A clear colour is never better off as a grey.
    if max(red, green, blue) - min(red, green, blue) >= 48 { return cube }
    let grey = min(23, max(0, ((red + green + blue) / 3 - 3) / 10))
    let wanted = (red, green, blue)
    return distance(wanted, fixed(232 + grey)) < distance(wanted, fixed(cube)) ? 232 + grey : cube
  }

  /// The nearest of the sixteen colours, as they look in most terminals.
  static func sixteen(_ red: Int, _ green: Int, _ blue: Int) -> Int {
    var best = 0
    for index in basic.indices
    where distance((red, green, blue), basic[index]) < distance((red, green, blue), basic[best]) {
      best = index
    }
    return best
  }

  /// Red, green and blue of one of the 256 colours.
  static func fixed(_ index: Int) -> (Int, Int, Int) {
    if index < 16 { return basic[max(0, index)] }
    if index >= 232 {
      let level = 8 + (min(index, 255) - 232) * 10
      return (level, level, level)
    }
    func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + step * 40 }
    let cube = index - 16
    return (level(cube / 36), level(cube / 6 % 6), level(cube % 6))
  }

  static let basic: [(Int, Int, Int)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
    (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255),
    (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]

  /// A distance that goes by what the eye sees: green counts most, blue least.
  private static func distance(_ one: (Int, Int, Int), _ other: (Int, Int, Int)) -> Int {
    let (red, green, blue) = (one.0 - other.0, one.1 - other.1, one.2 - other.2)
    return 3 * red * red + 4 * green * green + 2 * blue * blue
  }
}
