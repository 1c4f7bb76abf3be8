import Foundation
import TestSupport
import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingFiles
@testable import BookingModel
@testable import BookingStore

/// Whoever imports dies, waits too long or finds the disk full; whoever comes next goes on.
extension StrictImportTests {
  @Test func `a decided import is added by the worker, whoever its process was`() throws {
    let id = try office.beginImport(me)
    let events = evaluated("A", "B", "C", "D")
    try office.layDown(events, in: id)
    try office.decide(id, of: 4, DuplicateFinder(events.map { ($0.line, $0.event) }), me)
    #expect(try office.operator.nextWork([.tidying]).map { $0 <= .seconds(0) } == true)
    var rounds: [Int] = []
    while true {
      let report = try office.operator.work([.tidying])
      guard report.eventsImported > 0 else { break }
      rounds.append(report.eventsImported)
    }
    #expect(rounds == [4])
    #expect(try titles() == ["A", "B", "C", "D"])
    let actors = try plain.store.read { reader in
      try reader.rows("SELECT actor FROM audit_entries WHERE action = 'event imported'").map {
        try $0.get("actor", as: String.self)
      }
    }
    #expect(actors == Array(repeating: "operator", count: 4))
    #expect(try broken() == [])
  }

  @Test func `what is decided and not all there is told of, with its file, until it is`() throws {
    let id = try office.beginImport(me, of: "autumn.json")
    let events = evaluated("A", "B", "C", "D", "E")
    try office.layDown(events, in: id)
    #expect(try office.operator.unfinishedImports() == [])
    try office.decide(id, of: 5, DuplicateFinder(events.map { ($0.line, $0.event) }), me)
    func expectTold(_ added: Int) throws {
      let unfinished = UnfinishedImport(file: "autumn.json", added: added, count: 5)
      #expect(try office.operator.unfinishedImports() == [unfinished])
      #expect(try office.operator.metrics().unfinishedImports == [unfinished])
      #expect(try plain.store.read { try office.operatorAlerts($0) } == [.importUnfinished(unfinished)])
      #expect(try broken() == [])
    }
    try expectTold(0)
    let added = try #require(try office.finishImportStep())
    try expectTold(added)
    try office.finishImports()
    #expect(try office.operator.unfinishedImports() == [])
    #expect(try titles().count == 5)
  }

  @Test func `what nobody goes on with is tidied away, and whoever wakes up later is told`() throws {
    let id = try office.beginImport(me)
    try office.layDown(evaluated("A", "B", "C", "D", "E"), in: id)
    clock.advance(.minutes(4))
    #expect(try office.tidyImports() == 0)
    clock.advance(.minutes(1))
    #expect(try office.operator.nextWork([.tidying]).map { $0 <= .seconds(0) } == true)
    _ = try office.operator.work([.tidying])
    #expect(try laidDown() == 0)
    let watch = DuplicateFinder(evaluated("A").map { ($0.line, $0.event) })
    #expect(throws: BookingError.importAbandoned) { try office.layDown(evaluated("A"), in: id) }
    #expect(throws: BookingError.importAbandoned) { try office.decide(id, of: 5, watch, me) }
    #expect(try titles() == [])
    #expect(try broken() == [])
  }

  @Test func `what is decided is never given up`() throws {
    let id = try office.beginImport(me)
    let events = evaluated("A")
    try office.layDown(events, in: id)
    try office.decide(id, of: 1, DuplicateFinder(events.map { ($0.line, $0.event) }), me)
    clock.advance(.days(2))
    try office.abandonImport(id, by: me)
    #expect(try office.tidyImports() == 0)
    try office.finishImports()
    #expect(try titles() == ["A"])
  }

  @Test func `rows that are not all there are never decided`() throws {
    let id = try office.beginImport(me)
    let events = evaluated("A", "B")
    try office.layDown([events[0]], in: id)
    #expect(throws: BookingError.importAbandoned) {
      try office.decide(id, of: 2, DuplicateFinder(events.map { ($0.line, $0.event) }), me)
    }
  }

  @Test func `a disk that is full once it is decided keeps nothing from coming`() throws {
    for call in 1...100 {
      let doom = Doom(.diskFull, atCall: call)
      let name = "Evening \(call)"
      let doomed = BoxOffice(
        store: DoomedStore(inner: plain.store, doom: doom), environment: plain.environment,
        images: plain.images)
      let before = try titles().count
      let report = try? doomed.visit(me).events.importAll(
        from: file((1...4).map { Self.event("\(name), \($0)") }), strict: true)
      if let report {
        #expect(report.imported == 4)
        #expect(report.waiting.map(\.reason) ?? .diskFull == .diskFull)
        #expect(try titles().count == before + 4 - (report.waiting?.events ?? 0))
      }
      try plain.finishImports()
      #expect(try titles().count == before + (report == nil ? 0 : 4), "call \(call)")
      clock.advance(.minutes(5))
      try plain.tidyImports()
      #expect(try laidDown() == 0)
      guard doom.hasCome else { return }
    }
    Issue.record("it never came to its end")
  }

  @Test(arguments: [Doom.Kind.diesBefore, .diesAfter])
  func `killed at any step it leaves all of it or nothing, pictures included`(kind: Doom.Kind) throws {
    try directory.write(Data(SamplePicture.quarters().png), to: "p.png")
    var decided = 0
    for call in 1...100 {
      let doom = Doom(kind, atCall: call)
      let doomed = BoxOffice(
        store: DoomedStore(inner: plain.store, doom: doom), environment: plain.environment,
        images: plain.images)
      let events = (1...6).map { Self.event("Evening \($0)", poster: $0 < 3 ? "p.png" : nil) }
      _ = try? doomed.visit(me).events.importAll(from: file(events), strict: true)
      #expect(try broken() == [], "\(kind) at call \(call)")
      let isDecided =
        try count("SELECT COUNT(*) FROM imports WHERE decided_at IS NOT NULL") > 0 || !titles().isEmpty
      try plain.finishImports()
      clock.advance(.minutes(5))
      try plain.tidyImports()
      _ = try plain.operator.tidyImages()
      // Seals what happened.
      _ = try plain.operator.work([.tidying])
      #expect(try titles().count == (isDecided ? 6 : 0))
      #expect(try plain.images.all().count == (isDecided ? 1 : 0))
      #expect(try laidDown() == 0)
      #expect(try broken() == [], "\(kind) at call \(call), settled")
      decided += isDecided ? 1 : 0
      for listing in try plain.visit(me).catalogue.events(.everything).listings {
        _ = try plain.visit(me).events.remove(listing.id)
      }
      guard doom.hasCome else {
        #expect(decided > 1 && decided < call)
        return
      }
    }
    Issue.record("it never came to its end")
  }

  @Test func `a decided import comes with a backup`() throws {
    let id = try office.beginImport(me)
    let events = evaluated("A", "B")
    try office.layDown(events, in: id)
    try office.decide(id, of: 2, DuplicateFinder(events.map { ($0.line, $0.event) }), me)
    try plain.storage.tables.copy(to: directory.path("copy.sqlite"))
    let place = DataDirectory(path: directory.path("other"))
    _ = try BoxOffice.test(clock: clock, directory: place)
    for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: place.database + end) }
    try FileManager.default.moveItem(atPath: directory.path("copy.sqlite"), toPath: place.database)
    let other = try BoxOffice.test(clock: clock, directory: place)
    try other.finishImports()
    #expect(try other.visit(me).catalogue.events(.everything).total == 2)
    #expect(try other.operator.check().isClean)
  }
}
