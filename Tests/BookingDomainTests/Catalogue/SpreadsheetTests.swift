import Foundation
import TestSupport
import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingFiles
@testable import BookingModel

/// Files as spreadsheets, other systems and other machines leave them.
struct SpreadsheetTests {
  let clock = TestClock()
  let directory: TemporaryDirectory
  let office: BoxOffice
  let me: Principal

  init() throws {
    directory = try TemporaryDirectory()
    office = try BoxOffice.test(clock: clock, directory: DataDirectory(path: directory.path + "/data"))
    me = office.openOperatorSession()
  }

  private static let columns = [
    "event", "title", "category", "venue", "city", "country", "timeZone", "start", "end", "status", "ticket",
    "price", "currency", "capacity",
  ]
  private static let row = [
    "a", "Northern Lights", "Music", "Grand Hall", "Halifax", "CA", "America/Halifax", "2027-02-04T20:00",
    "2027-02-04T22:10", "published", "Floor", "32.50", "CAD", "100",
  ]

  private func imported(_ bytes: Data, _ name: String = "in.csv") throws -> ImportReport {
    try office.visit(me).events.importAll(
      from: CatalogueFile(path: directory.write(bytes, to: name)), strict: true)
  }

  private func json(
    _ fields: String, ticket: String = "", zone: String = "America/Halifax",
    start: String = "2027-03-04T20:00"
  ) throws -> [FieldProblem] {
    let text = """
      [{"title": "T", "category": "Music", "venue": "V", "city": "Halifax", "country": "CA",
        "timeZone": "\(zone)", "start": "\(start)", "end": "2027-04-04T22:10", \(fields)
        "ticketTypes": [{"name": "Floor", "price": "32.50", "currency": "CAD", "capacity": 100 \(ticket)}]}]
      """
    let path = try directory.write(text, to: "in.json")
    return try office.visit(me).events.importAll(from: CatalogueFile(path: path)).problems.flatMap(\.problems)
  }

  private func everything() throws -> [EventDetails] {
    var query = EventQuery()
    query.managed = true
    return try office.visit(me).catalogue.events(query).listings.map {
      try office.visit(me).catalogue.event($0.id)
    }
  }

  private func found(_ text: String) throws -> Int {
    var query = EventQuery()
    query.text = text
    return try office.visit(office.openSession()).catalogue.events(query).listings.count
  }

  @Test(arguments: [",", ";", "\t"], ["\n", "\r\n", "\r"])
  func `rows and columns without a word are no rows and columns`(separator: String, end: String) throws {
    let empty = String(repeating: separator, count: Self.row.count + 2)
    let blank = Self.row.map { _ in " " }.joined(separator: separator)
    let lines = [
      Self.columns.joined(separator: separator) + separator + separator, empty,
      Self.row.joined(separator: separator) + separator, empty, blank, "", empty,
    ]
    let report = try imported(Data(lines.joined(separator: end).utf8))
    #expect(report == ImportReport(imported: 1, leftOut: 0, problems: []))
  }

  @Test func `a value without a column's name is told, not lost`() throws {
    let text = [Self.columns.joined(separator: ","), (Self.row + ["50"]).joined(separator: ",")]
    let path = try directory.write(text.joined(separator: "\n"), to: "in.csv")
    let report = try office.visit(me).events.importAll(from: CatalogueFile(path: path))
    #expect(
      report.problems.first?.problems == [
        FieldProblem(.ticketTypes, .namelessColumn(15))
      ])
  }

  @Test(arguments: ["sep=;", "SEP=;", "\"sep=;\"", "sep=|", "sep=;;;;"])
  func `a first line names the separator`(line: String) throws {
    let separator = line.contains("|") ? "|" : ";"
    let rows = [line, Self.columns.joined(separator: separator), Self.row.joined(separator: separator)]
    #expect(try imported(Data(rows.joined(separator: "\r\n").utf8)).imported == 1)
  }

  @Test func `a file in UTF-16 is read`() throws {
    let text = Self.columns.joined(separator: "\t") + "\r\n" + Self.row.joined(separator: "\t")
    #expect(try imported(#require(text.data(using: .utf16))).imported == 1)
  }

  @Test func `one text in two forms is one event, one status, one category`() throws {
    var lower = Self.row
    (lower[0], lower[2], lower[9]) = ("Fe\u{301}te", "MUSIC", " Published ")
    var balcony = lower
    (balcony[0], balcony[10]) = ("FÉTE ", "Balcony")
    var other = Self.row
    (other[0], other[1], other[2]) = ("b", "Other", "music")
    let names = Self.columns.map { "\u{A0}" + $0.uppercased() + " " }
    let text = [names, Self.row.map { $0 == "a" ? "z" : $0 }].map { $0.joined(separator: ",") }
    _ = try imported(Data(text.joined(separator: "\n").utf8))
    let again = try office.visit(me).events.importAll(
      from: CatalogueFile(
        path: directory.write(
          ([names, lower, balcony, other].map { $0.joined(separator: ",") }).joined(separator: "\n"),
          to: "b.csv")))
    #expect(again.problems == [ImportProblem(line: 2, problems: [FieldProblem(.title, .inUse)])])
    #expect(Set(try everything().map(\.event.category)) == ["Music"])
    var query = EventQuery()
    query.category = "mUSIC"
    #expect(try office.visit(office.openSession()).catalogue.events(query).listings.count == 2)
  }

  @Test func `what an export guards an import takes off again, to the byte`() throws {
    let titles = [
      "=HYPERLINK(\"http://evil.example\")", "+1", "-2", "@SUM", "'quoted", "'=twice", "Ünïcödé, \"x\"",
      "''=",
    ]
    for title in titles {
      _ = try json("\"description\": \"- one\\n= two\",", ticket: "")
      _ = try office.visit(me).events.importAll(
        from: CatalogueFile(
          path: directory.write(
            """
            [{"title": \(String(decoding: JSONEncoder().encode(title), as: UTF8.self)), "category": "Music",
              "venue": "V", "city": "Halifax", "country": "CA", "timeZone": "America/Halifax",
              "start": "2027-02-04T20:00", "end": "2027-02-04T22:10", "ticketTypes": [
              {"name": "A", "price": 1, "currency": "CAD", "seatingPlan": "-\\nA: 1-3"}]}]
            """, to: "one.json")), strict: true)
    }
    func exported(_ details: [EventDetails]) -> String {
      var writer = CatalogueWriter(format: .csv)
      return writer.head + details.map { writer.text(of: CatalogueRecord($0)) }.joined() + writer.tail
    }
    let first = exported(try everything())
    #expect(first.hasPrefix("\u{FEFF}event,"))
    #expect(first.contains("'=HYPERLINK") && first.contains(",''=twice,") && first.contains(",'quoted,"))
    #expect(!first.contains(",=") && !first.contains(",\"="))
    let other = try BoxOffice.test(clock: clock)
    let report = try other.operator.visit().events.importAll(
      from: CatalogueFile(path: directory.write(first, to: "out.csv")),
      strict: true)
    #expect(report.imported == titles.count + 1)
    var query = EventQuery()
    query.managed = true
    let back = try other.operator.visit().catalogue.events(query).listings.map {
      try other.operator.visit().catalogue.event($0.id)
    }
    #expect(Array(exported(back).utf8) == Array(first.utf8))
  }

  @Test func `letters that have no marks to lose are found by what is typed for them`() throws {
    for (index, title) in ["Łódź Straße Ørsted", "東京国際フォーラム 音楽祭", "คอนเสิร์ตดนตรี", "हिन्दी संगीत", "Smørrebrød"]
      .enumerated()
    {
      var row = Self.row
      (row[0], row[1]) = ("e\(index)", title)
      _ = try imported(
        Data([Self.columns, row].map { $0.joined(separator: ",") }.joined(separator: "\n").utf8))
    }
    for text in [
      "lodz", "łodz", "ŁÓDŹ", "strasse", "STRASSE", "straße", "orsted", "ørsted", "smorre", "東京", "国際", "京国際",
      "国", "音楽",
      "祭", "フォーラム", "ォーラ", "ดนตรี", "हिन्दी", "संगीत",
    ] {
      #expect(try found(text) == 1, "\(text)")
    }
    for text in ["東国", "際京", "lodx", "国音"] { #expect(try found(text) == 0, "\(text)") }
    #expect(try office.operator.check().isClean)
  }

  @Test func `a poster's name may be written as another machine writes it`() throws {
    let picture = Data(SamplePicture.quarters().png)
    try directory.write(picture, to: "Fru\u{308}hling.png")
    try directory.write(picture, to: "posters/Jazz.PNG")
    for name in ["Frühling.png", "frühling.PNG", "posters\\\\Jazz.PNG", "./posters/jazz.png"] {
      #expect(
        try json("\"poster\": \"\(name)\", \"summary\": \"\(name)\",").filter { $0.field == .poster } == [],
        "\(name)")
    }
  }

  @Test func `a poster that can't be taken has its reason`() throws {
    try directory.write(Data("GIF89a".utf8), to: "x.gif")
    try directory.write(Data(count: 9 << 20), to: "big.jpg")
    try directory.write(Data(SamplePicture.quarters(4, 4).png), to: "small.png")
    try directory.write(Data(SamplePicture.quarters().png.prefix(200)), to: "cut.png")
    func reason(_ name: String) throws -> FieldProblem.Reason? {
      try json("\"poster\": \"\(name)\",").first { $0.field == .poster }?.reason
    }
    #expect(try reason("x.gif") == .notAPoster(.notAnImage))
    #expect(try reason("missing.jpg") == .notAPoster(.missing(path: "missing.jpg")))
    guard case .notAPoster(.tooLarge) = try reason("big.jpg"),
      case .notAPoster(.tooSmall) = try reason("small.png"),
      case .notAPoster(.damaged) = try reason("cut.png")
    else {
      Issue.record("another reason")
      return
    }
  }

  @Test func `times that clocks pass over, dear currencies and amounts in doubt are told`() throws {
    #expect(
      try json("", zone: "Europe/Berlin", start: "2027-03-28T02:30").map(\.field) == [
        .startsAt
      ])
    #expect(
      try json("", ticket: ", \"price\": \"1,200\", \"currency\": \"KWD\"").map(\.reason) == [
        .ambiguousAmount("1200", "1.2")
      ])
    for currency in ["LBP", "IRR", "IDR"] {
      #expect(
        try json(
          "\"summary\": \"\(currency)\", \"venue\": \"\(currency)\",",
          ticket: ", \"price\": \"15000000\", \"currency\": \"\(currency)\"") == [])
    }
    #expect(
      try json("", ticket: ", \"minPerOrder\": 25, \"maxPerOrder\": 40").map(\.reason).contains(
        .moreThanACart(20)))
  }
}
