/// What a program wrote to its terminal, judged: nothing in it may steer a terminal, or a reader's eye, behind the
/// program's back.
public enum HarmlessOutput {
  /// What is wrong with the bytes: that they are no UTF-8, characters that no screen program writes, and whichever of the
  /// `hostile` sequences got through. Empty when all is well.
  public static func problems(in output: [UInt8], hostile: [String]) -> [String] {
    guard let text = String(validating: output, as: UTF8.self) else { return ["The output is no UTF-8."] }
    let unsafe = Set(
      text.unicodeScalars.filter { !isHarmless($0) }.map { "U+" + String($0.value, radix: 16) })
    return unsafe.sorted()
      + hostile.filter { contains(output, Array($0.utf8)) }.map { "\($0.debugDescription)" }
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Tabs, line ends, backspace, the shifts between character sets, and escape, which the program writes itself.
    case 0x08, 0x09, 0x0a, 0x0d, 0x0e, 0x0f, 0x1b: true
    case 0x00..<0x20, 0x7f..<0xa0: false
    // Zero width, direction, line and paragraph separators, invisible operators, the byte order mark, annotations.
    case 0xad, 0x061c, 0x180e, 0x200b...0x200f, 0x2028...0x202e, 0x2060...0x206f, 0xfeff, 0xfff9...0xfffb:
      false
    case 0xe0000...0xe0fff: false
    default: true
    }
  }

  private static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first, bytes.count >= part.count else { return false }
    return bytes.indices.dropLast(part.count - 1).contains { start in
      bytes[start] == first && bytes[start..<(start + part.count)].elementsEqual(part)
    }
  }
}
