import Foundation
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingFiles
@testable import BookingModel

struct ImportTests {
  let clock = TestClock()
  let directory: TemporaryDirectory
  let office: BoxOffice
  let me: Principal

  init() throws {
    directory = try TemporaryDirectory()
    office = try BoxOffice.test(clock: clock, directory: DataDirectory(path: directory.path + "/data"))
    me = office.openOperatorSession()
  }

  private func imported(_ text: String, _ name: String = "events.json", strict: Bool = false) throws
    -> ImportReport
  {
    try office.visit(me).events.importAll(
      from: CatalogueFile(path: directory.write(text, to: name)), strict: strict)
  }

  private func everything() throws -> [EventDetails] {
    var query = EventQuery()
    query.managed = true
    return try office.visit(me).catalogue.events(query).listings.map {
      try office.visit(me).catalogue.event($0.id)
    }
  }

  private static let good = """
    {"title": "Northern Lights", "summary": "Brass", "description": "Bar until late.\\nDoors at seven.",
     "category": "Music", "venue": "Grand Hall", "city": "Halifax", "country": "CA",
     "timeZone": "America/Halifax", "start": "2026-12-04T20:00", "end": "2026-12-04T22:10",
     "status": "published", "ticketTypes": [
       {"name": "Floor", "price": "32.50", "currency": "CAD", "capacity": 100, "maxPerOrder": 4,
        "saleEnd": "2026-12-04T18:00"},
       {"name": "Balcony", "price": 18, "currency": "CAD", "capacity": "40"}]}
    """

  @Test func `an event of a JSON file is added as it stands there`() throws {
    #expect(try imported("[\(Self.good)]") == ImportReport(imported: 1, leftOut: 0, problems: []))
    let details = try #require(try everything().first)
    #expect(details.event.title == "Northern Lights")
    #expect(details.event.status == .published)
    #expect(details.event.startsAt == Timestamp(milliseconds: 1_796_428_800_000))
    #expect(details.offers.map(\.ticketType.price.formatted) == ["CA$32.50", "CA$18.00"])
    #expect(details.offers.map(\.ticketType.maxPerOrder) == [4, 10])
    #expect(details.offers[0].ticketType.saleEndsAt == details.event.startsAt - .hours(2))
  }

  @Test func `days are counted from today in the event's own zone`() throws {
    let event = Self.good.replacing(
      #""start": "2026-12-04T20:00", "end": "2026-12-04T22:10""#,
      with: #""startsInDays": 3, "startTime": "19:30", "durationMinutes": 90"#
    )
    let text = event.replacing(",\n    \"saleEnd\": \"2026-12-04T18:00\"", with: "")
    _ = try imported("[\(text)]")
    let details = try #require(try everything().first)
    // The test's clock shows 2026-07-01 09:00 in Halifax.
    #expect(LocalTime(details.event.startsAt, in: "America/Halifax")?.description == "2026-07-04T19:30")
    #expect(details.event.endsAt - details.event.startsAt == .minutes(90))
  }

  @Test func `dates of files are read as people and spreadsheets write them`() throws {
    let event = Self.good.replacing(
      #""start": "2026-12-04T20:00", "end": "2026-12-04T22:10""#,
      with: #""start": "04.12.2026 20:00", "end": "1:30 am", "doors": "19h""#
    ).replacing("2026-12-04T18:00", with: "Dec 4, 2026 6:00 PM")
    #expect(try imported("[\(event)]").problems == [])
    let details = try #require(try everything().first)
    let times = [details.event.startsAt, details.event.endsAt, details.event.doorsAt ?? clock.now]
    #expect(
      times.map { LocalTime($0, in: "America/Halifax")?.description } == [
        "2026-12-04T20:00", "2026-12-05T01:30", "2026-12-04T19:00",
      ])
    #expect(details.offers[0].ticketType.saleEndsAt == details.event.startsAt - .hours(2))
  }

  @Test func `a date of a file that can be two days, or depends on today, is refused with what it can be`()
    throws
  {
    let slashes = Self.good.replacing("2026-12-04T20:00", with: "04/12/2026 20:00")
    let yearless = Self.good.replacing("2026-12-04T20:00", with: "4 Dec 20:00")
    let report = try imported("[\(slashes), \(yearless)]")
    let days = try ["2026-12-04 00:00", "2026-04-12 00:00"].map { try #require(LocalTime($0)) }
    #expect(
      report.problems.flatMap(\.problems) == [
        FieldProblem(.startsAt, .unreadTime(.twoReadings(days[0], days[1]))),
        FieldProblem(.startsAt, .unreadTime(.noYear)),
      ])
  }

  @Test func `a bad event is named by its number and its fields and the others are added`() throws {
    let bad = #"{"title": "No", "category": "Music", "ticketTypes": [{"name": "A", "price": "1.2345"}]}"#
    let report = try imported("[\(bad), \(Self.good), 7]")
    #expect((report.imported, report.leftOut) == (1, 2))
    #expect(report.problems.map(\.line) == [1, 3])
    let problems = report.problems[0].problems
    for expected in [
      FieldProblem(.startsAt, .missing), FieldProblem(.country, .missing), FieldProblem(.timeZone, .missing),
      FieldProblem(.currency, .missing, at: 0), FieldProblem(.price, .notANumber, at: 0),
      FieldProblem(.capacity, .missing, at: 0), FieldProblem(.venue, .missing),
    ] {
      #expect(problems.contains(expected), "\(expected)")
    }
    #expect(try everything().count == 1)
  }

  @Test func `a field that no event has loses its event, and is told by its name`() throws {
    let mistyped = Self.good.replacing("\"price\": 18", with: "\"prise\": 18")
    let strange = Self.good.replacing("{\"title\"", with: "{\"organiser\": null, \"title\"")
    let report = try imported("[\(mistyped), \(strange), {\"titel\": \"Ears\"}, \(Self.good)]")
    #expect((report.imported, report.leftOut) == (1, 3))
    #expect(
      report.problems[0].problems == [
        FieldProblem(.ticketTypes, .unknownField("prise"), at: 1), FieldProblem(.price, .missing, at: 1),
      ])
    #expect(report.problems[1].problems == [FieldProblem(.title, .unknownField("organiser"))])
    for expected in [FieldProblem(.title, .unknownField("titel")), FieldProblem(.title, .missing)] {
      #expect(report.problems[2].problems.contains(expected))
    }
    #expect(try everything().count == 1)
  }

  @Test(arguments: [#"\ud83d"#, #"\uDE00 late"#, #"\ud83d\ud83d\ude00"#, #"\udfff\ud800"#])
  func `half a character loses its event, not the file`(half: String) throws {
    let bad = Self.good.replacing("Northern", with: half)
    let whole = Self.good.replacing("Northern", with: #"\\ud83d \ud83d\ude00"#)
    let report = try imported("[\(bad), \(whole)]")
    #expect(report.problems == [ImportProblem(line: 1, problems: [FieldProblem(.title, .unsafeCharacters)])])
    #expect(try everything().map(\.event.title) == [#"\ud83d 😀 Lights"#])
  }

  @Test func `strictly nothing is added when one event is bad`() throws {
    let error = #expect(throws: BookingError.self) { try imported("[\(Self.good), {}]", strict: true) }
    guard case .importRefused(let problems) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(problems.map(\.line) == [2])
    #expect(try everything().isEmpty)
  }

  @Test func `strictly nothing is added when one event is there already`() throws {
    _ = try imported("[\(Self.good)]")
    let other = Self.good.replacing("Northern Lights", with: "Southern Lights")
    #expect(
      throws: BookingError.importRefused([ImportProblem(line: 2, problems: [FieldProblem(.title, .inUse)])])
    ) {
      try imported("[\(other), \(Self.good)]", strict: true)
    }
    #expect(try everything().count == 1)
    #expect(try imported("[\(other), \(Self.good)]").leftOut == 1)
    #expect(try everything().count == 2)
  }

  @Test(arguments: [
    "", "[", "{}", "[1,", "null", "[{\"title\": \"\u{1}\"}", "[\"\\ud800\"]x",
  ])
  func `a file that is no array of events is refused in one sentence`(text: String) throws {
    let error = #expect(throws: BookingError.self) { try imported(text) }
    guard case .unreadable(_, let reason) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    let isNoArray =
      switch reason {
      case .notJSON, .notEvents: true
      default: false
      }
    #expect(isNoArray, "\(reason)")
  }

  @Test func `rows of one event in a CSV file become its ticket types`() throws {
    let report = try imported(
      """
      event,title,category,venue,city,country,timeZone,start,end,ticket,price,currency,capacity,description\r
      a,"Lights, ""Northern"" live",Music,Grand Hall,Halifax,CA,America/Halifax,2026-12-04T20:00,2026-12-04T22:00,Floor,32.50,CAD,100,"Two\r
      lines"\r
      b,Blue Hour,Music,Cellar,Lisbon,PT,Europe/Lisbon,2026-12-05T20:00,2026-12-05T22:00,Seat,24,EUR,54,\r
      a,,,,,,,,,Balcony,18,CAD,40,\r
      """, "events.csv")
    #expect(report == ImportReport(imported: 2, leftOut: 0, problems: []))
    let events = try everything()
    #expect(events.map(\.event.title) == ["Lights, \"Northern\" live", "Blue Hour"])
    #expect(events[0].event.description == "Two\nlines")
    #expect(events[0].offers.map(\.ticketType.name) == ["Floor", "Balcony"])
  }

  @Test func `a bad row of a CSV file is named by its own line`() throws {
    let report = try imported(
      """
      event;title;category;venue;city;country;timeZone;start;end;ticket;price;currency;capacity
      a;Lights;Music;Hall;Halifax;CA;America/Halifax;2026-12-04T20:00;2026-12-04T22:00;Floor;32;CAD;100

      a;;;;;;;;;Balcony;18;CAD;many
      """, "events.csv")
    #expect(
      report.problems == [ImportProblem(line: 4, problems: [FieldProblem(.capacity, .notANumber, at: 1)])])
    #expect(try everything().isEmpty)
  }

  @Test(arguments: [
    "title,price,capcity\na,1,2", "title,title\na,b", "title,\"city\na,b", "title,\"city\"x\na,b", "",
  ])
  func `a CSV file with a slip in its header or quotes is refused`(text: String) throws {
    #expect(throws: BookingError.self) { try imported(text, "events.csv") }
  }

  @Test func `a poster comes from beside the file and from nowhere else`() throws {
    try directory.write(Data(SamplePicture.quarters().png), to: "in/poster.png")
    try directory.write(Data(SamplePicture.quarters().png), to: "secret.png")
    try FileManager.default.createSymbolicLink(
      atPath: directory.path("in/link.png"), withDestinationPath: directory.path("secret.png"))
    func result(_ poster: String) throws -> [FieldProblem] {
      let event = Self.good.dropFirst().replacing("Northern", with: poster.replacing("/", with: "-"))
      return try imported("[{\"poster\": \"\(poster)\", \(event)]", "in/events.json").problems.flatMap(
        \.problems)
    }
    #expect(try result("poster.png") == [])
    #expect(try everything().first?.event.image != nil)
    let out = [FieldProblem(.poster, .outsideFolder)]
    #expect(try result("../secret.png") == out)
    #expect(try result("link.png") == out)
    #expect(try result(directory.path("secret.png")) == out)
    #expect(try result("none.png") == [FieldProblem(.poster, .notAPoster(.missing(path: "none.png")))])
    #expect(try result("events.json") == [FieldProblem(.poster, .notAPoster(.notAnImage))])
  }

  @Test func `only management imports`() throws {
    let file = try CatalogueFile(path: directory.write("[\(Self.good)]", to: "e.json"))
    #expect(throws: BookingError.logInNeeded) {
      try office.visit(office.openSession()).events.importAll(from: file)
    }
    #expect(throws: BookingError.notAllowed) {
      try office.visit(office.testPerson("Ada")).events.importAll(from: file)
    }
  }

  @Test(arguments: CatalogueFile.Format.allCases)
  func `what is exported is imported as the same catalogue`(format: CatalogueFile.Format) throws {
    let seated = Self.good.replacing("Northern", with: "Seated")
      .replacing("\"capacity\": \"40\"", with: "\"capacity\": 8, \"saleStart\": \"2026-11-01T00:00\"")
    let draft = Self.good.replacing("published", with: "draft").replacing(
      "Northern", with: "\\\"Quoted\\\", ")
    _ = try imported("[\(Self.good), \(seated), \(draft)]")
    var writer = CatalogueWriter(format: format)
    let records = try everything().map { CatalogueRecord($0) }
    var text = writer.head
    for record in records { text += writer.text(of: record) }
    text += writer.tail
    let other = try BoxOffice.test(clock: clock)
    let operatorThere = other.openOperatorSession()
    let path = try directory.write(text, to: "out.\(format.rawValue)")
    let report = try other.visit(operatorThere).events.importAll(
      from: CatalogueFile(path: path), strict: true)
    #expect(report.imported == 3)
    var query = EventQuery()
    query.managed = true
    let copies = try other.visit(operatorThere).catalogue.events(query).listings.map {
      try other.visit(operatorThere).catalogue.event($0.id)
    }
    #expect(copies.map(EventDraft.withoutKeys) == (try everything().map(EventDraft.withoutKeys)))
    #expect(copies.map(\.event.status) == [.published, .published, .draft])
  }

  @Test(arguments: [false, true])
  func `a thousand events are imported with progress told one by one`(strict: Bool) throws {
    let events = (0..<1000).map { Self.good.replacing("Northern", with: "Northern \($0)") }
    let path = try directory.write("[" + events.joined(separator: ",") + "]", to: "many.json")
    var told: [Int] = []
    let report = try office.visit(me).events.importAll(from: CatalogueFile(path: path), strict: strict) {
      done, total in
      told.append(done)
      #expect(total == 1000)
    }
    #expect(report.imported == 1000)
    #expect(told == Array(1...1000))
  }
}

extension EventDraft {
  fileprivate static func withoutKeys(_ details: EventDetails) -> EventDraft {
    var draft = EventDraft(details)
    for index in draft.ticketTypes.indices { draft.ticketTypes[index].id = nil }
    return draft
  }
}
