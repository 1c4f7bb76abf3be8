import Testing

@testable import BookingModel
@testable import BookingWords

/// Dates, numbers, money and lists as languages write them.
struct FormatTests {
  private let english = English().format
  private let german = German().format
  /// Wednesday 2026-07-01 12:00 UTC.
  private let now = Timestamp(milliseconds: 1_782_907_200_000)

  private func money(_ amount: Int64, _ code: String) -> Money {
    Money(minorUnits: amount, currency: Currency(stored: code))
  }

  @Test func `a date names its year only where it could be mistaken`() {
    let days: [Int64] = [3, 200, 400, -200]
    let dates = days.map { english.date(now + .days($0), zone: "UTC", now: now) }
    #expect(dates == ["Sat 4 Jul", "Sun 17 Jan", "Thu 5 Aug 2027", "Sat 13 Dec 2025"])
    let german = days.map { self.german.date(now + .days($0), zone: "UTC", now: now) }
    #expect(german == ["Sa 4. Jul", "So 17. Jan", "Do 5. Aug 2027", "Sa 13. Dez 2025"])
    #expect(self.german.date(now, zone: "UTC", hasWeekday: false) == "1. Jul 2026")
  }

  @Test func `a date in full is written as in a letter`() {
    #expect(english.fullDate(now, zone: "UTC") == "Wednesday, 1 July 2026")
    #expect(german.fullDate(now, zone: "UTC") == "Mittwoch, 1. Juli 2026")
    #expect(german.month(3, 2026) == "März 2026")
  }

  @Test func `times are those of the event's own clocks`() {
    #expect(english.time(now, zone: "America/Halifax") == "09:00")
    #expect(german.dateAndTime(now, zone: "Asia/Kolkata", now: now) == "Mi 1. Jul 17:30")
  }

  @Test func `the day of a month is always as wide`() {
    for format in [english, german] {
      #expect(
        Set((0..<31).map { format.day(now + .days(Int64($0)), zone: "UTC").count }).count == 1)
    }
    #expect(german.day(now, zone: "UTC") == "Mi  1.")
  }

  @Test func `cities are called as the language calls them`() {
    let zones = [
      "Europe/Lisbon", "America/New_York", "America/Argentina/Salta", "UTC", "Etc/GMT+3", "nowhere",
    ]
    #expect(zones.map(english.city) == ["Lisbon", "New York", "Salta", nil, nil, nil])
    #expect(zones.map(german.city) == ["Lissabon", "New York", "Salta", nil, nil, nil])
    #expect(German().clock(zone: "Europe/Lisbon") == "Ortszeit Lissabon")
    #expect(English().clock(zone: "UTC") == "UTC")
  }

  @Test func `numbers are parted in thousands`() {
    let numbers = [0, 7, 999, 1000, 1_234_567, -1200]
    #expect(numbers.map(english.number) == ["0", "7", "999", "1,000", "1,234,567", "-1,200"])
    #expect(numbers.map(german.number) == ["0", "7", "999", "1.000", "1.234.567", "-1.200"])
    #expect(english.percent(78) == "78%" && german.percent(78) == "78\u{A0}%")
  }

  @Test func `money has its sign where the language puts it, and its code where it has no sign`() {
    let amounts = [
      money(120_050, "EUR"), money(3200, "JPY"), money(4500, "KWD"), money(-5, "USD"), money(100, "CAD"),
    ]
    #expect(amounts.map(english.money) == ["€1,200.50", "¥3,200", "KWD 4.500", "-$0.05", "CA$1.00"])
    #expect(
      amounts.map(german.money) == [
        "1.200,50\u{A0}€", "3.200\u{A0}¥", "4,500\u{A0}KWD", "-0,05\u{A0}$", "1,00\u{A0}CA$",
      ])
    #expect(amounts.map(english.money) == amounts.map(\.formatted))
    #expect(english.shortMoney(money(12_800, "GBP")) == "£128")
    #expect(english.shortMoney(money(12_850, "GBP")) == "£128.50")
    #expect(german.shortMoney(money(12_800, "GBP")) == "128\u{A0}£")
    #expect(german.shortMoney(money(10_000, "JPY")) == "10.000\u{A0}¥")
  }

  @Test func `lists end with a word`() {
    #expect(english.list([]) == "" && english.list(["A"]) == "A")
    #expect(english.list(["A", "B"]) == "A and B")
    #expect(english.list(["A", "B", "C", "D"]) == "A, B, C and D")
    #expect(german.choice(["A", "B", "C"]) == "A, B oder C")
    #expect(german.list(["{1}", "{0}"]) == "{1} und {0}", "What people typed is no pattern.")
  }

  @Test func `distances count days on the calendar, and near ones have names`() {
    let hours: [Int64] = [13, 11, -1, 120, 504, 1680, -24, -72]
    let moments = hours.map { now + .hours($0) }
    func told(_ words: any Words) -> [String] {
      moments.map { words.distance(to: $0, zone: "UTC", now: now) }
    }
    #expect(
      told(English()) == [
        "tomorrow", "today", "earlier today", "in 5 days", "in 3 weeks", "in 2 months", "yesterday",
        "3 days ago",
      ])
    #expect(
      told(German()) == [
        "morgen", "heute", "heute schon", "in 5 Tagen", "in 3 Wochen", "in 2 Monaten", "gestern",
        "vor 3 Tagen",
      ])
  }

  @Test func `lengths are told in minutes, hours or days`() {
    let lengths: [TimeSpan] = [.minutes(45), .minutes(120), .minutes(130), .days(3)]
    #expect(lengths.map(English().length) == ["45 min", "2 h", "2 h 10", "3 days"])
    #expect(lengths.map(German().length) == ["45 Min.", "2 Std.", "2 Std. 10", "3 Tage"])
  }

  @Test(arguments: Language.all)
  func `a table is whole`(_ language: Language) {
    let table = language.words.format.table
    #expect(table.code == language.code)
    for names in [table.weekdays, table.months] {
      #expect(Set(names.short).count == names.short.count && Set(names.full).count == names.full.count)
    }
    #expect(table.weekdays.full.count == 7 && table.months.full.count == 12 && table.monthNames.count == 12)
    #expect((0..<7).contains(table.firstWeekday))
    #expect(["dd", "MM", "y"].allSatisfy { table.dates.typed.contains($0) })
  }
}
