/// How much of one order's money may go back on a proof of the last 15 minutes, by currency: about what 500 euros buy, in round
/// numbers. Of any other currency nothing goes back without a proof of its own.
public struct RecentProofLimit: Sendable, Equatable {
  /// In whole units: the smallest ones differ a thousandfold.
  public var wholeUnits: [Currency: Int64]

  public init(wholeUnits: [Currency: Int64] = RecentProofLimit.usual) { self.wholeUnits = wholeUnits }

  /// Whether so much needs no proof of its own.
  package func covers(_ amount: Money) -> Bool {
    let unit = (0..<amount.currency.decimals).reduce(Int64(1)) { unit, _ in unit * 10 }
    return amount.minorUnits <= (wholeUnits[amount.currency] ?? 0) * unit
  }

  public static let usual: [Currency: Int64] = Dictionary(
    uniqueKeysWithValues: [
      ("AED", 2000), ("ARS", 700_000), ("AUD", 800), ("BGN", 1000), ("BHD", 200), ("BRL", 3000), ("CAD", 800),
      ("CHF", 500), ("CLP", 500_000), ("CNY", 4000), ("COP", 2_000_000), ("CZK", 12_000), ("DKK", 4000),
      ("EUR", 500),
      ("GBP", 400), ("HKD", 4000), ("HUF", 200_000), ("IDR", 8_000_000), ("ILS", 2000), ("INR", 40_000),
      ("IQD", 700_000),
      ("ISK", 70_000), ("JOD", 400), ("JPY", 80_000), ("KRW", 800_000), ("KWD", 150), ("LYD", 3000),
      ("MXN", 10_000),
      ("MYR", 2500), ("NOK", 6000), ("NZD", 900), ("OMR", 200), ("PEN", 2000), ("PHP", 30_000), ("PLN", 2000),
      ("QAR", 2000), ("RON", 2500), ("SAR", 2000), ("SEK", 6000), ("SGD", 700), ("THB", 18_000),
      ("TND", 1700),
      ("TRY", 20_000), ("TWD", 16_000), ("UAH", 20_000), ("USD", 500), ("VND", 12_000_000), ("ZAR", 10_000),
    ].map { (Currency(stored: $0.0), Int64($0.1)) })
}
