/// Short codes for people, from random bytes: Crockford's base 32 (no I, L, O, U), in groups that can be read out.
///
/// Source of the alphabet: https://www.crockford.com/base32.html
enum PublicCode {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// `groups` of four symbols, 20 bits each: `7Q4M-91KD`.
  static func make(groups: Int, _ randomness: Randomness) -> String {
    let symbols = randomness.bytes(groups * 4).map { alphabet[Int($0 & 31)] }
    return stride(from: 0, to: symbols.count, by: 4).map { String(symbols[$0..<($0 + 4)]) }.joined(
      separator: "-")
  }
}
