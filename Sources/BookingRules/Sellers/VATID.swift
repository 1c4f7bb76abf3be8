import BookingModel

/// A number under which a business is registered for value added tax, with the letters of its country in front.
///
/// Judged offline: length, kinds of characters and check digits. That it is registered now, and to whom, only the country's register can
/// say (for the EU through VIES).
public struct VATID: Hashable, Sendable, CustomStringConvertible {
  /// In capitals, without blanks: `DE136695976`. Old forms that lost a leading zero have it again.
  public let text: String
  /// The letters VAT ids begin with: Greece's are EL, Northern Ireland's XI; otherwise ISO 3166's.
  public let country: String

  /// Reads what people type: in any case, with blanks, points or hyphens, with or without the country's letters.
  /// - Parameter country: ISO 3166 letters of the seller's country, for a number that has none of its own.
  public static func read(_ typed: String, country home: String) -> Result<VATID, SellerProblem> {
    let text = TypedNumber.compact(typed)
    let written = String(text.prefix(2))
    let country: String
    var number: String
    if text.hasPrefix("CHE") {
      // The Swiss number begins with three letters, of which two are the country's.
      (country, number) = ("CH", String(text.dropFirst(2)))
    } else if VATRule.of(written) != nil {
      (country, number) = (prefix(written), String(text.dropFirst(2)))
    } else {
      (country, number) = (prefix(home), text)
    }
    guard let rule = VATRule.of(country) else { return .failure(.vatIDCountry(country)) }
    if let old = rule.oldLength, number.utf8.count == old { number = "0" + number }
    let example = country + rule.example
    guard rule.lengths.contains(number.count) else {
      return .failure(
        .vatIDLength(country: country, expected: rule.lengths, found: number.count, example: example))
    }
    let values = number.utf8.map { TypedNumber.isDigit($0) ? Int($0) - 48 : Int($0) - 55 }
    guard rule.patterns.contains(where: { $0.takes(number) }), values.contains(where: { $0 != 0 }) else {
      return .failure(.vatIDShape(country: country, example: example))
    }
    guard rule.proves(values) else { return .failure(.vatIDCheckDigits(country: country)) }
    return .success(VATID(text: country + number, country: country))
  }

  private init(text: String, country: String) { (self.text, self.country) = (text, country) }

  public var description: String { text }

  /// Whether VIES answers for it: the members of the EU, and Northern Ireland for goods.
  public var isInVIES: Bool { !["CH", "GB", "NO"].contains(country) }

  /// Which letters VAT ids of a country begin with.
  static func prefix(_ country: String) -> String { country == "GR" ? "EL" : country }
}
