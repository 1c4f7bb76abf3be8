/// Leaves out what the terminal has been told already: colours and attributes ncurses repeats, the row the cursor is in.
///
/// ncurses sends both colours with every change of a pair and resets everything at the end of a frame. This
/// filter reads its bytes, follows the state asked for, and sends only the difference to what the terminal
/// has, right before something is drawn with it. Everything else passes unchanged.
struct ColorFilter {
  private var wanted = Ink()
  private var actual: Ink? = Ink()
  /// Whether a blank or a character would be drawn in other colours than are wanted.
  private var (blankDiffers, textDiffers) = (false, false)

  /// Lines that are to be moved before a frame is drawn.
  struct Scroll {
    let rows: ClosedRange<Int>
    let shift: Int
    /// What stands where they came from; nil for blanks in the terminal's own colours.
    let blank: ResolvedStyle?
    let depth: ColorDepth
  }

  /// Forgets what the terminal has: the next ink is sent completely.
  mutating func reset() {
    wanted = Ink()
    actual = nil
    (blankDiffers, textDiffers) = (true, true)
  }

  mutating func filter(_ bytes: [UInt8], behind scroll: Scroll? = nil) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    if let scroll { write(scroll, before: bytes, &output) }
    var row: Int?
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte != 0x1B {
        if byte >= 0x20 {
          if byte == 0x20 ? blankDiffers : textDiffers { settle(&output, forBlank: byte == 0x20) }
        } else if byte == 0x0A {
          row = nil
        }
        output.append(byte)
        index += 1
        continue
      }
      let end = ColorFilter.sequenceEnd(bytes, index)
      pass(bytes[index..<end], &row, &output)
      index = end
    }
    return output
  }

  private mutating func pass(_ sequence: ArraySlice<UInt8>, _ row: inout Int?, _ output: inout [UInt8]) {
    let isControl = sequence.count >= 3 && sequence[sequence.startIndex + 1] == 0x5B
    let parameters = isControl ? sequence.dropFirst(2).dropLast() : sequence.prefix(0)
    switch sequence.last {
    case 0x6D where isControl:
      wanted.apply(ColorFilter.numbers(parameters))
      (blankDiffers, textDiffers) = (true, true)
    case 0x42 where actual != nil && sequence.elementsEqual([0x1B, 0x28, 0x42]):
      // Back to the ASCII character set, which comes with every reset: no other is ever used here.
      break
    case 0x48 where isControl:
      let place = ColorFilter.numbers(parameters)
      let isSameRow = place.count == 2 && place[0] == row
      output += isSameRow ? [0x1B, 0x5B] + String(place[1]).utf8 + [0x47] : Array(sequence)
      row = place.first
    default:
      let final = sequence.last ?? 0
      if !ColorFilter.onlyMoves(final) { settle(&output, forBlank: ColorFilter.erases(final)) }
      if !ColorFilter.keepsRow(final) { row = final == 0x64 ? ColorFilter.numbers(parameters).first : nil }
      output += sequence
    }
  }

  /// What brings the terminal to the state asked for, for when something else is to draw next.
  mutating func settled() -> [UInt8] {
    var output: [UInt8] = []
    settle(&output)
    return output
  }

  /// Lines that scroll into sight are blank in the background the terminal has at that moment.
  private mutating func write(_ scroll: Scroll, before bytes: [UInt8], _ output: inout [UInt8]) {
    let saved = wanted
    wanted = Ink()
    if let blank = scroll.blank { wanted.apply(Sequences.inkCodes(blank, depth: scroll.depth)) }
    settle(&output, forBlank: true)
    wanted = saved
    (blankDiffers, textDiffers) = (true, true)
    let sequence = Sequences.scroll(scroll.rows, by: scroll.shift)
    // ncurses takes the cursor to be where it was, which doesn't matter if the first thing it does is to place it.
    output += ColorFilter.placesCursorFirst(bytes) ? sequence : [0x1B, 0x37] + sequence + [0x1B, 0x38]
  }

  private static func placesCursorFirst(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count, bytes[index] == 0x1B {
      let end = sequenceEnd(bytes, index)
      switch bytes[end - 1] {
      case 0x48: return true
      case 0x6D, 0x42: index = end
      default: return false
      }
    }
    return false
  }

  /// Cursor movements and mode changes draw nothing, whatever the colours are.
  private static func onlyMoves(_ final: UInt8) -> Bool {
    switch final {
    case 0x41...0x48, 0x64, 0x66, 0x68, 0x6C: true  // A–H, d, f, h, l
    default: false
    }
  }

  private static func erases(_ final: UInt8) -> Bool {
    final == 0x4A || final == 0x4B || final == 0x58  // J, K, X
  }

  /// C, D, G, K, X and changes of mode.
  private static func keepsRow(_ final: UInt8) -> Bool {
    [0x43, 0x44, 0x47, 0x4B, 0x58, 0x68, 0x6C].contains(final)
  }

  private static func sequenceEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    guard start + 1 < bytes.count else { return bytes.count }
    guard bytes[start + 1] == 0x5B else {
      // ESC, intermediates, one final byte.
      var index = start + 1
      while index < bytes.count, (0x20...0x2F).contains(bytes[index]) { index += 1 }
      return min(index + 1, bytes.count)
    }
    var index = start + 2
    while index < bytes.count, (0x20...0x3F).contains(bytes[index]) { index += 1 }
    return min(index + 1, bytes.count)
  }

  private static func numbers(_ parameters: ArraySlice<UInt8>) -> [Int] {
    var numbers = [0]
    for byte in parameters {
      if byte == 0x3B {
        numbers.append(0)
      } else if (0x30...0x39).contains(byte) {
        numbers[numbers.count - 1] = min(numbers[numbers.count - 1] * 10 + Int(byte) - 0x30, 9999)
      }
    }
    return numbers
  }

  /// A blank shows no text colour, weight or slant: those of before may stay until something is written.
  private mutating func settle(_ output: inout [UInt8], forBlank isBlank: Bool = false) {
    var target = wanted
    if isBlank, !wanted.reverse, let actual, !actual.reverse {
      (target.foreground, target.bold) = (actual.foreground, actual.bold)
      (target.dim, target.italic) = (actual.dim, actual.italic)
    }
    blankDiffers = false
    textDiffers = target != wanted
    guard actual != target else { return }
    let full = [0] + target.codes(after: Ink())
    let small = actual.map { target.codes(after: $0) }
    output += Ink.shorter(small, full)
    actual = target
  }
}
