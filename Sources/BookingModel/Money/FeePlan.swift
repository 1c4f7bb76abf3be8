/// What the house takes for selling a ticket: an amount and a share of its face value, for each ticket that costs something.
public struct FeePlan: Hashable, Sendable, Codable {
  public let fixed: Money
  public let rate: BasisPoints
  public let bearer: Bearer
  /// Value added tax on the fee, which comes on top of it.
  public let vat: TaxRate
  /// Whether the fee goes back with the price of a ticket; otherwise its seller bears it.
  public let isReturned: Bool

  public enum Bearer: String, Sendable, CaseIterable, Codable {
    /// It comes off what the seller gets.
    case seller
    /// It comes on top of the face value, in the price that is shown from the first list on.
    case buyer
  }

  public init(fixed: Money, rate: BasisPoints, bearer: Bearer, vat: TaxRate, isReturned: Bool) {
    self.fixed = fixed
    self.rate = rate
    self.bearer = bearer
    self.vat = vat
    self.isReturned = isReturned
  }

  /// The house's own events, and whoever sells for nothing.
  public static func none(in currency: Currency, country: String) -> FeePlan {
    FeePlan(
      fixed: Money(minorUnits: 0, currency: currency), rate: .zero, bearer: .seller,
      vat: TaxRate(country: country, rate: .zero), isReturned: true)
  }
}

/// In whose name a ticket is sold (VAT Directive, Art. 28).
public enum SellsAs: String, Sendable, CaseIterable, Codable {
  /// The house sells in the seller's name: the tax on the ticket is the seller's to pay.
  case agent
  /// The house sells in its own name: it owes the tax on the ticket, and its fee is a margin without a tax of its own.
  case principal
}

/// What one sale is reckoned by. It is copied into an order's line: a plan that changes never alters an order.
public struct SaleTerms: Hashable, Sendable, Codable {
  public let fee: FeePlan
  public let tax: TaxRule
  public let sellsAs: SellsAs

  public init(fee: FeePlan, tax: TaxRule, sellsAs: SellsAs = .agent) {
    self.fee = fee
    self.tax = tax
    self.sellsAs = sellsAs
  }
}

/// What a price is made of, for one ticket or for a line of several.
public struct PriceParts: Hashable, Sendable, Codable {
  /// What the seller set.
  public let face: Money
  /// The house's, without `feeVAT`.
  public let fee: Money
  public let feeVAT: Money
  /// On the ticket: contained in `buyerPays`, whether it was in the face value or came on top.
  public let tax: Money
  public let buyerPays: Money
  public let sellerGets: Money

  package init(face: Money, fee: Money, feeVAT: Money, tax: Money, buyerPays: Money, sellerGets: Money) {
    self.face = face
    self.fee = fee
    self.feeVAT = feeVAT
    self.tax = tax
    self.buyerPays = buyerPays
    self.sellerGets = sellerGets
  }

  /// The fee as people see it.
  public var feeWithVAT: Money {
    Money(minorUnits: fee.minorUnits + feeVAT.minorUnits, currency: fee.currency)
  }

  /// Of so many tickets: each has the same parts, so that one that goes back leaves no cent over.
  public static func * (parts: PriceParts, count: Int) -> PriceParts {
    PriceParts(
      face: parts.face * count, fee: parts.fee * count, feeVAT: parts.feeVAT * count, tax: parts.tax * count,
      buyerPays: parts.buyerPays * count, sellerGets: parts.sellerGets * count)
  }
}

/// Why a price can't be had.
public enum PriceProblem: Error, Sendable, Equatable {
  /// The fee is more than its seller would get; this is the fee, with its tax.
  case feeAbovePrice(Money)
  /// The plan's fixed amount is of this currency, the price isn't: rates of exchange change, a fee is known beforehand.
  case otherCurrency(Currency)
  /// More than 15 digits.
  case tooLarge
}
