/// Why a gateway can never take an amount, whoever pays and however often they try.
public enum AmountRefusal: Error, Sendable, Equatable {
  /// It takes no money of this currency.
  case currency(Currency)
  case lessThan(Money)
  case moreThan(Money)
  /// Only whole multiples of this.
  case notIn(stepsOf: Money)
}
