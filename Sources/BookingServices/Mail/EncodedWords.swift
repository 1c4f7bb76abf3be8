import Foundation

/// Text in mail headers: ASCII as it is, everything else in encoded words (RFC 2047), folded to 76 columns.
///
/// Control characters become spaces first: a line break in a subject can't begin a header of its own.
enum EncodedWords {
  static func encoded(_ text: String) -> String {
    let text = withoutControls(text)
    guard !isPlain(text) else { return text }
    return chunks(text).map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }.joined(
      separator: "\r\n ")
  }

  /// A name before an address: quoted where its characters mean something there.
  static func phrase(_ text: String) -> String {
    let text = withoutControls(text)
    guard isPlain(text) else { return encoded(text) }
    return "\"" + text.filter { $0 != "\"" && $0 != "\\" } + "\""
  }

  /// Reads what `encoded` wrote, unfolded.
  static func decoded(_ text: String) -> String {
    guard text.hasPrefix("=?utf-8?B?") else { return text }
    let bytes = text.split(separator: " ").flatMap { word -> [UInt8] in
      guard word.hasPrefix("=?utf-8?B?"), word.hasSuffix("?=") else { return Array(word.utf8) }
      return Data(base64Encoded: String(word.dropFirst(10).dropLast(2))).map(Array.init) ?? []
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ text: String) -> Bool {
    text.utf8.count <= 60 && text.utf8.allSatisfy { (32...126).contains($0) } && !text.contains("=?")
  }

  private static func withoutControls(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: " "
      default: scalar
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// Pieces of at most 39 bytes: with `Subject: ` before the first one and the marks around it, 73 columns.
  private static func chunks(_ text: String) -> [String] {
    var chunks: [String] = []
    var current = String.UnicodeScalarView()
    var size = 0
    for scalar in text.unicodeScalars {
      let width = UTF8.width(scalar)
      if size + width > 39 {
        chunks.append(String(current))
        current = String.UnicodeScalarView()
        size = 0
      }
      current.append(scalar)
      size += width
    }
    return chunks + [String(current)]
  }
}
