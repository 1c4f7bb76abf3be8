/// Leaves out what the terminal has been told already: colours and attributes ncurses repeats.
///
/// ncurses sends both colours with every change of a pair and resets everything at the end of a frame. This
/// filter reads its bytes, follows the state asked for, and sends only the difference to what the terminal
/// has, right before something is drawn with it. Everything else passes unchanged.
struct ColorFilter {
  private struct Ink: Equatable {
    var foreground: ArraySlice<UInt8> = []
    var background: ArraySlice<UInt8> = []
    var bold = false
    var dim = false
    var italic = false
    var underline = false
    var reverse = false
  }

  private var wanted = Ink()
  private var actual: Ink? = Ink()

  /// Forgets what the terminal has: the next ink is sent completely.
  mutating func reset() {
    wanted = Ink()
    actual = nil
  }

  mutating func filter(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte != 0x1B {
        if byte >= 0x20 { settle(&output, forBlank: byte == 0x20) }
        output.append(byte)
        index += 1
        continue
      }
      let end = ColorFilter.sequenceEnd(bytes, index)
      let final = bytes[end - 1]
      if end - index >= 3, bytes[index + 1] == 0x5B, final == 0x6D {
        apply(bytes[(index + 2)..<(end - 1)])
      } else if actual != nil, bytes[index..<end].elementsEqual([0x1B, 0x28, 0x42]) {
        // Back to the ASCII character set, which comes with every reset: no other is ever used here.
      } else {
        if !ColorFilter.onlyMoves(final) { settle(&output, forBlank: ColorFilter.erases(final)) }
        output += bytes[index..<end]
      }
      index = end
    }
    return output
  }

  /// What brings the terminal to the state asked for, for when something else is to draw next.
  mutating func settled() -> [UInt8] {
    var output: [UInt8] = []
    settle(&output)
    return output
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

  private mutating func apply(_ parameters: ArraySlice<UInt8>) {
    let fields = parameters.split(separator: 0x3B, omittingEmptySubsequences: false)
    var index = 0
    while index < fields.count {
      let field = fields[index]
      let code = field.reduce(0) { $1 >= 0x30 && $1 <= 0x39 ? min($0 * 10 + Int($1) - 0x30, 999) : $0 }
      switch code {
      case 0: wanted = Ink()
      case 1: wanted.bold = true
      case 2: wanted.dim = true
      case 3: wanted.italic = true
      case 4: wanted.underline = true
      case 7: wanted.reverse = true
      case 22: (wanted.bold, wanted.dim) = (false, false)
      case 23: wanted.italic = false
      case 24: wanted.underline = false
      case 27: wanted.reverse = false
      case 30...37, 90...97: wanted.foreground = field
      case 40...47, 100...107: wanted.background = field
      case 39: wanted.foreground = []
      case 49: wanted.background = []
      case 38, 48:
        let length = index + 1 < fields.count && fields[index + 1].elementsEqual([0x32]) ? 5 : 3
        let last = min(index + length, fields.count)
        let color = parameters[field.startIndex..<fields[last - 1].endIndex]
        if code == 38 { wanted.foreground = color } else { wanted.background = color }
        index = last - 1
      default: break
      }
      index += 1
    }
  }

  /// A blank shows no text colour, weight or slant: those of before may stay until something is written.
  private mutating func settle(_ output: inout [UInt8], forBlank isBlank: Bool = false) {
    var target = wanted
    if isBlank, !wanted.reverse, let actual, !actual.reverse {
      (target.foreground, target.bold) = (actual.foreground, actual.bold)
      (target.dim, target.italic) = (actual.dim, actual.italic)
    }
    guard actual != target else { return }
    let full = ColorFilter.change(from: Ink(), to: target, prefix: [0x30])
    var best = full
    if let actual {
      let small = ColorFilter.change(from: actual, to: target, prefix: [])
      if small.count <= full.count { best = small }
    }
    output += [0x1B, 0x5B] + (best == [0x30] ? [] : best) + [0x6D]
    // Slices would keep whole frames alive.
    target.foreground = ArraySlice(Array(target.foreground))
    target.background = ArraySlice(Array(target.background))
    actual = target
  }

  private static func change(from old: Ink, to new: Ink, prefix: [UInt8]) -> [UInt8] {
    var fields: [ArraySlice<UInt8>] = prefix.isEmpty ? [] : [prefix[...]]
    func add(_ text: StaticString) {
      fields.append(ArraySlice(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)))
    }
    // Bold and dim are switched off together.
    if (old.bold && !new.bold) || (old.dim && !new.dim) {
      add("22")
      if new.bold { add("1") }
      if new.dim { add("2") }
    } else {
      if new.bold, !old.bold { add("1") }
      if new.dim, !old.dim { add("2") }
    }
    if old.italic != new.italic { if new.italic { add("3") } else { add("23") } }
    if old.underline != new.underline { if new.underline { add("4") } else { add("24") } }
    if old.reverse != new.reverse { if new.reverse { add("7") } else { add("27") } }
    if old.foreground != new.foreground {
      if new.foreground.isEmpty { add("39") } else { fields.append(new.foreground) }
    }
    if old.background != new.background {
      if new.background.isEmpty { add("49") } else { fields.append(new.background) }
    }
    return Array(fields.joined(separator: [0x3B]))
  }
}
