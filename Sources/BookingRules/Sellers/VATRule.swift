/// What the VAT ids of one country look like, and how their check digits are reckoned.
///
/// Structures are those that the European Commission states for VIES (https://ec.europa.eu/taxation_customs/vies/#/faq, question 11), for
/// Switzerland the Federal Statistical Office's (UID, standard eCH-0097), for Norway the Brønnøysund register's. How check digits are
/// reckoned is published, country by country, by Austria's ministry of finance ("Konstruktionsregeln für UID-Nummern", BMF); where a
/// country publishes its own rule, it is named beside it. Where two authorities differ the wider rule holds: the register is asked
/// afterwards, and a seller is never turned away for a sum.
struct VATRule: Sendable {
  /// Without the country's letters; it is a right one.
  let example: String
  let patterns: [VATPattern]
  /// The length of an old form in which the first 0 is left out.
  let oldLength: Int?
  /// Whether the check digits are right: digits by their values, letters from A = 10; only asked of what has the shape.
  let proves: @Sendable ([Int]) -> Bool

  init(
    _ example: String, _ patterns: String..., oldLength: Int? = nil,
    proves: @escaping @Sendable ([Int]) -> Bool
  ) {
    self.example = example
    self.patterns = patterns.map(VATPattern.init)
    self.oldLength = oldLength
    self.proves = proves
  }

  var lengths: [Int] { Set(patterns.map(\.text.count)).sorted() }

  /// By the letters that VAT ids begin with, or ISO 3166's.
  static func of(_ country: String) -> VATRule? { all[VATID.prefix(country)] }

  static let all = digits.merging(letters) { one, _ in one }
}

/// The shape of a number: `#` is a digit, `@` a letter, `?` either, anything else itself.
struct VATPattern: Sendable {
  let text: [UInt8]

  init(_ text: String) { self.text = Array(text.utf8) }

  func takes(_ number: String) -> Bool {
    number.utf8.count == text.count
      && zip(number.utf8, text).allSatisfy { byte, wanted in
        switch wanted {
        case UInt8(ascii: "#"): TypedNumber.isDigit(byte)
        case UInt8(ascii: "@"): TypedNumber.isLetter(byte)
        case UInt8(ascii: "?"): TypedNumber.isDigit(byte) || TypedNumber.isLetter(byte)
        default: byte == wanted
        }
      }
  }
}
