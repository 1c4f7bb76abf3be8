import Testing

@testable import BookingModel
@testable import BookingRules

/// What people and their programs write, in each of its forms.
struct TypedTextTests {
  @Test(arguments: [
    ("  Northern\u{A0}Lights\u{3000}", "Northern\u{A0}Lights"),
    ("\u{FEFF}Jazz\u{AD}fest\u{200B}", "Jazzfest"),
    ("Cafe\u{301}", "Café"), ("קונצרט\u{200F} (live)", "קונצרט (live)"), ("Doors\t19:00", "Doors 19:00"),
    ("می‌خواهم", "می‌خواهم"), ("क्‍ष", "क्‍ष"), ("Family day 👨‍👩‍👧", "Family day 👨‍👩‍👧"), ("a\u{200D}", "a"),
    ("\u{200C}a", "a"), ("one\r\ntwo\rthree\u{2028}four\u{85}", "one\ntwo\nthree\nfour"), ("\u{200B} \t", ""),
  ])
  func `a text has one form, and keeps what spells it`(typed: String, kept: String) {
    let text = NormalizedText.normalised(typed)
    #expect(Array(text.unicodeScalars) == Array(kept.unicodeScalars))
    #expect(NormalizedText.normalised(text) == text)
    #expect(TextRule(maximum: 120, isMultiline: true).reason(against: text) == nil)
  }

  @Test(arguments: [
    "a\u{202E}b", "a\u{2066}b", "a\u{1B}[2J", "a\u{9B}b", "a\u{E000}b", "a\u{E0041}b", "x \u{200D}y",
  ])
  func `what steers a terminal or hides is refused`(text: String) {
    #expect(TextRule(maximum: 120).reason(against: text) == .unsafeCharacters)
  }

  @Test(arguments: ["👨🏻‍👩🏻‍👧🏻‍👦🏻", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "🏳️‍🌈"])
  func `emoji of many parts are one character`(text: String) {
    #expect(TextRule(maximum: 120).reason(against: NormalizedText.normalised(text)) == nil)
  }

  @Test(arguments: [
    ("MUSIC", "music "), ("Cafe\u{301}", "CAFÉ"), ("New  York", "new\u{A0}york"), ("Mu\u{AD}sic", "Music"),
  ])
  func `texts that people take for one have one key`(one: String, other: String) {
    #expect(NormalizedText.key(one) == NormalizedText.key(other))
  }

  // MARK: Amounts

  @Test(arguments: [
    ("EUR", "32", 3200), ("EUR", "32.5", 3250), ("EUR", "32,50", 3250), ("EUR", "1 200.00", 120_000),
    ("EUR", "1,200.50", 120_050), ("EUR", "1.200,50", 120_050), ("EUR", "1’200.50", 120_050),
    ("EUR", "1,200,000", 120_000_000), ("EUR", "1.200.000,00", 120_000_000),
    ("EUR", "1\u{202F}200,5", 120_050),
    ("JPY", "1200", 1200), ("KWD", "1.200", 1200), ("KWD", "0,500", 500), ("KWD", "1200,500", 1_200_500),
    ("KWD", "1,200.500", 1_200_500), ("KWD", "12.5", 12_500), ("EUR", "３２．５０", 3250), ("EUR", "0", 0),
  ])
  func `an amount is read as it is written`(code: String, text: String, units: Int) {
    #expect(Money(text, currency: Currency(stored: code))?.minorUnits == Int64(units))
  }

  @Test(arguments: [
    ("KWD", "1,200", "1200", "1.2"), ("BHD", "1,234", "1234", "1.234"), ("OMR", "12,000", "12000", "12"),
    ("TND", "999,999", "999999", "999.999"), ("EUR", "1,200", "1200", "1.2"), ("EUR", "1.200", "1200", "1.2"),
    ("JPY", "1,200", "1200", "1.2"), ("IQD", "5,000", "5000", "5"),
  ])
  func `an amount that can be read in two ways is refused with both`(
    code: String, text: String, one: String, other: String
  ) {
    #expect(Amount.read(text, Currency(stored: code)) == .failure(.ambiguous(one, other)))
  }

  @Test(arguments: [
    "", "-1", "+1", "1e3", "12.345,6.7", "1,20,000", "1..2", ".5", "5.", "1,2.3,4", "€5", "1.234.56",
  ])
  func `what is no amount is refused`(text: String) {
    #expect(Amount.read(text, Currency(stored: "EUR")) == .failure(.notANumber))
  }

  // MARK: Phone numbers

  @Test(arguments: [
    ("+44 (0)20 7946 0958", "+442079460958"), ("+49 (0) 30 123456", "+4930123456"),
    ("+33 (0)6 12 34 56 78", "+33612345678"), ("0044 (0)20 7946 0958", "+442079460958"),
    ("+39 06 1234567", "+39061234567"), ("tel:+1-415-555-0100", "+14155550100"),
    ("+49[0]30/123456", "+4930123456"),
    ("(+44) (0)20 7946 0958", "+442079460958"), ("+１ 415 555 0100", "+14155550100"),
    ("+44\u{2011}20\u{2013}7946\u{2009}0958", "+442079460958"), ("+1 (415) 555 0100", "+14155550100"),
    ("+1 (0415) 5550", "+104155550"),
  ])
  func `a phone number is read as people write it`(typed: String, kept: String) {
    #expect(PhoneNumber(typed)?.text == kept)
  }

  @Test(arguments: ["020 7946 0958", "+0 123 456 789", "+44", "+44 20 7946 ext 5", "(0)44 20 7946 0958"])
  func `what nobody could dial from anywhere is refused`(typed: String) { #expect(PhoneNumber(typed) == nil) }

  // MARK: Seating plans

  private func labels(_ notation: String) throws -> [String] { try SeatingPlan(notation).seats.map(\.label) }

  @Test(arguments: [
    ("A: 1-3\r\nB: 1-3\r\n", ["A1", "A2", "A3", "B1", "B2", "B3"]), ("A: 1-2\rB: 1", ["A1", "A2", "B1"]),
    ("A: 3-1", ["A3", "A2", "A1"]), ("B-A: 1", ["B1", "A1"]), ("A–B: 1‑2", ["A1", "A2", "B1", "B2"]),
    ("A: 0-1", ["A0", "A1"]), ("R1-R2: 1", ["R1-1", "R2-1"]), ("2-1: 5", ["2-5", "1-5"]),
    ("Ａ：１−２", ["A1", "A2"]),
    ("A: 2-1* _ 3", ["A2", "A1", "A3"]),
  ])
  func `a plan is read however its lines end and its seats count`(notation: String, expected: [String]) throws
  {
    #expect(try labels(notation) == expected)
  }

  @Test(arguments: [
    ("A 1-3", SeatingPlanProblem.Reason.noColon), ("A-9: 1", .notARow("A-9")), ("ABC: 1", .notARow("ABC")),
    ("A: one", .notSeats("one")), ("A: 1-1000", .notSeats("1-1000")), ("A: 1 1", .twice("A1")),
    ("[]\nA: 1", .notABlock(20)),
    ("", .empty), ("A: 1-130", .tooWide(120)),
  ])
  func `a plan that is refused is refused for its own reason`(
    notation: String, reason: SeatingPlanProblem.Reason
  ) {
    let error = #expect(throws: SeatingPlanProblem.self) { try SeatingPlan(notation) }
    #expect(error?.reason == reason)
  }

  // MARK: Times

  @Test func `a time that the clocks pass over is known`() throws {
    let skipped = try #require(LocalTime("2027-03-28T02:30"))
    #expect(skipped.isSkipped(in: "Europe/Berlin"))
    #expect(!skipped.isSkipped(in: "America/Halifax"))
    #expect(try !#require(LocalTime("2027-03-28T03:00")).isSkipped(in: "Europe/Berlin"))
    #expect(try !#require(LocalTime("2027-10-31T02:30")).isSkipped(in: "Europe/Berlin"), "it is there twice")
  }

  @Test func `Kosovo is a country`() { #expect(Country.isKnown("XK")) }

  // MARK: Folding

  @Test(arguments: [
    ("Łódź", "lodz"), ("Straße", "strasse"), ("Ørsted", "orsted"), ("Ærø", "aero"), ("Þór", "thor"),
    ("ﬁn", "fin"),
    ("ＷＩＤＥ", "wide"), ("ΟΔΟΣ", "οδοσ"), ("Đặng", "dang"), ("Işık", "isik"), ("서울", "서울"), ("Señor", "senor"),
  ])
  func `letters are found by what is typed for them`(text: String, folded: String) {
    #expect(FoldedText.sortKey(text) == folded)
  }
}
