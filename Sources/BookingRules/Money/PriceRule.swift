import BookingModel

/// What buyers pay, what sellers get, and what a plan may be.
///
/// All of it is whole smallest units. Fee and tax are rounded once a ticket, half up, and a line is its ticket's parts times the quantity:
/// the price shown, times the number, is the price paid, and a ticket that goes back alone takes exactly its part with it.
public enum PriceRule {
  /// The parts of one ticket's price.
  ///
  /// A fee that is passed on is reckoned from the face value and added to it, not from what the buyer pays in the end (`(fixed + face ·
  /// rate) / (1 − rate)`): so it is the same amount whoever bears it, and a seller can change that without anybody getting less.
  public static func parts(of face: Money, _ terms: SaleTerms) -> Result<PriceParts, PriceProblem> {
    let plan = terms.fee
    guard (0...largest).contains(face.minorUnits) else { return .failure(.tooLarge) }
    guard plan.fixed.isZero || plan.fixed.currency == face.currency else {
      return .failure(.otherCurrency(plan.fixed.currency))
    }
    let net = face.isZero ? 0 : plan.fixed.minorUnits + plan.rate.share(of: face.minorUnits)
    let feeVAT = plan.vat.rate.share(of: net)
    let onTop = plan.bearer == .buyer ? net + feeVAT : 0
    // In its own name the house sells the whole price, the fee in it; otherwise the ticket is the seller's, and the fee apart.
    let taxed = face.minorUnits + (terms.sellsAs == .principal ? onTop : 0)
    let rate = terms.tax.rate.rate
    let tax = terms.tax.isInclusive ? rate.inside(taxed) : rate.share(of: taxed)
    let buyerPays = face.minorUnits + onTop + (terms.tax.isInclusive ? 0 : tax)
    let sellerGets = buyerPays - net - feeVAT - (terms.sellsAs == .principal ? tax : 0)
    func money(_ units: Int64) -> Money { Money(minorUnits: units, currency: face.currency) }
    guard sellerGets >= 0 else { return .failure(.feeAbovePrice(money(net + feeVAT))) }
    let isMargin = terms.sellsAs == .principal
    return .success(
      PriceParts(
        face: face, fee: money(isMargin ? net + feeVAT : net), feeVAT: money(isMargin ? 0 : feeVAT),
        tax: money(tax), buyerPays: money(buyerPays), sellerGets: money(sellerGets)))
  }

  /// As `Amount` reads them: with fees, taxes and the places of a cart an amount stays far below what 64 bits hold.
  private static let largest: Int64 = 999_999_999_999_999

  /// What is wrong with the fixed amount of a plan; nil when it may be kept.
  public static func reason(againstFixed fixed: Money, _ policy: Policy) -> FieldProblem.Reason? {
    let most = Money(minorUnits: policy.feeFixed(in: fixed.currency), currency: fixed.currency)
    let none = Money(minorUnits: 0, currency: fixed.currency)
    return (0...most.minorUnits).contains(fixed.minorUnits) ? nil : .amountOutOfRange(none, most)
  }

  /// What is wrong with the share of a plan.
  public static func reason(againstRate rate: BasisPoints, _ policy: Policy) -> FieldProblem.Reason? {
    rate.count <= policy.feePercent * 100 ? nil : .outOfRange(0, policy.feePercent)
  }

  /// What is wrong with a tax, beside its country: a rate where there is one and none where there is none, and why it is exempt.
  public static func reason(against tax: TaxRule, _ policy: Policy) -> FieldProblem.Reason? {
    if !Country.isKnown(tax.rate.country) { return .notACountry }
    if tax.category == .exempt {
      if let reason = TextRule(maximum: 200, minimum: 1).reason(against: tax.exemption) { return reason }
    } else if !tax.exemption.isEmpty {
      return .tooLong(0)
    }
    let allowed = tax.category.hasRate ? 1...policy.taxPercent * 100 : 0...0
    return allowed.contains(tax.rate.rate.count) ? nil : .outOfRange(0, policy.taxPercent)
  }
}

extension PriceProblem {
  /// To stand below the price.
  public var reason: FieldProblem.Reason {
    switch self {
    case .feeAbovePrice(let fee): .feeAbovePrice(fee)
    case .otherCurrency: .notACurrency
    case .tooLarge: .notANumber
    }
  }
}
