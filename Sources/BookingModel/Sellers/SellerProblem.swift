/// What is wrong with a number or a date by which a seller is told from others. It says what was expected, and nothing of who else
/// sells.
public enum SellerProblem: Error, Sendable, Equatable {
  // A bank account
  /// It doesn't begin with two letters and two digits.
  case notAnIBAN
  /// No bank of this country gives IBANs.
  case ibanCountry(String)
  /// So many characters are an IBAN of this country, so many were typed.
  case ibanLength(country: String, expected: Int, found: Int)
  /// A character of another kind than this country has there, counted from 1.
  case ibanCharacter(country: String, String, at: Int)
  /// Two digits that prove the rest don't: something is mistyped.
  case ibanCheckDigits
  /// The account is good, and no SEPA transfer reaches it.
  case outsideSEPA(String)

  // A VAT id
  /// It begins with no country whose VAT ids are known here.
  case vatIDCountry(String)
  /// So many characters follow the country, so many were typed.
  case vatIDLength(country: String, expected: [Int], found: Int, example: String)
  /// A letter where there are digits, or another way round.
  case vatIDShape(country: String, example: String)
  case vatIDCheckDigits(country: String)

  // A date of birth
  case notADateOfBirth
  /// Younger than so many years.
  case tooYoung(Int)
}
