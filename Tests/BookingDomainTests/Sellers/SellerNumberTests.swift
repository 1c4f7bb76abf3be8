import Testing

@testable import BookingModel
@testable import BookingRules

struct SellerNumberTests {
  private func problem<Value>(_ result: Result<Value, SellerProblem>) -> SellerProblem? {
    guard case .failure(let problem) = result else { return nil }
    return problem
  }

  @Test(arguments: [
    "DE89370400440532013000", "de89 3704 0044 0532 0130 00", "IBAN DE89-3704-0044-0532-0130-00",
    "DE89\u{A0}3704\u{2009}0044 0532 0130 00",
  ])
  func `an IBAN is read however it is typed, and shown in fours`(_ typed: String) throws {
    let iban = try IBAN.read(typed).get()
    #expect(iban.text == "DE89370400440532013000" && iban.formatted == "DE89 3704 0044 0532 0130 00")
    #expect(iban.last4 == "3000" && iban.country == "DE" && iban.isInSEPA)
    #expect("\(iban)" == "DE…3000" && String(reflecting: iban) == "DE…3000")
  }

  /// Examples of the registry.
  @Test(arguments: [
    "GB29NWBK60161331926819", "FR1420041010050500013M02606", "NO9386011117947",
    "MT84MALT011000012345MTLCAST001S",
    "CH9300762011623852957", "XK051212012345678906", "BR1800360305000010009795493C1",
  ])
  func `accounts of many lands are good`(_ text: String) throws {
    #expect(try IBAN.read(text).get().text == text)
  }

  @Test func `a refused IBAN says what is wrong with it`() {
    #expect(problem(IBAN.read("")) == .notAnIBAN)
    #expect(problem(IBAN.read("0532013000")) == .notAnIBAN)
    #expect(problem(IBAN.read("US89370400440532013000")) == .ibanCountry("US"))
    #expect(
      problem(IBAN.read("DE8937040044053201300")) == .ibanLength(country: "DE", expected: 22, found: 21))
    #expect(
      problem(IBAN.read("DE893704004405320130000")) == .ibanLength(country: "DE", expected: 22, found: 23))
    #expect(
      problem(IBAN.read("DE8937O400440532013000")) == .ibanCharacter(country: "DE", "O", at: 7))
    #expect(problem(IBAN.read("DE89370400440532013001")) == .ibanCheckDigits)
    #expect(
      problem(IBAN.read(String(repeating: "DE89", count: 10_000)))
        == .ibanLength(country: "DE", expected: 22, found: 200))
  }

  @Test func `check digits that nobody gives are refused though they divide well`() throws {
    // 97 and 00 leave the same remainder.
    let good = try #require(
      (0..<1000).lazy.map { "DE9737040044053201" + String(3000 + $0) }.first {
        (try? IBAN.read($0).get()) != nil
      })
    #expect(problem(IBAN.read("DE00" + good.dropFirst(4))) == .ibanCheckDigits)
  }

  @Test func `an account for payouts is one that a SEPA transfer reaches`() {
    #expect(problem(IBAN.readReachable("AE070331234567890123456")) == .outsideSEPA("AE"))
    #expect(problem(IBAN.readReachable("CH9300762011623852957")) == nil)
  }

  @Test(arguments: VATRule.all.keys.sorted())
  func `the example of each country is a right number`(_ country: String) throws {
    let example = try #require(VATRule.all[country]?.example)
    #expect(try VATID.read(country + example, country: country).get().text == country + example)
    #expect(try VATID.read(example.lowercased(), country: country).get().text == country + example)
  }

  @Test func `VAT ids are known for every member of the European Union, and for its neighbours`() {
    let members = """
      AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK
      """.split(separator: " ").map(String.init)
    #expect(Set(VATRule.all.keys) == Set(members + ["CH", "GB", "NO", "XI"]))
  }

  @Test func `a VAT id is read however it is typed`() throws {
    #expect(try VATID.read("CHE-107.787.577 IVA", country: "CH").get().text == "CHE107787577IVA")
    #expect(try VATID.read("gr 94259216", country: "GR").get().text == "EL094259216")
    #expect(try VATID.read("BE 403.019.261", country: "BE").get().text == "BE0403019261")
    #expect(try VATID.read("ATU13585627", country: "DE").get().country == "AT", "as it says itself")
    #expect(try !VATID.read("GB980780684", country: "GB").get().isInVIES)
    #expect(try VATID.read("XI980780684", country: "GB").get().isInVIES)
  }

  @Test func `a refused VAT id says what is wrong with it`() {
    #expect(
      problem(VATID.read("DE13669597", country: "DE"))
        == .vatIDLength(country: "DE", expected: [9], found: 8, example: "DE136695976"))
    #expect(
      problem(VATID.read("13669597X", country: "DE")) == .vatIDShape(country: "DE", example: "DE136695976"))
    #expect(problem(VATID.read("DE136695967", country: "DE")) == .vatIDCheckDigits(country: "DE"))
    #expect(problem(VATID.read("12345", country: "US")) == .vatIDCountry("US"))
    #expect(
      problem(VATID.read("GB000000000", country: "GB")) == .vatIDShape(country: "GB", example: "GB980780684"))
    #expect(
      problem(VATID.read(String(repeating: "9", count: 100_000), country: "DE"))
        == .vatIDLength(country: "DE", expected: [9], found: 200, example: "DE136695976"))
  }

  @Test func `whoever sells is eighteen on their birthday, and on the first of March where it has no day`()
    throws
  {
    func read(_ typed: String, _ today: CalendarDay) -> SellerProblem? {
      problem(SellerRules.dateOfBirth(typed, today: today, Policy()))
    }
    let today = try #require(CalendarDay("2026-12-01"))
    #expect(read("2008-12-01", today) == nil && read("1.12.2008", today) == nil)
    #expect(read("2008-12-02", today) == .tooYoung(18))
    for wrong in ["", "2026-12-02", "1899-01-01", "1990-02-29", "5/6/1990", "1.1.90", "1990", "yesterday"] {
      #expect(read(wrong, today) == .notADateOfBirth, "\(wrong)")
    }
    let leap = "2008-02-29"
    #expect(read(leap, try #require(CalendarDay("2026-02-28"))) == .tooYoung(18))
    #expect(read(leap, try #require(CalendarDay("2026-03-01"))) == nil)
  }

  @Test func `names and numbers of registers are free, and in one form`() {
    #expect(SellerRules.tidied("  Kulturverein \t „Süd“\u{200B} e.\u{A0}V. ") == "Kulturverein „Süd“ e. V.")
    for name in ["Ó", "X Æ A-12", "株式会社", "O'Brien & Söhne", "7"] {
      #expect(SellerRules.reason(againstName: name) == nil)
    }
    #expect(
      SellerRules.reason(againstName: "") == .missing && SellerRules.reason(againstName: "—") == .missing)
    #expect(SellerRules.reason(againstName: String(repeating: "x", count: 121)) == .tooLong(120))
    #expect(SellerRules.reason(againstName: "a\u{202E}b") == .unsafeCharacters)
    #expect(SellerRules.reason(againstNumber: "HRB 12345 B (Charlottenburg)") == nil)
    #expect(SellerRules.reason(againstNumber: "none") == .notANumber)
    #expect(
      SellerRules.reason(againstCountry: "XX") == .notACountry
        && SellerRules.reason(againstCountry: "FR") == nil)
  }
}
