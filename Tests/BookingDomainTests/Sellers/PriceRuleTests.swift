import Testing

@testable import BookingModel
@testable import BookingRules

struct PriceRuleTests {
  private let euro = Currency(stored: "EUR")

  private func euros(_ cents: Int64) -> Money { Money(minorUnits: cents, currency: euro) }

  /// 1.00 and 5 %, with 19 % on it; 7 % on the ticket.
  private func terms(
    _ bearer: FeePlan.Bearer, _ sellsAs: SellsAs = .agent, isInclusive: Bool = true, isReturned: Bool = true
  ) -> SaleTerms {
    SaleTerms(
      fee: FeePlan(
        fixed: euros(100), rate: BasisPoints(stored: 500), bearer: bearer,
        vat: TaxRate(country: "DE", rate: BasisPoints(stored: 1900)), isReturned: isReturned),
      tax: TaxRule(
        .reduced, TaxRate(country: "DE", rate: BasisPoints(stored: 700)), isInclusive: isInclusive),
      sellsAs: sellsAs)
  }

  private func parts(_ cents: Int64, _ terms: SaleTerms) throws -> PriceParts {
    try PriceRule.parts(of: euros(cents), terms).get()
  }

  private func problem(_ cents: Int64, _ terms: SaleTerms) -> PriceProblem? {
    guard case .failure(let problem) = PriceRule.parts(of: euros(cents), terms) else { return nil }
    return problem
  }

  @Test func `a seller who bears the fee gets 45.83 of 50.00`() throws {
    let parts = try parts(5000, terms(.seller))
    #expect(parts.buyerPays == euros(5000) && parts.sellerGets == euros(4583))
    #expect(parts.fee == euros(350) && parts.feeVAT == euros(67) && parts.feeWithVAT == euros(417))
    #expect(parts.tax == euros(327))
  }

  @Test func `a fee that is passed on makes 54.17 of 50.00, and is the same amount`() throws {
    let parts = try parts(5000, terms(.buyer))
    #expect(parts.buyerPays == euros(5417) && parts.sellerGets == euros(5000))
    #expect(parts.feeWithVAT == euros(417) && parts.tax == euros(327))
  }

  @Test func `in its own name the house owes the tax on the ticket, and its fee is a margin`() throws {
    let parts = try parts(5000, terms(.seller, .principal))
    #expect(parts.sellerGets == euros(4256) && parts.fee == euros(417) && parts.feeVAT == euros(0))
    #expect(parts.tax == euros(327) && parts.buyerPays == euros(5000))
  }

  @Test func `a tax that prices don't contain comes on top`() throws {
    let parts = try parts(5000, terms(.seller, isInclusive: false))
    #expect(parts.buyerPays == euros(5350) && parts.tax == euros(350))
    #expect(parts.sellerGets == euros(5350 - 417), "whose tax it is to pay")
  }

  @Test func `a free ticket has no fee, and a cheap one none that is more than its seller gets`() throws {
    #expect(try parts(0, terms(.seller)).buyerPays == euros(0))
    #expect(try parts(0, terms(.buyer)).buyerPays == euros(0))
    // 1.00 + 0.06, with 19 % of that.
    #expect(problem(120, terms(.seller)) == .feeAbovePrice(euros(126)))
    #expect(problem(120, terms(.buyer)) == nil)
    #expect(problem(127, terms(.seller)) == nil)
    #expect(problem(127, terms(.seller, .principal)) == .feeAbovePrice(euros(126)))
  }

  @Test func `amounts no price may have are refused`() {
    #expect(problem(-1, terms(.seller)) == .tooLarge)
    #expect(problem(1_000_000_000_000_000, terms(.seller)) == .tooLarge)
    #expect(problem(999_999_999_999_999, terms(.buyer)) == nil)
    let other = PriceRule.parts(
      of: Money(minorUnits: 5000, currency: Currency(stored: "USD")), terms(.seller))
    #expect(other == .failure(.otherCurrency(euro)))
  }

  @Test func `a plan takes up to thirty percent and twenty whole units`() {
    let policy = Policy()
    #expect(PriceRule.reason(againstFixed: euros(2000), policy) == nil)
    #expect(PriceRule.reason(againstFixed: euros(2001), policy) == .amountOutOfRange(euros(0), euros(2000)))
    #expect(PriceRule.reason(againstFixed: euros(-1), policy) == .amountOutOfRange(euros(0), euros(2000)))
    let yen = Currency(stored: "JPY")
    #expect(PriceRule.reason(againstFixed: Money(minorUnits: 20, currency: yen), policy) == nil)
    #expect(PriceRule.reason(againstFixed: Money(minorUnits: 21, currency: yen), policy) != nil)
    #expect(PriceRule.reason(againstRate: BasisPoints(stored: 3000), policy) == nil)
    #expect(PriceRule.reason(againstRate: BasisPoints(stored: 3001), policy) == .outOfRange(0, 30))
    #expect(BasisPoints(10_001) == nil && BasisPoints(-1) == nil)
  }

  @Test func `a tax has a rate where its category has one, and a reason where it is exempt`() {
    func reason(_ category: TaxCategory, _ rate: Int, _ text: String = "", country: String = "DE")
      -> FieldProblem.Reason?
    {
      let rate = TaxRate(country: country, rate: BasisPoints(stored: rate))
      return PriceRule.reason(against: TaxRule(category, rate, exemption: text), Policy())
    }
    #expect(reason(.standard, 1900) == nil && reason(.zero, 0) == nil && reason(.outOfScope, 0) == nil)
    #expect(reason(.standard, 0) == .outOfRange(0, 30) && reason(.standard, 3001) == .outOfRange(0, 30))
    #expect(reason(.zero, 700) == .outOfRange(0, 30))
    #expect(reason(.exempt, 0) == .missing && reason(.exempt, 0, "§ 4 Nr. 20 UStG") == nil)
    #expect(reason(.standard, 1900, "why") == .tooLong(0))
    #expect(reason(.standard, 1900, country: "XX") == .notACountry)
  }

  /// Every kind of terms, every bearer, thousands of prices.
  @Test(arguments: 1...20)
  func `parts are whole, none is negative, and they are the price`(_ seed: UInt64) throws {
    var random = Seeded(seed)
    for _ in 0..<200 {
      let terms = random.terms(euro)
      guard let parts = try? PriceRule.parts(of: euros(random.below(20_000)), terms).get() else { continue }
      let isPrincipal = terms.sellsAs == .principal
      let sum =
        parts.sellerGets.minorUnits + parts.feeWithVAT.minorUnits + (isPrincipal ? parts.tax.minorUnits : 0)
      #expect(sum == parts.buyerPays.minorUnits)
      #expect(
        [parts.face, parts.fee, parts.feeVAT, parts.tax, parts.sellerGets].allSatisfy { $0.minorUnits >= 0 })
      #expect(parts.tax.minorUnits <= parts.buyerPays.minorUnits)
    }
  }
}

/// Chance of a seed, for terms and amounts.
struct Seeded {
  private let randomness: Randomness

  init(_ seed: UInt64) { randomness = .seeded(seed) }

  mutating func below(_ end: Int64) -> Int64 {
    Int64(randomness.bytes(7).reduce(0) { $0 << 8 | UInt64($1) }) % max(1, end)
  }

  mutating func terms(_ currency: Currency) -> SaleTerms {
    let rate = TaxRate(country: "DE", rate: BasisPoints(stored: [0, 700, 1900, 2700][Int(below(4))]))
    return SaleTerms(
      fee: FeePlan(
        fixed: Money(minorUnits: below(300), currency: currency), rate: BasisPoints(stored: Int(below(3001))),
        bearer: FeePlan.Bearer.allCases[Int(below(2))],
        vat: TaxRate(country: "AT", rate: BasisPoints(stored: [0, 1900, 2000][Int(below(3))])),
        isReturned: below(2) == 0),
      tax: TaxRule(rate.rate == .zero ? .zero : .standard, rate, isInclusive: below(2) == 0),
      sellsAs: SellsAs.allCases[Int(below(2))])
  }
}
