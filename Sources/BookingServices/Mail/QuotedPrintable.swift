/// Text in mail bodies: readable where it is ASCII, in lines of at most 76 columns (RFC 2045, section 6.7).
enum QuotedPrintable {
  static func encoded(_ text: String) -> String {
    // Whatever ends a line in `text`, CRLF does in mail.
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
    return lines.map(encodedLine).joined(separator: "\r\n")
  }

  /// Reads what `encoded` wrote, its line ends given as `\n`; nil for what isn't quoted-printable.
  static func decoded(_ text: String) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "=") else {
        bytes.append(byte)
        continue
      }
      if rest.first == UInt8(ascii: "\n") {
        rest.removeFirst()
        continue
      }
      let pair = rest.prefix(2)
      guard pair.count == 2, let value = UInt8(String(decoding: pair, as: UTF8.self), radix: 16) else {
        return nil
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func encodedLine(_ line: Substring) -> String {
    let bytes = Array(line.utf8)
    var result = ""
    var column = 0
    for (index, byte) in bytes.enumerated() {
      let isLast = index == bytes.count - 1
      let unit = encodedByte(byte, isLast: isLast)
      // One column is kept for the `=` of a soft line break.
      if column + unit.count > 75 {
        result += "=\r\n"
        column = 0
      }
      result += unit
      column += unit.count
    }
    return result
  }

  private static func encodedByte(_ byte: UInt8, isLast: Bool) -> String {
    let isSpace = byte == 32 || byte == 9
    if (33...126).contains(byte) && byte != UInt8(ascii: "=") || isSpace && !isLast {
      return String(Unicode.Scalar(byte))
    }
    let hex = String(byte, radix: 16, uppercase: true)
    return "=" + (hex.count < 2 ? "0" : "") + hex
  }
}
