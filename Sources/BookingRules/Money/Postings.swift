import BookingModel

/// A line of an order as the ledger sees it.
public struct SaleLine: Hashable, Sendable {
  public let id: Identifier<EventOrder>
  public let seller: Identifier<Seller>
  /// Of all its tickets together.
  public let parts: PriceParts
  public let terms: SaleTerms

  public init(id: Identifier<EventOrder>, seller: Identifier<Seller>, parts: PriceParts, terms: SaleTerms) {
    self.id = id
    self.seller = seller
    self.parts = parts
    self.terms = terms
  }
}

/// A part of a line's price that goes back.
public struct LineRefund: Hashable, Sendable {
  public let line: SaleLine
  /// What of its price went back before.
  public let before: Int64
  /// What goes back now.
  public let amount: Int64

  public init(_ line: SaleLine, before: Int64, amount: Int64) {
    precondition(before >= 0 && amount >= 0 && before + amount <= line.parts.buyerPays.minorUnits)
    self.line = line
    self.before = before
    self.amount = amount
  }
}

/// Which accounts a movement of money changes. Every list sums to zero, and has no entry of nothing.
public enum Postings {
  /// Money that came in: a gateway has it, and lines say whose it is. What belongs to no line waits in suspense.
  public static func sale(_ paid: Int64, _ lines: [SaleLine]) -> [LedgerEntry] {
    let owed = lines.flatMap { line in portions(of: line).map { $0.entry(of: line, -$0.amount) } }
    let rest = paid + owed.reduce(0) { $0 + $1.amount }
    precondition(rest >= 0, "more is owed than was paid")
    return told([LedgerEntry(.gateway, paid)] + owed + [LedgerEntry(.suspense, -rest)])
  }

  /// Money that went back: from what lines had of it, and from suspense what is of none.
  ///
  /// Where the plan returns the fee, each account gives back in proportion to what it got, so that refunds in any parts and any order
  /// add up to the very sale; where the plan keeps it, the seller bears what the house keeps.
  public static func refund(_ amount: Int64, of lines: [LineRefund]) -> [LedgerEntry] {
    let back = lines.flatMap { refund in
      let portions = bearing(portions(of: refund.line), refund.line.terms)
      let weights = portions.map(\.amount)
      let before = Shares.steady(refund.before, over: weights)
      let after = Shares.steady(refund.before + refund.amount, over: weights)
      return zip(portions, zip(before, after)).map { $0.entry(of: refund.line, $1.1 - $1.0) }
    }
    let rest = amount - back.reduce(0) { $0 + $1.amount }
    precondition(rest >= 0, "more of its lines goes back than in all")
    return told([LedgerEntry(.gateway, -amount)] + back + [LedgerEntry(.suspense, rest)])
  }

  /// What a refund costs whom, for whoever is to confirm it.
  public static func costs(of refund: [LedgerEntry]) -> (seller: Int64, house: Int64) {
    refund.reduce((0, 0)) { costs, entry in
      switch entry.account {
      case .sellerPending, .sellerReserve, .sellerPayable: (costs.0 + entry.amount, costs.1)
      case .fee, .vat: (costs.0, costs.1 + entry.amount)
      default: costs
      }
    }
  }

  /// What one account gets of a line.
  private struct Portion {
    let account: LedgerAccount
    let tax: TaxRate?
    var amount: Int64

    func entry(of line: SaleLine, _ amount: Int64) -> LedgerEntry {
      LedgerEntry(
        account, amount, seller: account.isSellers ? line.seller : nil, line: line.id, tax: tax)
    }
  }

  private static func portions(of line: SaleLine) -> [Portion] {
    let (parts, terms) = (line.parts, line.terms)
    return [
      Portion(account: .sellerPending, tax: nil, amount: parts.sellerGets.minorUnits),
      Portion(account: .fee, tax: nil, amount: parts.fee.minorUnits),
      terms.sellsAs == .principal
        ? Portion(account: .vat, tax: terms.tax.rate, amount: parts.tax.minorUnits)
        : Portion(account: .vat, tax: terms.fee.vat, amount: parts.feeVAT.minorUnits),
    ]
  }

  /// The same, as they bear a refund.
  private static func bearing(_ portions: [Portion], _ terms: SaleTerms) -> [Portion] {
    guard !terms.fee.isReturned else { return portions }
    var bearing = portions
    // The tax on a ticket goes back with it whoever keeps the fee.
    for index in portions.indices
    where portions[index].account == .fee || portions[index].account == .vat && terms.sellsAs == .agent {
      bearing[0].amount += portions[index].amount
      bearing[index].amount = 0
    }
    return bearing
  }

  private static func told(_ entries: [LedgerEntry]) -> [LedgerEntry] {
    precondition(entries.reduce(0) { $0 + $1.amount } == 0, "a movement of money that does not sum to zero")
    return entries.filter { $0.amount != 0 }
  }
}
