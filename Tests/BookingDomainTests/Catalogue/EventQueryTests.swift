import Foundation
import TestSupport
import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingModel
@testable import BookingRules

struct EventQueryTests {
  let clock = TestClock()
  let office: BoxOffice
  let admin: Principal
  let guest: Principal

  init() throws {
    office = try BoxOffice.test(clock: clock)
    admin = try office.testPerson("Grace", role: .admin)
    guest = office.openSession()
  }

  @Test func `running events are listed until they end`() throws {
    let event = try office.testEvent(.fixture(startsIn: .hours(1), lasting: .hours(2)), by: admin)
    clock.advance(.minutes(179))
    #expect(try office.visit(guest).catalogue.events(EventQuery()).listings.map(\.id) == [event.id])
    clock.advance(.minutes(1))
    #expect(try office.visit(guest).catalogue.events(EventQuery()).listings.isEmpty)
  }

  @Test func `management sees drafts and past events`() throws {
    try office.testEvent(.fixture(title: "Past", startsIn: .minutes(1), lasting: .minutes(1)), by: admin)
    try office.testEvent(.fixture(title: "Draft"), by: admin, published: false)
    clock.advance(.minutes(5))
    var query = EventQuery()
    query.managed = true
    #expect(try office.visit(admin).catalogue.events(query).listings.map(\.event.title) == ["Past", "Draft"])
    query.status = .draft
    #expect(try office.visit(admin).catalogue.events(query).listings.map(\.event.title) == ["Draft"])
    #expect(try office.visit(admin).catalogue.facets(managed: true).cities == ["Halifax"])
    #expect(try office.visit(guest).catalogue.facets().cities.isEmpty)
  }

  @Test(arguments: [
    "lights", "LIG", "Midsumm", "midsummer", "halloween spec", "cafeteri", "cafétéria", "cafe", "café",
    "halifax music", "jazz brass", "%", "\"", "-", "a* OR b",
  ])
  func `a search never fails and finds by beginnings of words without marks`(text: String) throws {
    try office.testEvent(
      .fixture(title: "Café Lights", summary: "Jazz and brass, Midsummer, Halloween specials, Cafétéria"),
      by: admin)
    var query = EventQuery()
    query.text = text
    let found = try office.visit(guest).catalogue.events(query).total
    #expect(found == (["%", "\"", "-", "a* OR b"].contains(text) ? 0 : 1))
  }

  @Test func `the first twelve letters of a word count`() throws {
    for title in ["Midsummernights", "Midsummernoon", "Midsummer"] {
      try office.testEvent(.fixture(title: title), by: admin)
    }
    var query = EventQuery()
    for (text, count) in [
      ("midsummer", 3), ("midsummern", 2), ("midsummernig", 1), ("midsummernightly", 1), ("midsummers", 0),
    ] {
      query.text = text
      #expect(try office.visit(guest).catalogue.events(query).total == count)
    }
  }

  @Test func `an event with every place held is not available until the holds end`() throws {
    let draft = EventDraft.fixture(ticketTypes: [.fixture(capacity: 2)])
    let event = try office.testEvent(draft, by: admin)
    let type = try #require(try office.visit(guest).catalogue.event(event.id).offers.first?.id)
    var query = EventQuery()
    query.availableOnly = true
    try office.testHold(of: type, places: 2)
    #expect(try office.visit(guest).catalogue.events(query).total == 0)
    clock.advance(.minutes(10))
    #expect(try office.visit(guest).catalogue.events(query).total == 1)
  }

  @Test func `titles are sorted without regard to case and marks`() throws {
    for title in ["zebra", "Écho", "apple", "Zoo", "éclair"] {
      try office.testEvent(.fixture(title: title), by: admin)
    }
    var query = EventQuery()
    query.sort = .title
    #expect(
      try office.visit(guest).catalogue.events(query).listings.map(\.event.title) == [
        "apple", "Écho", "éclair", "zebra", "Zoo",
      ])
  }

  /// Titles that begin alike and prices beyond half a million share groups of search rows, which are then sorted.
  @Test(arguments: EventQuery.Sort.allCases)
  func `a search is sorted exactly where many events begin alike`(sort: EventQuery.Sort) throws {
    let titles = [
      "Evening of songs 2", "Evening of songs 10", "Evening", "Evening!", "Even now", "Évening of songs 1",
      "1 evening",
    ]
    let prices: [Int64] = [90_000_100, 90_000_000, 524_287, 524_288, 90_000_050, 0, 1_000_000_000]
    for (index, title) in titles.enumerated() {
      try office.testEvent(
        .fixture(
          title: title, startsIn: TimeSpan(milliseconds: Int64(3_600_000 - index)),
          ticketTypes: [.fixture(price: prices[index])]),
        by: admin)
    }
    var query = EventQuery()
    query.sort = sort
    let all = try everyPage(query)
    query.text = "even"
    for limit in 1...8 {
      query.limit = limit
      query.after = nil
      #expect(try everyPage(query) == all)
    }
  }

  @Test func `an event is found by its new words, price and title only`() throws {
    let event = try office.testEvent(.fixture(title: "Before"), by: admin)
    var draft = EventDraft.fixture(title: "After", ticketTypes: [.fixture(price: 900)])
    draft.startsAt = event.startsAt + .days(1)
    draft.endsAt = event.endsAt + .days(1)
    _ = try office.visit(admin).events.change(event.id, draft, revision: event.revision)
    for sort in EventQuery.Sort.allCases {
      var query = EventQuery()
      query.sort = sort
      query.text = "before"
      #expect(try office.visit(guest).catalogue.events(query).total == 0)
      query.text = "after"
      #expect(try office.visit(guest).catalogue.events(query).listings.map(\.id) == [event.id])
    }
    #expect(try office.operator.check().findings.allSatisfy(\.holds))
  }

  /// Random catalogues against a filter anybody can read.
  @Test(arguments: 1...6)
  func `every query gives what a plain filter and sort gives, page by page`(seed: Int) throws {
    var chance = Chance(seed: UInt64(seed))
    let words = [
      "northern", "northerner", "lights", "lightshow", "blue", "hour", "trio", "night", "lisbon", "harbour",
    ]
    var published: [EventListing] = []
    for number in 0..<80 {
      let title = (0..<3).map { _ in chance.one(of: words) }.joined(separator: " ")
      let draft = EventDraft.fixture(
        title: title, summary: chance.one(of: words),
        category: chance.one(of: ["Music", "Theatre", "Talks"]),
        city: chance.one(of: ["Halifax", "Lisbon", "São Paulo"]),
        startsIn: .hours(Int64(chance.below(400)) + 1),
        lasting: .hours(Int64(chance.below(40)) + 1),
        ticketTypes: (0...chance.below(2)).map {
          .fixture(
            name: "Type \($0)", price: Int64(max(0, chance.below(50) - 10)) * 100,
            currency: number.isMultiple(of: 3) ? "USD" : number.isMultiple(of: 5) ? "CHF" : "EUR")
        })
      let event = try office.testEvent(draft, by: admin, published: chance.below(5) > 0)
      let price = draft.ticketTypes.map(\.price).min { $0.minorUnits < $1.minorUnits }
      let places = draft.ticketTypes.reduce(0) { $0 + $1.capacity }
      if event.status == .published {
        published.append(
          EventListing(
            event: event, fromPrice: price, availability: Availability(capacity: places, sold: 0, held: 0)))
      }
    }
    clock.advance(.hours(100))
    for _ in 0..<60 {
      let query = chance.query(words: words, now: clock.now)
      let expected = published.filtered(by: query, now: clock.now)
      #expect(try everyPage(query) == expected.map(\.event.title), "\(query)")
    }
  }

  @Test(arguments: EventQuery.Sort.allCases)
  func `a place in a list can travel and goes on where it was`(sort: EventQuery.Sort) throws {
    for title in ["Ant", "Bee", "Cat"] { try office.testEvent(.fixture(title: title), by: admin) }
    var query = EventQuery()
    query.sort = sort
    query.limit = 1
    var seen: [String] = []
    repeat {
      let page = try office.visit(guest).catalogue.events(query)
      seen += page.listings.map(\.event.title)
      query.after = try page.next.map { place in
        try JSONDecoder().decode(EventCursor.self, from: JSONEncoder().encode(place))
      }
    } while query.after != nil
    #expect(seen == ["Ant", "Bee", "Cat"])
  }

  private func everyPage(_ query: EventQuery) throws -> [String] {
    var query = query
    var titles: [String] = []
    var total: Int?
    repeat {
      let page = try office.visit(guest).catalogue.events(query)
      #expect(page.listings.count <= query.limit)
      if let total { #expect(page.total == total) }
      total = page.total
      titles += page.listings.map(\.event.title)
      query.after = page.next
    } while query.after != nil
    #expect(total == titles.count)
    return titles
  }
}

private struct Chance {
  let source: Randomness
  init(seed: UInt64) { source = .seeded(seed) }

  mutating func below(_ limit: Int) -> Int {
    let bytes = source.bytes(4)
    return bytes.reduce(0) { $0 << 8 | Int($1) } % limit
  }

  mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }

  mutating func query(words: [String], now: Timestamp) -> EventQuery {
    var query = EventQuery()
    if below(2) == 0 { query.text = String(one(of: words).prefix(below(10) + 1)) }
    if below(4) == 0 { query.text += " " + one(of: words).prefix(2) }
    if below(3) == 0 { query.category = one(of: ["Music", "Theatre", "Opera"]) }
    if below(3) == 0 { query.city = one(of: ["Halifax", "São Paulo"]) }
    if below(3) == 0 { query.from = now + .hours(Int64(below(200)) - 50) }
    if below(3) == 0 { query.until = now + .hours(Int64(below(300))) }
    if below(4) == 0 {
      query.maxPrice = Money(minorUnits: Int64(below(4000)), currency: Currency(stored: "EUR"))
    }
    query.availableOnly = below(4) == 0
    query.sort = one(of: EventQuery.Sort.allCases)
    query.firstCurrency = one(of: [nil, "USD", "EUR", "CHF", "JPY"]).map { Currency(stored: $0) }
    query.limit = below(20) + 1
    return query
  }
}

extension [EventListing] {
  fileprivate func filtered(by query: EventQuery, now: Timestamp) -> [EventListing] {
    let wanted = query.text.split(separator: " ")
    let matching = filter { listing in
      let event = listing.event
      let words = [event.title, event.summary, event.category, event.venue, event.city]
        .flatMap { FoldedText.sortKey($0).split(separator: " ") }
      return event.endsAt > now && wanted.allSatisfy { word in words.contains { $0.hasPrefix(word) } }
        && (query.category ?? event.category) == event.category && (query.city ?? event.city) == event.city
        && event.startsAt >= (query.from ?? event.startsAt)
        && (query.until.map { event.startsAt < $0 } ?? true)
        && (query.maxPrice.map { limit in
          listing.fromPrice.map { $0.currency == limit.currency && $0.minorUnits <= limit.minorUnits }
            ?? false
        } ?? true)
    }
    return matching.sorted { left, right in
      switch query.sort {
      case .date: (left.event.startsAt, left.id) < (right.event.startsAt, right.id)
      case .title:
        (FoldedText.sortKey(left.event.title), left.id) < (FoldedText.sortKey(right.event.title), right.id)
      case .price:
        (query.part(of: left), left.fromPrice?.minorUnits ?? 0, left.id)
          < (query.part(of: right), right.fromPrice?.minorUnits ?? 0, right.id)
      }
    }
  }
}

extension EventQuery {
  /// Sorts as the list by price does: what is free, the first currency, the others.
  fileprivate func part(of listing: EventListing) -> String {
    guard let price = listing.fromPrice, !price.isZero else { return "" }
    return price.currency == firstCurrency ? "1" : price.currency.code
  }
}
