import TestSupport
import Testing

@testable import BookingModel
@testable import BookingRules

struct EventRulesTests {
  @Test func `a good draft has no problems`() {
    #expect(EventRules(now: TestClock().now).problems(of: .fixture()).isEmpty)
  }

  struct Bad: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let problem: FieldProblem
    let change: @Sendable (inout EventDraft) -> Void

    init(_ name: String, _ problem: FieldProblem, _ change: @escaping @Sendable (inout EventDraft) -> Void) {
      testDescription = name
      self.problem = problem
      self.change = change
    }
  }

  private static func eur(_ cents: Int64) -> Money {
    Money(minorUnits: cents, currency: Currency(stored: "EUR"))
  }

  static let bad: [Bad] = [
    Bad("no title", FieldProblem(.title, .missing)) { $0.title = "" },
    Bad("a long title", FieldProblem(.title, .tooLong(120))) {
      $0.title = String(repeating: "x", count: 121)
    },
    Bad("a heavy title", FieldProblem(.title, .tooLong(120))) {
      $0.title = String(repeating: "👩‍👩‍👧", count: 60)
    },
    Bad("an escape in a title", FieldProblem(.title, .unsafeCharacters)) { $0.title = "a\u{1B}[2Jb" },
    Bad("a right-to-left override", FieldProblem(.venue, .unsafeCharacters)) {
      $0.venue = "Hall\u{202E}llaH"
    },
    Bad("a line break in a summary", FieldProblem(.summary, .unsafeCharacters)) { $0.summary = "a\nb" },
    Bad("a pile of marks", FieldProblem(.city, .unsafeCharacters)) {
      $0.city = "a" + String(repeating: "\u{301}", count: 20)
    },
    Bad("no category", FieldProblem(.category, .missing)) { $0.category = "" },
    Bad("no country", FieldProblem(.country, .missing)) { $0.country = "" },
    Bad("an unknown country", FieldProblem(.country, .notACountry)) { $0.country = "XX" },
    Bad("an unknown zone", FieldProblem(.timeZone, .notATimeZone)) { $0.timeZone = "Moon/Tranquility" },
    Bad("a path for a zone", FieldProblem(.timeZone, .notATimeZone)) { $0.timeZone = "../../etc/passwd" },
    Bad("an abbreviated zone", FieldProblem(.timeZone, .notATimeZone)) { $0.timeZone = "EST" },
    Bad("an end before the start", FieldProblem(.endsAt, .endsBeforeStart)) { $0.endsAt = $0.startsAt },
    Bad("two years of music", FieldProblem(.endsAt, .notADate)) { $0.endsAt = $0.startsAt + .days(700) },
    Bad("an event long ago", FieldProblem(.startsAt, .inThePast)) {
      $0.startsAt = $0.startsAt - .days(40)
      $0.endsAt = $0.endsAt - .days(40)
    },
    Bad("an event that ends at this moment", FieldProblem(.startsAt, .inThePast)) {
      $0.startsAt = TestClock().now - .hours(2)
      $0.endsAt = TestClock().now
    },
    Bad("the year 1900", FieldProblem(.startsAt, .notADate)) { $0.startsAt = Timestamp(milliseconds: -1) },
    Bad("a nameless ticket", FieldProblem(.ticketTypeName, .missing, at: 0)) { $0.ticketTypes[0].name = "" },
    Bad("two tickets of one name", FieldProblem(.ticketTypeName, .inUse, at: 1)) {
      $0.ticketTypes.append(.fixture(name: "STANDARD"))
    },
    Bad(
      "a price below nothing", FieldProblem(.price, .amountOutOfRange(eur(0), eur(1_000_000_000_000)), at: 0)
    ) {
      $0.ticketTypes[0].price = Money(minorUnits: -1, currency: Currency(stored: "EUR"))
    },
    Bad("money that is none", FieldProblem(.currency, .notACurrency, at: 0)) {
      $0.ticketTypes[0].price = Money(minorUnits: 1, currency: Currency(stored: "ZZZ"))
    },
    Bad("two currencies", FieldProblem(.currency, .notACurrency, at: 1)) {
      $0.ticketTypes.append(.fixture(name: "Other", currency: "USD"))
    },
    Bad("no places", FieldProblem(.capacity, .outOfRange(1, 1_000_000), at: 0)) {
      $0.ticketTypes[0].capacity = 0
    },
    Bad("a minimum of nothing", FieldProblem(.minPerOrder, .outOfRange(1, 20), at: 0)) {
      $0.ticketTypes[0].minPerOrder = 0
    },
    Bad("a maximum below the minimum", FieldProblem(.maxPerOrder, .outOfRange(4, 20), at: 0)) {
      $0.ticketTypes[0].minPerOrder = 4
      $0.ticketTypes[0].maxPerOrder = 3
    },
    Bad("a minimum that no cart can hold", FieldProblem(.minPerOrder, .moreThanACart(20), at: 0)) {
      $0.ticketTypes[0].minPerOrder = 25
      $0.ticketTypes[0].maxPerOrder = 20
    },
    Bad("a maximum that no cart can hold", FieldProblem(.maxPerOrder, .moreThanACart(20), at: 0)) {
      $0.ticketTypes[0].maxPerOrder = 30
    },
    Bad("a sale that starts when all is over", FieldProblem(.saleStartsAt, .afterTheEvent, at: 0)) {
      $0.ticketTypes[0].saleStartsAt = $0.endsAt
    },
    Bad(
      "a price beyond every currency",
      FieldProblem(.price, .amountOutOfRange(eur(0), eur(1_000_000_000_000)), at: 0)
    ) {
      $0.ticketTypes[0].price = eur(1_000_000_000_001)
    },
    Bad("joiners between blanks", FieldProblem(.title, .unsafeCharacters)) { $0.title = "a \u{200D} b" },
    Bad("a sale that ends before it starts", FieldProblem(.saleEndsAt, .endsBeforeStart, at: 0)) {
      $0.ticketTypes[0].saleStartsAt = $0.startsAt
      $0.ticketTypes[0].saleEndsAt = $0.startsAt - .hours(1)
    },
    Bad(
      "a plan nobody can read",
      FieldProblem(.seatingPlan, .notAPlan(SeatingPlanProblem(line: 1, reason: .noColon)), at: 0)
    ) {
      $0.ticketTypes[0].seatingPlan = "?!"
    },
    Bad("too many kinds of tickets", FieldProblem(.ticketTypes, .tooLong(40))) {
      $0.ticketTypes = (0..<41).map { .fixture(name: "Type \($0)") }
    },
  ]

  @Test(arguments: bad)
  func `each mistake is named by its field`(bad: Bad) {
    var draft = EventDraft.fixture()
    bad.change(&draft)
    #expect(EventRules(now: TestClock().now).problems(of: draft) == [bad.problem])
  }

  @Test func `all problems are told at once`() {
    var draft = EventDraft.fixture()
    draft.title = ""
    draft.country = "??"
    draft.ticketTypes[0].capacity = -1
    #expect(EventRules().problems(of: draft).map(\.field) == [.title, .country, .capacity])
  }

  @Test func `texts are tidied and times cut to minutes before they are judged`() throws {
    var draft = EventDraft.fixture(title: "  Northern Lights \n")
    draft.country = " ca"
    draft.description = "one\r\ntwo\rthree\n"
    draft.startsAt = draft.startsAt + TimeSpan(milliseconds: 59_999)
    let tidied = draft.tidied
    #expect(tidied.title == "Northern Lights")
    #expect(tidied.country == "CA")
    #expect(tidied.description == "one\ntwo\nthree")
    #expect(tidied.startsAt == EventDraft.fixture().startsAt)
  }
}
