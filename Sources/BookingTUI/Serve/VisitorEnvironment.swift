/// What sshd tells about a visitor, and the few variables a session keeps.
struct VisitorEnvironment: Sendable {
  private let variables: [String: String]

  init(_ variables: [String: String]) { self.variables = variables }

  /// The visitor's address, by sshd; nil where no sshd started the program.
  var address: VisitorAddress? { variables["SSH_CONNECTION"].flatMap(VisitorAddress.init(connection:)) }
  /// The file in which sshd says how the visitor got in.
  var proofs: String? { variables["SSH_USER_AUTH"] }
  var command: String? { variables["SSH_ORIGINAL_COMMAND"] }

  /// The terminal's name. Nil without one, or with one that no terminal has: it is used to find files.
  var term: String? {
    variables["TERM"].flatMap { Self.isPlain($0, most: 40, also: "+-._") && $0.first != "." ? $0 : nil }
  }

  /// TERM, COLORTERM, LANG and LC_*, each only if it looks like what it should be.
  var kept: [String: String] {
    var kept = variables.filter { name, value in
      (name == "LANG" || name == "COLORTERM" || name.hasPrefix("LC_"))
        && Self.isPlain(name, most: 40, also: "_") && Self.isPlain(value, most: 40, also: "-._@")
    }
    kept["TERM"] = term
    return kept
  }

  private static func isPlain(_ text: String, most: Int, also: String) -> Bool {
    (1...most).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: also.utf8.contains(byte)
        }
      }
  }
}
