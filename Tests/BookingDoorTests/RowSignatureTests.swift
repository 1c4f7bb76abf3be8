import BookingDoor
import BookingModel
import BookingSystem
import BookingTickets
import Foundation
import Testing

/// Rows go from hand to hand: whose they are is what their device has signed.
struct RowSignatureTests {
  private let evening: Evening
  private let (northPlace, southPlace, westPlace): (DeviceDirectory, DeviceDirectory, DeviceDirectory)

  init() throws {
    evening = try Evening(gates: ["North", "South", "West"])
    northPlace = try evening.device("north-1", at: 0)
    southPlace = try evening.device("south-1", at: 1)
    westPlace = try evening.device("west-1", at: 2)
    // Now that all are there each has to know of the others.
    for place in [northPlace, southPlace] {
      try evening.desk(place).meet(SyncClient(evening.line(place)), within: .seconds(1))
    }
  }

  private func host(_ place: DeviceDirectory, for peer: String) throws -> GateHost {
    try GateHost(place, peer: peer, clock: evening.hands.clock)
  }

  /// An entry that the south writes under the north's next number, as well as it can.
  private func forged(_ number: Int) throws -> Scan {
    let (north, south) = (try northPlace.pairing(), southPlace.key)
    func row(_ hash: [UInt8]) -> Scan {
      Scan(
        id: ScanID(device: north.id, sequence: 1), event: north.event, list: evening.shop.list.id,
        gate: north.gate, member: nil, kind: .entry, reason: .entered,
        ticket: evening.shop.tickets[number].bytes, generation: 0, scannedAt: evening.hands.clock.now(),
        clockError: nil, isOffline: true, revocationVersion: 0, hash: hash)
    }
    var scan = row(ScanChain.hash(after: ScanChain.start, row([])))
    scan.signature = try south.sign(ScanSignature.message(scan))
    return scan
  }

  @Test func `a row that goes by way of a third gate is believed, for its own gate has signed it`() throws {
    try evening.scan(0, at: evening.desk(northPlace))
    try evening.desk(westPlace).meet(
      SyncClient(RehearsalLine(host(northPlace, for: "west-1"))), .gate, within: .seconds(1))
    let south = try evening.desk(southPlace)
    try south.meet(SyncClient(RehearsalLine(host(westPlace, for: "south-1"))), .gate, within: .seconds(1))
    let answer = try evening.scan(0, at: south)
    #expect(answer.reason == .alreadyIn && answer.earlier?.by == "north-1")
    #expect(try southPlace.doubtedScans() == [])
  }

  @Test
  func `a row under another gate's number isn't believed, whichever way it comes, and the shop is shown it`()
    throws
  {
    let forged = try forged(0)
    var unsigned = forged
    unsigned.signature = nil
    for row in [forged, unsigned] {
      _ = try host(westPlace, for: "south-1").take([row], clockError: nil)
      let file = try ScanFile.bytes([row], from: southPlace.pairing(), key: southPlace.key)
      #expect(try westPlace.take(exported: file) == 0)
    }
    #expect(try westPlace.doubtedScans() == [forged])
    let west = try evening.desk(westPlace)
    #expect(try evening.scan(0, at: west).reason == .entered)
    try west.meet(SyncClient(evening.line(westPlace)), within: .seconds(1))
    #expect(evening.shop.forged == [forged.id])
    #expect(try westPlace.doubtedScans() == [])
    // The number is still the north's own.
    try evening.scan(1, at: evening.desk(northPlace))
    try evening.desk(northPlace).meet(SyncClient(evening.line(northPlace)), within: .seconds(1))
    #expect(evening.shop.scans.scan(forged.id)?.ticket == evening.shop.tickets[1].bytes)
  }

  @Test func `a row that was changed on its way is nobody's`() throws {
    try evening.scan(0, at: evening.desk(northPlace))
    let row = try #require(try northPlace.union().scans().first)
    let changed = Scan(
      id: row.id, event: row.event, list: row.list, gate: row.gate, member: row.member, kind: .refusal,
      reason: .alreadyIn, ticket: row.ticket, generation: row.generation, scannedAt: row.scannedAt,
      clockError: row.clockError, isOffline: row.isOffline, revocationVersion: row.revocationVersion,
      hash: row.hash, signature: row.signature)
    _ = try host(westPlace, for: "north-1").take([changed], clockError: nil)
    #expect(try westPlace.union().count == 0)
    _ = try host(westPlace, for: "north-1").take([row], clockError: nil)
    #expect(try westPlace.union().scans() == [row])
  }

  @Test func `of a device that isn't known here yet nothing is said until the shop has told of it`() throws {
    let eastPlace = try evening.device("east-1", at: 0)
    try evening.scan(0, at: evening.desk(eastPlace))
    let rows = try eastPlace.union().scans()
    let file = try ScanFile.bytes(rows, from: northPlace.pairing(), key: northPlace.key)
    #expect(try westPlace.take(exported: file) == 0)
    #expect(try westPlace.doubtedScans() == [])
    try evening.desk(westPlace).meet(SyncClient(evening.line(westPlace)), within: .seconds(1))
    #expect(try westPlace.take(exported: file) == 1)
  }

  @Test func `a device signs what it wrote before devices signed anything`() throws {
    for number in 0..<3 { try evening.scan(number, at: evening.desk(northPlace)) }
    let path = URL(fileURLWithPath: northPlace.scans)
    let before = try northPlace.union().scans()
    let old = try String(contentsOf: path, encoding: .utf8).replacing(/,"signature":"[^"]*"/, with: "")
    #expect(!old.contains("signature"))
    try old.write(to: path, atomically: false, encoding: .utf8)
    #expect(try northPlace.union().scans() == before)
    try evening.desk(northPlace).meet(SyncClient(evening.line(northPlace)), within: .seconds(1))
    #expect(evening.shop.scans.count == 3 && evening.shop.forged.isEmpty)
  }
}
