import BookingModel

/// Short codes for people, from random bytes: Crockford's base 32 (no I, L, O, U), in groups that can be read out.
///
/// Source of the alphabet: https://www.crockford.com/base32.html
package enum PublicCode {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
  private static let ascii = alphabet.compactMap(\.asciiValue)

  /// `groups` of four symbols, 20 bits each: `7Q4M-91KD`.
  package static func make(groups: Int, _ randomness: Randomness) -> String {
    var code: [UInt8] = []
    for (index, byte) in randomness.bytes(groups * 4).enumerated() {
      if index > 0, index.isMultiple(of: 4) { code.append(UInt8(ascii: "-")) }
      code.append(ascii[Int(byte & 31)])
    }
    return String(decoding: code, as: UTF8.self)
  }

  /// The symbols of a code that somebody typed, in any case, with blanks or without its hyphens; nil for what is no code.
  /// Letters that are left out of the alphabet stand for the digits they look like.
  package static func symbols(_ typed: String) -> String? {
    var symbols = ""
    for letter in typed.uppercased() where !letter.isWhitespace && letter != "-" {
      let meant: Character =
        switch letter {
        case "O": "0"
        case "I", "L": "1"
        default: letter
        }
      guard alphabet.contains(meant), symbols.count < 8 else { return nil }
      symbols.append(meant)
    }
    return symbols.isEmpty ? nil : symbols
  }

  /// Four symbols, a hyphen, the others.
  package static func grouped(_ symbols: String) -> String {
    symbols.count <= 4 ? symbols : symbols.prefix(4) + "-" + symbols.dropFirst(4)
  }
}

extension Ticket {
  /// Whether that is its code, in any case, with blanks or without hyphens and `TX`.
  public func isNamed(_ typed: String) -> Bool {
    let compact = typed.uppercased().filter { !$0.isWhitespace && $0 != "-" }
    let symbols = PublicCode.symbols(compact.hasPrefix("TX") ? String(compact.dropFirst(2)) : compact)
    return symbols.map { "TX-" + PublicCode.grouped($0) == code } ?? false
  }
}
