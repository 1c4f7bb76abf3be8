import BookingModel

/// What a seller says of themselves, where no register of numbers decides.
public enum SellerRules {
  /// Names as their owner writes them: no guesses about first and last, no letters refused.
  public static let longestName = 120
  /// A tax number, a register's number: free, since every country has several kinds.
  public static let longestNumber = 40

  /// In one form, with single blanks.
  public static func tidied(_ text: String) -> String {
    NormalizedText.normalised(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What is wrong with a legal or trading name; nil when it may be kept.
  public static func reason(againstName name: String) -> FieldProblem.Reason? {
    TextRule(maximum: longestName, minimum: 1).reason(against: name)
      ?? (name.contains(where: \.isLetter) || name.contains(where: \.isNumber) ? nil : .missing)
  }

  /// What is wrong with a number of a register or a tax office, which its country says no rule for.
  public static func reason(againstNumber number: String) -> FieldProblem.Reason? {
    TextRule(maximum: longestNumber, minimum: 1).reason(against: number)
      ?? (number.contains(where: \.isNumber) ? nil : .notANumber)
  }

  /// What is wrong with a country's two letters.
  public static func reason(againstCountry country: String) -> FieldProblem.Reason? {
    country.isEmpty ? .missing : Country.isKnown(country) ? nil : .notACountry
  }

  /// Reads a date of birth: `1990-05-17` or `17.5.1990`. With strokes nobody knows which is the month, so that isn't read.
  ///
  /// - Parameter today: the day it is where the seller lives.
  public static func dateOfBirth(_ typed: String, today: CalendarDay, _ policy: Policy) -> Result<
    CalendarDay, SellerProblem
  > {
    let text = NormalizedText.normalised(typed)
    guard text.utf8.count <= 20, let day = CalendarDay(text) ?? withPoints(text), day <= today,
      day.years(until: today) <= oldest
    else { return .failure(.notADateOfBirth) }
    return day.years(until: today) < policy.sellerAge ? .failure(.tooYoung(policy.sellerAge)) : .success(day)
  }

  /// Whoever says they are older has mistyped the century.
  private static let oldest = 120

  private static func withPoints(_ text: String) -> CalendarDay? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      .map { $0.filter { !$0.isWhitespace } }
    guard parts.count == 3, parts[2].count == 4,
      parts.allSatisfy({ (1...4).contains($0.count) && $0.utf8.allSatisfy(TypedNumber.isDigit) }),
      let day = Int(parts[0]), let month = Int(parts[1]), let year = Int(parts[2])
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }
}
