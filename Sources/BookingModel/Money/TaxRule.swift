/// A country's rate of a tax, as the ledger keeps what is owed to it.
public struct TaxRate: Hashable, Sendable, Codable {
  /// ISO 3166 letters.
  public let country: String
  public let rate: BasisPoints

  public init(country: String, rate: BasisPoints) {
    self.country = country
    self.rate = rate
  }
}

/// How a ticket is taxed. For admission the country is the event's (VAT Directive, Art. 53 and 54).
public struct TaxRule: Hashable, Sendable, Codable {
  public let category: TaxCategory
  /// Its rate is zero for every category that has none.
  public let rate: TaxRate
  /// Why it is exempt, as it is printed; empty for every other category.
  public let exemption: String
  /// Whether prices contain it, as in Europe; otherwise it is added, as in the United States.
  public let isInclusive: Bool

  public init(_ category: TaxCategory, _ rate: TaxRate, exemption: String = "", isInclusive: Bool = true) {
    self.category = category
    self.rate = rate
    self.exemption = exemption
    self.isInclusive = isInclusive
  }

  /// For whoever said nothing about tax: none is shown and none reckoned.
  public static func unsaid(country: String) -> TaxRule {
    TaxRule(.outOfScope, TaxRate(country: country, rate: .zero))
  }
}

public enum TaxCategory: String, Sendable, CaseIterable, Codable {
  case standard, reduced, zero, exempt, reverseCharge, outOfScope

  public var hasRate: Bool { self == .standard || self == .reduced }
}
