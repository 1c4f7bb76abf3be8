import Foundation

/// One part of a mail (RFC 2045), in ASCII lines whatever it holds.
struct MailPart {
  private let headers: [String]
  private let content: String

  static func text(_ text: String, kind: String) -> MailPart {
    MailPart(
      headers: ["Content-Type: text/\(kind); charset=utf-8", "Content-Transfer-Encoding: quoted-printable"],
      content: QuotedPrintable.encoded(text))
  }

  /// - Parameter name: letters, digits, dots and dashes; nothing else gets through.
  static func file(_ bytes: [UInt8], type: String, name: String) -> MailPart {
    let name = name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || ".-".contains($0)) }
    return MailPart(
      headers: [
        "Content-Type: \(type); name=\"\(name)\"", "Content-Disposition: attachment; filename=\"\(name)\"",
        "Content-Transfer-Encoding: base64",
      ],
      content: Data(bytes).base64EncodedString(options: [
        .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
      ]))
  }

  /// - Parameter boundary: no line of a part can be it: quoted-printable and base64 have no `=_`.
  static func parts(_ parts: [MailPart], kind: String, boundary: String) -> MailPart {
    let boundary = "=_" + boundary
    let content = parts.map { "--\(boundary)\r\n\($0.text)\r\n" }.joined() + "--\(boundary)--\r\n"
    return MailPart(headers: ["Content-Type: multipart/\(kind); boundary=\"\(boundary)\""], content: content)
  }

  var text: String { headers.joined(separator: "\r\n") + "\r\n\r\n" + content }
}
