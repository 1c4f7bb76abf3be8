/// Colours and attributes as a terminal is told them: by the codes of one sequence (SGR).
struct Ink: Equatable {
  enum Hue: Equatable {
    /// The terminal's own.
    case own
    /// One of the first sixteen, by its own code: 30…37, 90…97, for backgrounds ten more.
    case basic(Int)
    case fixed(Int)
    case rgb(Int, Int, Int)
  }

  var foreground = Hue.own
  var background = Hue.own
  var bold = false
  var dim = false
  var italic = false
  var underline = false
  var reverse = false

  /// Follows a sequence's codes.
  mutating func apply(_ codes: [Int]) {
    var index = 0
    while index < codes.count {
      let code = codes[index]
      switch code {
      case 0: self = Ink()
      case 1: bold = true
      case 2: dim = true
      case 3: italic = true
      case 4: underline = true
      case 7: reverse = true
      case 22: (bold, dim) = (false, false)
      case 23: italic = false
      case 24: underline = false
      case 27: reverse = false
      case 30...37, 90...97: foreground = .basic(code)
      case 40...47, 100...107: background = .basic(code)
      case 39: foreground = .own
      case 49: background = .own
      case 38, 48:
        let (hue, length) = Ink.hue(codes[(index + 1)...])
        if code == 38 { foreground = hue } else { background = hue }
        index += length
      default: break
      }
      index += 1
    }
  }

  private static func hue(_ codes: ArraySlice<Int>) -> (Hue, length: Int) {
    let codes = Array(codes.prefix(4))
    if codes.count == 4, codes[0] == 2 { return (shortest(codes[1], codes[2], codes[3]), 4) }
    return codes.count > 1 ? (.fixed(codes[1]), 2) : (.own, codes.count)
  }

  /// The number of the colour, where it is one of the fixed 256: that is half as long.
  private static func shortest(_ red: Int, _ green: Int, _ blue: Int) -> Hue {
    let index = Color.indexed(red, green, blue)
    // Some change the first ones, which are dark, to suit themselves.
    return index > 21 && Color.fixed(index) == (red, green, blue) ? .fixed(index) : .rgb(red, green, blue)
  }

  /// The codes that lead here from another ink.
  func codes(after old: Ink) -> [Int] {
    var codes: [Int] = []
    // Bold and dim are switched off together.
    if (old.bold && !bold) || (old.dim && !dim) {
      codes.append(22)
      if bold { codes.append(1) }
      if dim { codes.append(2) }
    } else {
      if bold, !old.bold { codes.append(1) }
      if dim, !old.dim { codes.append(2) }
    }
    if old.italic != italic { codes.append(italic ? 3 : 23) }
    if old.underline != underline { codes.append(underline ? 4 : 24) }
    if old.reverse != reverse { codes.append(reverse ? 7 : 27) }
    if old.foreground != foreground { codes += foreground.codes(base: 38) }
    if old.background != background { codes += background.codes(base: 48) }
    return codes
  }

  /// The shorter one of two sequences with these codes; the first if they are as long.
  static func shorter(_ small: [Int]?, _ full: [Int]) -> [UInt8] {
    let full = sequence(full)
    guard let small = small.map(sequence), small.count <= full.count else { return full }
    return small
  }

  private static func sequence(_ codes: [Int]) -> [UInt8] {
    var text = "\u{1B}["
    if codes != [0] {
      for (index, code) in codes.enumerated() { text += index == 0 ? "\(code)" : ";\(code)" }
    }
    return Array((text + "m").utf8)
  }
}

extension Ink.Hue {
  fileprivate func codes(base: Int) -> [Int] {
    switch self {
    case .own: [base + 1]
    case .basic(let code): [code]
    case .fixed(let index): [base, 5, index]
    case .rgb(let red, let green, let blue): [base, 2, red, green, blue]
    }
  }
}
