/// What was sold in one currency, the same wherever it is shown: of an order, an event or a day.
public struct SalesMoney: Sendable, Equatable {
  /// What paid orders cost when they were paid.
  public let gross: Money
  /// What of that went back, or is on its way. Money that came too late or twice is in neither.
  public let refunded: Money

  public init(gross: Money, refunded: Money) {
    self.gross = gross
    self.refunded = refunded
  }

  public var net: Money {
    Money(minorUnits: gross.minorUnits - refunded.minorUnits, currency: gross.currency)
  }
}
