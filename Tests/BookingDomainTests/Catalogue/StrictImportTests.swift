import Foundation
import TestSupport
import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingFiles
@testable import BookingModel
@testable import BookingRules
@testable import BookingStore

/// A strict import in steps: seen by nobody until it is decided, and then sure to come.
struct StrictImportTests {
  let clock = TestClock()
  let directory: TemporaryDirectory
  let plain: BoxOffice
  let store: WatchedStore
  /// The same box office, whose commits are counted.
  let office: BoxOffice
  let me: Principal

  init() throws {
    directory = try TemporaryDirectory()
    var policy = Policy()
    policy.rowsPerImportStep = 4
    policy.eventsPerImportStep = 3
    plain = try BoxOffice.test(
      clock: clock, policy: policy, directory: DataDirectory(path: directory.path + "/data"))
    store = WatchedStore(plain.store)
    office = BoxOffice(store: store, environment: plain.environment, images: plain.images)
    me = office.openOperatorSession()
  }

  static func event(_ title: String, poster: String? = nil, plan: String? = nil) -> String {
    """
    {"title": "\(title)", "category": "Music", "venue": "Grand Hall", "city": "Halifax", "country": "CA",
     "timeZone": "America/Halifax", "start": "2026-12-04T20:00", "end": "2026-12-04T22:10", "status": "published",
     \(poster.map { "\"poster\": \"\($0)\"," } ?? "")
     "ticketTypes": [{"name": "Floor", "price": 10, "currency": "CAD",
       \(plan.map { "\"seatingPlan\": \"\($0)\"" } ?? "\"capacity\": 9")}]}
    """
  }

  func file(_ events: [String], _ name: String = "events.json") throws -> CatalogueFile {
    try CatalogueFile(path: directory.write("[" + events.joined(separator: ",") + "]", to: name))
  }

  func ten() throws -> CatalogueFile { try file((1...10).map { Self.event("Evening \($0)") }) }

  func evaluated(_ titles: String..., image: BoxOffice.StoredPoster? = nil) -> [BoxOffice.EvaluatedEvent] {
    titles.enumerated().map { index, title in
      BoxOffice.EvaluatedEvent(
        line: index + 1,
        event: ImportedEvent(draft: .fixture(title: title).tidied, status: .published, code: nil),
        poster: image)
    }
  }

  func count(_ sql: SQL) throws -> Int { try plain.store.read { try $0.count(sql) } }

  func titles() throws -> [String] {
    var query = EventQuery()
    query.managed = true
    query.sort = .title
    return try plain.visit(me).catalogue.events(query).listings.map(\.event.title)
  }

  func laidDown() throws -> Int {
    try count("SELECT (SELECT COUNT(*) FROM imports) + (SELECT COUNT(*) FROM import_rows)")
  }

  func broken() throws -> [String] { try plain.operator.check().findings.filter { !$0.holds }.map(\.name) }

  @Test func `a strict import lays down, decides and adds in steps`() throws {
    var events: [Int] = []
    var rows: [Int] = []
    store.committed = {
      events.append(try count("SELECT COUNT(*) FROM events"))
      rows.append(try count("SELECT COUNT(*) FROM import_rows"))
    }
    #expect(try office.visit(me).events.importAll(from: ten(), strict: true).imported == 10)
    // Begun, laid down three times, decided, and events four times.
    #expect(events == [0, 0, 0, 0, 0, 3, 6, 9, 10])
    #expect(rows == [0, 4, 8, 10, 10, 7, 4, 1, 0])
    #expect(try laidDown() == 0)
    #expect(try broken() == [])
  }

  @Test func `events with many seats come in shorter steps`() throws {
    var events: [Int] = []
    store.committed = { events.append(try count("SELECT COUNT(*) FROM events")) }
    let seated = (1...3).map { Self.event("Seated \($0)", plan: "A-D: 1-25") }
    #expect(try office.visit(me).events.importAll(from: file(seated), strict: true).imported == 3)
    #expect(events == [0, 0, 0, 1, 2, 3])
  }

  @Test func `an import that leaves out what is bad goes in steps too`() throws {
    var events: [Int] = []
    store.committed = { events.append(try count("SELECT COUNT(*) FROM events")) }
    #expect(try office.visit(me).events.importAll(from: ten()).imported == 10)
    #expect(events == [3, 6, 9, 10])
  }

  @Test func `nobody sees any of it before it is decided, and check is content at every step`() throws {
    var wasDecided = false
    store.committed = {
      let isDecided = try count("SELECT COUNT(*) FROM imports WHERE decided_at IS NULL") == 0
      wasDecided = wasDecided || isDecided
      #expect(try broken() == [])
      guard !wasDecided else { return }
      var query = EventQuery()
      query.text = "Evening"
      #expect(try titles() == [])
      #expect(try plain.visit(plain.openSession()).catalogue.events(query).total == 0)
      #expect(try plain.visit(me).catalogue.facets(managed: true).cities == [])
    }
    _ = try office.visit(me).events.importAll(from: ten(), strict: true)
    #expect(wasDecided)
  }

  @Test func `what can be told before is refused before anything is written`() throws {
    let twice = [Self.event("A"), Self.event("B"), Self.event("a ")]
    #expect(throws: BookingError.importRefused([.duplicate(line: 3)])) {
      try office.visit(me).events.importAll(from: file(twice), strict: true)
    }
    // With everything else that is wrong.
    let bad = [Self.event("A"), "{}", Self.event("A")]
    let error = #expect(throws: BookingError.self) {
      try office.visit(me).events.importAll(from: file(bad), strict: true)
    }
    if case .importRefused(let problems) = error { #expect(problems.map(\.line) == [2, 3]) }
    _ = try plain.visit(me).events.importAll(from: file([Self.event("B")]))
    #expect(throws: BookingError.importRefused([.duplicate(line: 2)])) {
      try office.visit(me).events.importAll(from: file([Self.event("A"), Self.event("B")]), strict: true)
    }
    #expect(store.commits == 0)
    #expect(try titles() == ["B"])
  }

  @Test func `an event that somebody adds meanwhile is enough to add nothing`() throws {
    try directory.write(Data(SamplePicture.quarters().png), to: "p.png")
    let other = try file([Self.event("Evening 7")], "other.json")
    let pictured = try file([Self.event("Evening 3", poster: "p.png"), Self.event("Evening 7")])
    for isRenamed in [false, true] {
      store.committed = {
        guard try count("SELECT COUNT(*) FROM import_rows") == 2, try titles().count == (isRenamed ? 1 : 0)
        else {
          return
        }
        if isRenamed {
          let event = try plain.visit(me).catalogue.event(
            #require(plain.visit(me).catalogue.events(.everything).listings.first).id)
          var draft = EventDraft(event)
          draft.title = "evening 7"
          _ = try plain.visit(me).events.change(event.event.id, draft, revision: event.event.revision)
        } else {
          _ = try plain.visit(me).events.importAll(from: other)
        }
      }
      #expect(throws: BookingError.importRefused([.duplicate(line: 2)])) {
        try office.visit(me).events.importAll(from: pictured, strict: true)
      }
      #expect(try titles().count == 1)
      #expect(try laidDown() == 0)
      #expect(try broken() == [])
      // Neither its row nor its file stays.
      #expect(try count("SELECT COUNT(*) FROM images") == 0)
      _ = try plain.operator.tidyImages()
      #expect(try plain.images.all().isEmpty)
      let left = try #require(plain.visit(me).catalogue.events(.everything).listings.first)
      var draft = EventDraft(try plain.visit(me).catalogue.event(left.id))
      draft.title = "Another"
      _ = try plain.visit(me).events.change(left.id, draft, revision: left.event.revision)
    }
  }

  @Test
  func `what came meanwhile is found whether it is sealed by then or not, and whatever number its entry has`()
    throws
  {
    for (title, isSealed) in [("A", false), ("B", true)] {
      var watch = DuplicateFinder(evaluated(title).map { ($0.line, $0.event) })
      try plain.store.read { try watch.look($0) }
      try plain.testEvent(.fixture(title: title), by: me)
      if isSealed {
        _ = try plain.operator.work([.tidying])
        #expect(try count("SELECT COUNT(*) FROM audit_entries WHERE is_sealed = 0") == 0)
      }
      #expect(throws: BookingError.importRefused([.duplicate(line: 1)])) {
        try plain.store.read { try watch.look($0) }
      }
    }
    // Begun before the others, and there after them.
    let event = try plain.testEvent(.fixture(title: "C"), by: me)
    _ = try plain.operator.work([.tidying])
    var watch = DuplicateFinder(evaluated("D").map { ($0.line, $0.event) })
    try plain.store.read { try watch.look($0) }
    try plain.store.write { transaction in
      try transaction.run(
        "UPDATE events SET title = 'D', title_key = \(FoldedText.sortKey("D")) WHERE id = \(event.id)")
      try transaction.run(
        """
        INSERT INTO audit_entries (id, at, actor, action, event_id, subject, facts)
        VALUES (-1, \(clock.now), 'operator', 'event changed', \(event.id), 'event D', '')
        """)
    }
    #expect(throws: BookingError.importRefused([.duplicate(line: 1)])) {
      try plain.store.read { try watch.look($0) }
    }
  }

  @Test func `of two imports of one file at once one adds everything`() throws {
    let watch = DuplicateFinder(evaluated("A", "B").map { ($0.line, $0.event) })
    let first = try office.beginImport(me)
    let second = try office.beginImport(me)
    for id in [first, second] { try office.layDown(evaluated("A", "B"), in: id) }
    #expect(try broken() == [])
    try office.decide(second, of: 2, watch, me)
    // Whoever comes next finishes what is decided before it looks.
    #expect(throws: BookingError.importRefused([.duplicate(line: 1), .duplicate(line: 2)])) {
      try office.decide(first, of: 2, watch, me)
    }
    try office.abandonImport(first, by: me)
    #expect(try titles() == ["A", "B"])
    #expect(try laidDown() == 0)
    #expect(try broken() == [])
  }

  @Test func `an import that leaves out what is bad finishes a decided one first`() throws {
    let id = try office.beginImport(me)
    let events = evaluated("Evening 1", "B")
    try office.layDown(events, in: id)
    try office.decide(id, of: 2, DuplicateFinder(events.map { ($0.line, $0.event) }), me)
    #expect(try titles() == [])
    let report = try office.visit(me).events.importAll(from: ten())
    // Another day's event of the same name.
    #expect(report.imported == 10)
    #expect(try titles().count == 12)
    #expect(try broken() == [])
  }

  @Test func `only management begins and decides`() throws {
    let guest = office.openSession()
    #expect(throws: BookingError.logInNeeded) { try office.beginImport(guest) }
    let id = try office.beginImport(me)
    try office.layDown(evaluated("A"), in: id)
    let watch = DuplicateFinder(evaluated("A").map { ($0.line, $0.event) })
    #expect(throws: BookingError.logInNeeded) { try office.decide(id, of: 1, watch, guest) }
  }

  @Test func `a code that somebody has by now is replaced, and both events are there`() throws {
    let id = try office.beginImport(me)
    let taken = try plain.testEvent(.fixture(title: "Taken"), by: me)
    let events = [
      BoxOffice.EvaluatedEvent(
        line: 1,
        event: ImportedEvent(draft: .fixture(title: "Late").tidied, status: .draft, code: taken.code),
        poster: nil)
    ]
    try office.layDown(events, in: id)
    try office.decide(id, of: 1, DuplicateFinder(events.map { ($0.line, $0.event) }), me)
    try office.finishImports()
    #expect(try titles() == ["Late", "Taken"])
    #expect(try plain.visit(me).catalogue.find(code: taken.code).event.title == "Taken")
    #expect(try broken() == [])
  }
}

extension EventQuery {
  static var everything: EventQuery {
    var query = EventQuery()
    query.managed = true
    return query
  }
}
