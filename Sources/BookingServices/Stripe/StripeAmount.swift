import BookingDomain

/// Amounts as Stripe counts them: in the smallest unit, with exceptions.
enum StripeAmount {
  /// Stripe keeps two decimals for currencies that have none of their own any more.
  private static let twoDecimals: Set = ["ISK", "UGX"]
  /// And takes currencies with hardly used fractions as whole.
  private static let noDecimals: Set = ["MGA"]

  /// Nil for an amount that Stripe can't take: thousandths that are no tens (its three-decimal currencies), fractions where
  /// it knows none.
  static func units(_ money: Money) -> Int64? {
    let code = money.currency.code
    if twoDecimals.contains(code) { return money.minorUnits * 100 }
    if noDecimals.contains(code) {
      return money.minorUnits.isMultiple(of: 100) ? money.minorUnits / 100 : nil
    }
    if money.currency.decimals == 3, !money.minorUnits.isMultiple(of: 10) { return nil }
    return money.minorUnits
  }
}
