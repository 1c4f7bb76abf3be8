/// An amount in a currency's smallest unit (cents for EUR, yen for JPY, fils for KWD).
public struct Money: Hashable, Sendable, Codable {
  public let minorUnits: Int64
  public let currency: Currency

  public init(minorUnits: Int64, currency: Currency) {
    self.minorUnits = minorUnits
    self.currency = currency
  }

  public var isZero: Bool { minorUnits == 0 }

  /// What goes back for something that cost `price` in smallest units, where this is all that can still be given back.
  package func back(for price: Int64) -> Money {
    precondition(price >= 0, "a price below nothing")
    return Money(minorUnits: min(price, minorUnits), currency: currency)
  }

  /// The same amount, times `count`. Amounts are bounded far below overflow by validation.
  public static func * (left: Money, count: Int) -> Money {
    precondition(count >= 0, "fewer than no places to pay for")
    return Money(minorUnits: left.minorUnits * Int64(count), currency: left.currency)
  }

  /// The plain decimal number, without sign or separators: `1200.50`.
  public var decimalText: String {
    let digits = String(minorUnits.magnitude)
    let decimals = currency.decimals
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.utf8.count)) + digits
    let minus = minorUnits < 0 ? "-" : ""
    guard decimals > 0 else { return minus + padded }
    return minus + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  /// For people: `€1,200.50`, `¥3,200`, `KWD 4.500`.
  public var formatted: String {
    let plain = Money(minorUnits: Int64(minorUnits.magnitude), currency: currency).decimalText
    let parts = plain.split(separator: ".")
    let whole = parts[0].utf8
    var grouped: [UInt8] = []
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { grouped.append(UInt8(ascii: ",")) }
      grouped.append(digit)
    }
    let fraction = parts.count == 2 ? "." + parts[1] : ""
    return (minorUnits < 0 ? "-" : "") + currency.sign + String(decoding: grouped, as: UTF8.self) + fraction
  }
}
