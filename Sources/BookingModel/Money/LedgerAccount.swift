/// The chart of accounts: whose an amount is, or what became of it.
///
/// In the ledger an amount is positive where we have it or spent it, negative where we owe it or earned it; the entries of one movement
/// sum to zero.
public enum LedgerAccount: String, Sendable, CaseIterable, Codable {
  /// Money that a payment service has for us.
  case gateway
  /// The house's account at its bank.
  case bank
  /// Told to the bank, and not on its statement yet.
  case transit
  /// Taken by a card network until a dispute is decided.
  case disputed
  /// Sold, and the event isn't settled yet.
  case sellerPending = "seller.pending"
  /// Kept back from a seller until a date.
  case sellerReserve = "seller.reserve"
  /// Free to be paid out to a seller; positive where they owe us.
  case sellerPayable = "seller.payable"
  /// What the house earns from sales, without value added tax.
  case fee
  /// Value added tax that the house owes a country: on its fee, and on tickets that it sells in its own name.
  case vat
  /// Owed to a customer, as credit or on a gift card.
  case customerCredit = "customer.credit"
  /// Nobody's yet: money that came too late, twice or without an order.
  case suspense
  case gatewayCost = "cost.gateway"
  case disputeCost = "cost.dispute"
  /// What was written off.
  case loss

  public enum Kind: Sendable { case asset, liability, income, expense }

  public var kind: Kind {
    switch self {
    case .gateway, .bank, .transit, .disputed: .asset
    case .sellerPending, .sellerReserve, .sellerPayable, .vat, .customerCredit, .suspense: .liability
    case .fee: .income
    case .gatewayCost, .disputeCost, .loss: .expense
    }
  }

  /// Whether each of its entries names a seller; no other entry does.
  public var isSellers: Bool {
    switch self {
    case .sellerPending, .sellerReserve, .sellerPayable: true
    default: false
    }
  }
}

/// One amount in one account.
public struct LedgerEntry: Hashable, Sendable {
  public let account: LedgerAccount
  /// In smallest units of the movement's currency.
  public let amount: Int64
  /// Of the accounts of sellers alone.
  public let seller: Identifier<Seller>?
  /// Of which order's line, where it is of one; its event is the line's.
  public let line: Identifier<EventOrder>?
  /// To whom `vat` is owed.
  public let tax: TaxRate?

  package init(
    _ account: LedgerAccount, _ amount: Int64, seller: Identifier<Seller>? = nil,
    line: Identifier<EventOrder>? = nil, tax: TaxRate? = nil
  ) {
    precondition(account.isSellers == (seller != nil), "an account of sellers names whose it is")
    precondition((account == .vat) == (tax != nil), "a tax is owed to a country")
    self.account = account
    self.amount = amount
    self.seller = seller
    self.line = line
    self.tax = tax
  }
}
