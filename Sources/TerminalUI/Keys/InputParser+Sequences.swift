extension InputParser {
  enum Step: Equatable {
    case incomplete
    /// So many bytes are done with; they meant this, or nothing anyone knows.
    case taken(Int, Input?)
    /// So many bytes were what the terminal had been asked for.
    case answered(Int, TerminalAnswer)
    case pasteStart(Int)
  }

  /// The first input in the bytes, of which there is at least one.
  static func parse(_ bytes: ArraySlice<UInt8>) -> Step {
    let first = bytes[bytes.startIndex]
    switch first {
    case 0x1B: return escape(bytes)
    case 0x0D, 0x0A: return .taken(1, .key(.enter))
    case 0x09: return .taken(1, .key(.tab))
    case 0x7F, 0x08: return .taken(1, .key(.backspace))
    case 0x00: return .taken(1, .key(.control(" ")))
    case 0x01...0x1A: return .taken(1, .key(.control(letter(first + 0x60))))
    case 0x1C...0x1F: return .taken(1, .key(.control(letter(first + 0x40))))
    case 0x20...0x7E: return .taken(1, .key(Key(letter(first))))
    default: return utf8(bytes)
    }
  }

  private static func letter(_ byte: UInt8) -> Character { Character(Unicode.Scalar(byte)) }

  private static func utf8(_ bytes: ArraySlice<UInt8>) -> Step {
    let first = bytes[bytes.startIndex]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard (0xC2...0xF4).contains(first) else { return .taken(1, nil) }
    let tail = bytes.dropFirst().prefix(length - 1).prefix { $0 & 0xC0 == 0x80 }
    if tail.count < length - 1 {
      return bytes.count == tail.count + 1 ? .incomplete : .taken(tail.count + 1, nil)
    }
    let text = String(decoding: bytes.prefix(length), as: UTF8.self)
    guard text.unicodeScalars.count == 1, let character = text.first, character != "\u{FFFD}" else {
      return .taken(length, nil)
    }
    // The C1 control characters type nothing.
    if let scalar = text.unicodeScalars.first, scalar.value < 0xA0 { return .taken(length, nil) }
    return .taken(length, .key(Key(character)))
  }

  private static func escape(_ bytes: ArraySlice<UInt8>) -> Step {
    guard bytes.count > 1 else { return .incomplete }
    switch bytes[bytes.startIndex + 1] {
    case 0x5B: return bytes.count > 2 ? csi(bytes) : .incomplete
    case 0x4F: return bytes.count > 2 ? ss3(bytes) : .incomplete
    case 0x50, 0x5D, 0x58, 0x5E, 0x5F: return stringSequence(bytes)
    case 0x1B:
      // Escape twice, or Escape before a sequence (Alt with an arrow in some terminals).
      guard bytes.count > 2 else { return .incomplete }
      guard bytes[bytes.startIndex + 2] == 0x5B || bytes[bytes.startIndex + 2] == 0x4F else {
        return .taken(1, .key(.escape))
      }
      return alt(escape(bytes.dropFirst()))
    default:
      return alt(parse(bytes.dropFirst()))
    }
  }

  private static func alt(_ step: Step) -> Step {
    switch step {
    case .incomplete, .pasteStart: return step
    // Escape right before an answer is a key of its own.
    case .answered: return .taken(1, .key(.escape))
    case .taken(let count, let input):
      guard case .key(var key)? = input else { return .taken(count + 1, input) }
      key.modifiers.insert(.alt)
      return .taken(count + 1, .key(key))
    }
  }

  private static func ss3(_ bytes: ArraySlice<UInt8>) -> Step {
    let final = bytes[bytes.startIndex + 2]
    guard final >= 0x20, final < 0x7F else { return .taken(2, nil) }
    if let code = cursorKey(final) { return .taken(3, .key(Key(code))) }
    if final == 0x4D { return .taken(3, .key(.enter)) }
    // The number pad in application mode: `*+,-./` and digits.
    if (0x6A...0x79).contains(final) { return .taken(3, .key(Key(letter(final - 0x40)))) }
    return .taken(3, nil)
  }

  /// Device answers and titles (DCS, OSC, SOS, PM, APC) run to their terminator; most mean nothing here.
  private static func stringSequence(_ bytes: ArraySlice<UInt8>) -> Step {
    var index = bytes.startIndex + 2
    while index < bytes.endIndex {
      if bytes[index] == 0x07 { return .taken(index - bytes.startIndex + 1, nil) }
      if bytes[index] == 0x1B {
        guard index + 1 < bytes.endIndex else { return .incomplete }
        if bytes[index + 1] == 0x5C {
          let count = index - bytes.startIndex + 2
          return TerminalAnswer(string: bytes[..<index]).map { .answered(count, $0) } ?? .taken(count, nil)
        }
        return .taken(index - bytes.startIndex, nil)
      }
      index += 1
      // No answer is this long: it was Alt with a letter.
      if index - bytes.startIndex > 4096 { return .taken(2, nil) }
    }
    return .incomplete
  }

  static func cursorKey(_ final: UInt8) -> Key.Code? {
    switch final {
    case 0x41: .up
    case 0x42: .down
    case 0x43: .right
    case 0x44: .left
    case 0x46: .end
    case 0x48: .home
    case 0x50: .function(1)
    case 0x51: .function(2)
    case 0x52: .function(3)
    case 0x53: .function(4)
    default: nil
    }
  }
}
