import BookingModel

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

  /// Why Stripe takes no such amount; nil for one it takes. https://docs.stripe.com/currencies: least amounts, eight digits
  /// at most, and the currencies that it doesn't know or has stopped taking.
  static func refusal(of money: Money) -> AmountRefusal? {
    let currency = money.currency
    guard !notTaken.contains(currency.code) else { return .currency(currency) }
    guard let units = units(money) else {
      let step: Int64 = noDecimals.contains(currency.code) ? 100 : 10
      return .notIn(stepsOf: Money(minorUnits: step, currency: currency))
    }
    if let least = least[currency.code], money.minorUnits < least {
      return .lessThan(Money(minorUnits: least, currency: currency))
    }
    guard units <= most else {
      let whole = twoDecimals.contains(currency.code) ? most / 100 : most
      return .moreThan(Money(minorUnits: whole, currency: currency))
    }
    return nil
  }

  private static let most: Int64 = 99_999_999

  /// In our minor units.
  private static let least: [String: Int64] = [
    "AED": 200, "AUD": 50, "BGN": 100, "BRL": 50, "CAD": 50, "CHF": 50, "CZK": 1500, "DKK": 250, "EUR": 50,
    "GBP": 30, "HKD": 400, "HUF": 17_500, "INR": 50, "JPY": 50, "MXN": 1000, "MYR": 200, "NOK": 300,
    "NZD": 50,
    "PLN": 200, "RON": 200, "SEK": 300, "SGD": 50, "THB": 1000, "USD": 50,
  ]

  private static let notTaken: Set = [
    "CUP", "ERN", "GHS", "IQD", "IRR", "KPW", "LYD", "MRU", "RUB", "SDG", "SSP", "SVC", "SYP", "STN", "TMT",
    "VES",
  ]

  /// The amount that Stripe counts as `units`. Nil for what is no currency.
  static func money(_ units: Int64, currency: String) -> Money? {
    guard let currency = Currency(currency) else { return nil }
    if twoDecimals.contains(currency.code) { return Money(minorUnits: units / 100, currency: currency) }
    if noDecimals.contains(currency.code) { return Money(minorUnits: units * 100, currency: currency) }
    return Money(minorUnits: units, currency: currency)
  }
}
