import Testing

@testable import BookingModel
@testable import BookingRules

/// What sales and refunds do to accounts, to the cent.
struct PostingsTests {
  private let euro = Currency(stored: "EUR")
  private let seven = TaxRate(country: "DE", rate: BasisPoints(stored: 700))
  private let nineteen = TaxRate(country: "DE", rate: BasisPoints(stored: 1900))

  private func line(
    _ bearer: FeePlan.Bearer = .seller, _ sellsAs: SellsAs = .agent, isReturned: Bool = true,
    seller: Int64 = 7,
    quantity: Int = 1
  ) throws -> SaleLine {
    let terms = SaleTerms(
      fee: FeePlan(
        fixed: Money(minorUnits: 100, currency: euro), rate: BasisPoints(stored: 500), bearer: bearer,
        vat: nineteen, isReturned: isReturned),
      tax: TaxRule(.reduced, seven), sellsAs: sellsAs)
    let parts = try PriceRule.parts(of: Money(minorUnits: 5000, currency: euro), terms).get() * quantity
    return SaleLine(id: Identifier(1), seller: Identifier(seller), parts: parts, terms: terms)
  }

  private func told(_ entries: [LedgerEntry]) -> [String] {
    entries.map { entry in
      let seller = entry.seller.map { ":\($0.rawValue)" } ?? ""
      let tax = entry.tax.map { ":\($0.country)/\($0.rate.count / 100)" } ?? ""
      let sign = entry.amount < 0 ? "−" : "+"
      let amount = Money(minorUnits: abs(entry.amount), currency: euro).decimalText
      return "\(sign)\(entry.account.rawValue)\(seller)\(tax) \(amount)"
    }
  }

  @Test func `a sale whose fee the seller bears`() throws {
    #expect(
      told(Postings.sale(5000, [try line()]))
        == ["+gateway 50.00", "−seller.pending:7 45.83", "−fee 3.50", "−vat:DE/19 0.67"])
  }

  @Test func `a sale whose fee is passed on`() throws {
    #expect(
      told(Postings.sale(5417, [try line(.buyer)]))
        == ["+gateway 54.17", "−seller.pending:7 50.00", "−fee 3.50", "−vat:DE/19 0.67"])
  }

  @Test func `a whole refund is the reverse of the sale where the fee is returned`() throws {
    let line = try line()
    let sale = Postings.sale(5000, [line])
    let refund = Postings.refund(5000, of: [LineRefund(line, before: 0, amount: 5000)])
    #expect(
      told(refund) == ["−gateway 50.00", "+seller.pending:7 45.83", "+fee 3.50", "+vat:DE/19 0.67"])
    #expect(zip(sale, refund).allSatisfy { $0.amount == -$1.amount && $0.account == $1.account })
    #expect(Postings.costs(of: refund) == (seller: 4583, house: 417))
  }

  @Test func `a refund whose fee is kept is borne by the seller`() throws {
    let refund = Postings.refund(
      5000, of: [LineRefund(try line(isReturned: false), before: 0, amount: 5000)])
    #expect(told(refund) == ["−gateway 50.00", "+seller.pending:7 50.00"])
    #expect(Postings.costs(of: refund) == (seller: 5000, house: 0))
  }

  @Test func `money without an order, late or twice waits in suspense and goes back from there`() {
    #expect(told(Postings.sale(5000, [])) == ["+gateway 50.00", "−suspense 50.00"])
    #expect(told(Postings.refund(5000, of: [])) == ["−gateway 50.00", "+suspense 50.00"])
  }

  @Test func `a sale in the house's own name owes the tax on the ticket`() throws {
    #expect(
      told(Postings.sale(5000, [try line(.seller, .principal)]))
        == ["+gateway 50.00", "−seller.pending:7 42.56", "−fee 4.17", "−vat:DE/7 3.27"])
  }

  @Test func `the tax on a ticket goes back with it whoever keeps the fee`() throws {
    let line = try line(.seller, .principal, isReturned: false)
    #expect(
      told(Postings.refund(5000, of: [LineRefund(line, before: 0, amount: 5000)]))
        == ["−gateway 50.00", "+seller.pending:7 46.73", "+vat:DE/7 3.27"])
  }

  @Test func `each seller of an order is owed their own, and what is of no line waits`() throws {
    let lines = [try line(), try line(.buyer, seller: 9, quantity: 2)]
    #expect(
      told(Postings.sale(5000 + 10_834 + 100, lines)) == [
        "+gateway 159.34", "−seller.pending:7 45.83", "−fee 3.50", "−vat:DE/19 0.67",
        "−seller.pending:9 100.00",
        "−fee 7.00", "−vat:DE/19 1.34", "−suspense 1.00",
      ])
  }

  /// Refunds of any size in any order: no account ever gets back what it gave, and in the end nothing is left.
  @Test(arguments: 1...40)
  func `refunds in any parts add up to the very sale`(_ seed: UInt64) throws {
    var random = Seeded(seed)
    let terms = random.terms(euro)
    let face = Money(minorUnits: 1000 + random.below(9000), currency: euro)
    let parts = try PriceRule.parts(of: face, terms).get() * Int(1 + random.below(4))
    let line = SaleLine(id: Identifier(1), seller: Identifier(2), parts: parts, terms: terms)
    let paid = parts.buyerPays.minorUnits
    var balances: [LedgerAccount: Int64] = [:]
    for entry in Postings.sale(paid, [line]) { balances[entry.account, default: 0] += entry.amount }
    let fee = (balances[.fee] ?? 0) + (terms.sellsAs == .agent ? balances[.vat] ?? 0 : 0)
    var back: Int64 = 0
    while back < paid {
      let amount = min(paid - back, 1 + random.below(random.below(3) == 0 ? paid : 7))
      let entries = Postings.refund(amount, of: [LineRefund(line, before: back, amount: amount)])
      #expect(entries.allSatisfy { ($0.amount < 0) == ($0.account == .gateway) }, "\(entries)")
      for entry in entries { balances[entry.account, default: 0] += entry.amount }
      back += amount
    }
    if terms.fee.isReturned {
      #expect(balances.values.allSatisfy { $0 == 0 }, "\(balances)")
    } else {
      #expect(balances[.sellerPending, default: 0] == -fee && balances[.gateway] == 0)
    }
  }

  @Test(arguments: 1...20)
  func `steady shares never shrink, stray by less than a unit, and add up`(_ seed: UInt64) {
    var random = Seeded(seed)
    let weights = (0..<(2 + random.below(2))).map { _ in random.below(random.below(2) == 0 ? 4 : 500) }
    let total = weights.reduce(0, +)
    var last = weights.map { _ in Int64(0) }
    for amount in 0...total {
      let shares = Shares.steady(amount, over: weights)
      #expect(shares.reduce(0, +) == amount)
      #expect(zip(shares, last).allSatisfy { $0 >= $1 }, "\(weights): \(last) then \(shares)")
      for (share, weight) in zip(shares, weights) where total > 0 {
        #expect(abs(share * total - amount * weight) < total)
      }
      last = shares
    }
    #expect(last == weights)
  }

  @Test func `accounts of sellers alone name a seller, and every account has its kind`() {
    #expect(LedgerAccount.allCases.filter(\.isSellers) == [.sellerPending, .sellerReserve, .sellerPayable])
    #expect(LedgerAccount.allCases.filter(\.isSellers).allSatisfy { $0.kind == .liability })
    #expect(LedgerAccount.allCases.filter { $0.kind == .income } == [.fee])
  }
}
