import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingFiles
@testable import BookingModel
@testable import BookingStore

/// An import that is ended half-way says what it did, whatever was said of what ended it.
struct StoppedImportTests {
  @Test func `a disk that is full half-way takes nothing back that was added, nor what is wrong with rows`()
    throws
  {
    let directory = try TemporaryDirectory()
    var policy = Policy()
    policy.eventsPerImportStep = 3
    let plain = try BoxOffice.test(
      clock: TestClock(), policy: policy, directory: DataDirectory(path: directory.path + "/data"))
    let me = plain.openOperatorSession()
    func events() throws -> Int { try plain.store.read { try $0.count("SELECT COUNT(*) FROM events") } }
    var stopped: Set<Int> = []
    for call in 1...100 {
      let doom = Doom(.diskFull, atCall: call)
      let doomed = BoxOffice(
        store: DoomedStore(inner: plain.store, doom: doom), environment: plain.environment,
        images: plain.images)
      let rows = ["7"] + (1...8).map { StrictImportTests.event("Evening \(call), \($0)") }
      let file = try CatalogueFile(
        path: directory.write("[" + rows.joined(separator: ",") + "]", to: "events.json"))
      let before = try events()
      let report = try? doomed.visit(me).events.importAll(from: file)
      #expect(try events() == before + (report?.imported ?? 0), "call \(call)")
      if let report {
        #expect(report.imported + report.leftOut + (report.stopped?.events ?? 0) == 9)
        #expect(report.leftOut == 1 && report.problems.map(\.line) == [1])
        #expect(report.stopped.map(\.reason) ?? .diskFull == .diskFull)
        stopped.formUnion(report.stopped.map { [$0.events] } ?? [])
      }
      guard doom.hasCome else {
        #expect(stopped == [2, 5])
        return
      }
    }
    Issue.record("it never came to its end")
  }
}
