/// A share in hundredths of a percent: 700 are 7 %.
public struct BasisPoints: Hashable, Comparable, Sendable, Codable {
  public let count: Int

  /// Nil outside of 0 to 100 %.
  public init?(_ count: Int) {
    guard (0...Self.whole).contains(count) else { return nil }
    self.count = count
  }

  /// For what was validated when it was stored.
  package init(stored count: Int) { self.count = count }

  public static let zero = BasisPoints(stored: 0)
  private static let whole = 10_000

  /// This share of an amount that isn't negative, in its smallest units, half a unit rounded up.
  public func share(of amount: Int64) -> Int64 { Self.part(amount, count, of: Self.whole) }

  /// How much of an amount is a tax of this rate that is contained in it, half a unit rounded up.
  public func inside(_ gross: Int64) -> Int64 { Self.part(gross, count, of: Self.whole + count) }

  /// `amount * part / whole` without a number larger than the amount.
  private static func part(_ amount: Int64, _ part: Int, of whole: Int) -> Int64 {
    precondition(amount >= 0, "a share of less than nothing")
    let (quotient, rest) = amount.quotientAndRemainder(dividingBy: Int64(whole))
    return quotient * Int64(part) + (rest * Int64(part) + Int64(whole / 2)) / Int64(whole)
  }

  public static func < (left: Self, right: Self) -> Bool { left.count < right.count }
}
