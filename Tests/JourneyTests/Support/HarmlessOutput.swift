import Testing

/// Nothing in what a program wrote steers a terminal, or a reader's eye, behind the program's back: it is valid UTF-8, and
/// its only control characters are those of a screen program. `hostile` is what somebody tried to get through.
func expectHarmless(
  _ output: [UInt8], hostile: String..., sourceLocation: SourceLocation = #_sourceLocation
) {
  expectHarmless(output, hostile: hostile, sourceLocation: sourceLocation)
}

func expectHarmless(
  _ output: [UInt8], hostile: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
  guard let text = String(validating: output, as: UTF8.self) else {
    Issue.record("The output is no UTF-8.", sourceLocation: sourceLocation)
    return
  }
  let unsafe = Set(text.unicodeScalars.filter { !isHarmless($0) }.map { "U+" + String($0.value, radix: 16) })
  #expect(unsafe.isEmpty, sourceLocation: sourceLocation)
  for sequence in hostile {
    #expect(!contains(output, Array(sequence.utf8)), sourceLocation: sourceLocation)
  }
}

private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  // Tabs, line ends, backspace, the shifts between character sets, and escape, which the program writes itself.
  case 0x08, 0x09, 0x0a, 0x0d, 0x0e, 0x0f, 0x1b: true
  case 0x00..<0x20, 0x7f..<0xa0: false
  // Zero width, direction, line and paragraph separators, invisible operators, the byte order mark, annotations.
  case 0xad, 0x061c, 0x180e, 0x200b...0x200f, 0x2028...0x202e, 0x2060...0x206f, 0xfeff, 0xfff9...0xfffb: false
  case 0xe0000...0xe0fff: false
  default: true
  }
}

private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
  guard let first = part.first, bytes.count >= part.count else { return false }
  return bytes.indices.dropLast(part.count - 1).contains { start in
    bytes[start] == first && bytes[start..<(start + part.count)].elementsEqual(part)
  }
}
