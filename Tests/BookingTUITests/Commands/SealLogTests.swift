import Logging
import Synchronization
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingSession
@testable import BookingTUI

struct SealLogTests {
  private final class Lines: LogHandler, @unchecked Sendable {
    let all = Mutex<[String]>([])
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace
    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }
    func log(event: LogEvent) { all.withLock { $0.append("\(event.message)") } }
  }

  @Test func `the last seal is logged in a form that an anchor is read from, and only when it is another`()
    throws
  {
    let shop = try Shop()
    let lines = Lines()
    var log = SealLog(owner: shop.office.operator, logger: Logger(label: "test") { _ in lines })
    _ = try shop.office.operator.work()
    let anchor = try #require(try shop.office.operator.auditAnchor())
    log.note()
    log.note()
    #expect(lines.all.withLock { $0 } == [anchor.text])
    #expect(
      AuditAnchor.all(in: "2026-11-30T04:15:00+0000 notice booking.worker: \(anchor.text)\n") == [anchor])
    try shop.account("Ada")
    _ = try shop.office.operator.work()
    log.note()
    #expect(lines.all.withLock { $0.count } == 2)
  }
}
