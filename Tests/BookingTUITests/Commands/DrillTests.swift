import BookingDomain
import BookingModel
import Foundation
import Testing

@testable import BookingSession
@testable import BookingTUI

struct DrillTests {
  @Test func `real processes that are killed at random sell every place once and lose nothing`() throws {
    let program = try Program()
    let result = try program.run("drill", "--buyers", "60", "--places", "10", "--kills", "50", "--json")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    let report = try JSONDecoder().decode(DrillReport.self, from: Data(result.output.utf8))
    #expect(report.sold == 10)
    #expect(report.refused == 50)
    #expect(report.errors == 0)
    #expect(report.kills == 50)
    #expect(report.lost == 0)
    #expect(try program.run("check").status == 0)

    let again = try program.run("drill", "--buyers", "2", "--places", "5")
    #expect(again.status == 1)
    #expect(again.errors.contains("has orders"))
    let forced = try program.run("drill", "--buyers", "2", "--places", "5", "--force")
    #expect(forced.status == 0)
    #expect(forced.output.contains("2 of 2 places sold, 0 buyers refused"))
  }

  @Test func `hoarders hold no more than their limits, and leave nothing behind`() throws {
    let result = try Program().run("drill", "--hoarders", "3", "--buyers", "10", "--places", "80", "--json")
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    let report = try JSONDecoder().decode(HoardReport.self, from: Data(result.output.utf8))
    #expect(report.served == 10)
    #expect((1...40).contains(report.mostByKey))
    #expect(report.freeAfter != nil)
  }

  @Test func `the figures have the names that were agreed`() throws {
    let report = DrillReport(
      [], kills: 0, sellingTime: 1, listings: [], expected: 0, settledAfter: 1, broken: [])
    let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(report)) as? [String: Any]
    for name in ["sold", "refused", "errors", "p50_ms", "p99_ms", "orders_per_s"] {
      #expect(object?[name] is NSNumber, "\(name)")
    }
  }

  @Test func `an acknowledged order that is gone makes a drill fail`() {
    func report(_ words: [DrillWord]) -> DrillReport {
      var buyer = DrillBuyer(email: "a@example.org")
      for word in words { _ = buyer.hear(Array((word.line + "\n").utf8)) }
      return DrillReport(
        [buyer], kills: 0, sellingTime: 1, listings: [], expected: 0, settledAfter: 1, broken: [])
    }
    #expect(report([.ready, .refused(10)]).isGood)
    #expect(report([.ready, .held, .placed(code: "AAAA-BBBB")]).lost == 1)
    #expect(report([.ready, .held, .paid(code: "AAAA-BBBB", 12)]).lost == 1)
    #expect(!report([.paid(code: "AAAA-BBBB", 12)]).isGood)
    #expect(report([.error("busy"), .refused(10)]).errors == 1)
  }

  @Test(arguments: [
    DrillWord.ready, .held, .placed(code: "AAAA-BBBB"), .paid(code: "AAAA-BBBB", 12.5), .refused(3),
    .error("the disk is full"),
  ])
  func `what a buyer's process says is understood`(word: DrillWord) {
    #expect(DrillWord(word.line) == word)
  }

  @Test func `half a line is kept until the rest comes`() {
    var buyer = DrillBuyer(email: "a@example.org")
    #expect(buyer.hear(Array("rea".utf8)).isEmpty)
    #expect(buyer.hear(Array("dy\nheld\nre".utf8)) == [.ready, .held])
    #expect(buyer.hear(Array("fused 4\n".utf8)) == [.refused(4)])
    #expect(buyer.isDone)
  }
}
