/// The last reply by which a mail server refused something (RFC 5321, 4.2), put together from its lines: each has the code
/// before it, all but the last with a hyphen behind the code. What it says afterwards, as to a farewell, is no answer.
struct ReplyLines {
  /// In one line, the code once: `550 5.1.1 No such mailbox`.
  private(set) var text = ""
  private var goesOn = false

  /// Far above any reply that a person would read.
  private static let limit = 600

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    let visible = String(decoding: bytes, as: UTF8.self).unicodeScalars.map {
      $0.properties.generalCategory == .control ? " " : String($0)
    }
    let line = visible.joined().split(separator: " ").joined(separator: " ")
    guard line.first == "4" || line.first == "5" else { return }
    let words = line.dropFirst(4)
    // What an enhanced code says again in every line is left out as well.
    let known = text.dropFirst(4).prefix { $0 != " " }
    let isRepeated = goesOn && known.contains(".") && words.hasPrefix(known + " ")
    let more = isRepeated ? words.dropFirst(known.count + 1) : words
    text = goesOn ? text + " " + more : line.prefix(3) + (words.isEmpty ? "" : " ") + words
    if text.count > Self.limit { text = String(text.prefix(Self.limit)) }
    goesOn = line.dropFirst(3).first == "-"
  }
}
