import BookingDoor
import BookingModel
import Testing

/// Who is at the other end of a device's line, and how long they are waited for.
struct OtherEndTests {
  @Test func `a shop that answers slowly holds nobody up longer than it is waited for`() throws {
    let evening = try Evening()
    let directory = try evening.device("north-1", at: 0)
    let north = try evening.desk(directory)
    let slow = SlowLine(evening.line(directory), evening.hands)
    try north.connect(SyncClient(slow), within: .seconds(1))
    // Each answer comes in time, all of them together don't: changes, what others scanned, what is told.
    slow.delay = TimeSpan(milliseconds: 900)
    evening.shop.void(7, .refunded)
    let asked = evening.hands.clock.now()
    #expect(try north.scan(evening.shop.code(3), .entry, layout: nil).reason == .entered)
    #expect(evening.hands.clock.now() - asked <= Policy().gateWait)
    guard case .alone = north.standing().mode else {
      Issue.record("it says \(north.standing().mode)")
      return
    }
    // The next one isn't held up at all.
    let next = evening.hands.clock.now()
    #expect(try north.scan(evening.shop.code(4), .entry, layout: nil).reason == .entered)
    #expect(evening.hands.clock.now() == next)
  }

  @Test func `what the shop told is not uploaded again, and nobody is heard by it once the shop is gone`()
    throws
  {
    let evening = try Evening()
    let (northPlace, southPlace) = (
      try evening.device("north-1", at: 0), try evening.device("south-1", at: 1)
    )
    let (north, south) = (try evening.desk(northPlace), try evening.desk(southPlace))
    let line = evening.line(northPlace)
    try south.connect(SyncClient(evening.line(southPlace)), within: .seconds(1))
    try north.connect(SyncClient(line), within: .seconds(1))
    try evening.scan(0, at: south)
    north.beat()
    #expect(north.heard.count == 1)
    #expect((north.standing().queued, north.standing().unheard) == (0, 0))
    line.cut()
    evening.hands.pass(.seconds(1))
    north.beat()
    #expect(north.standing().mode == .alone(since: evening.hands.clock.now()))
    #expect((north.standing().queued, north.standing().unheard) == (0, 1))
    #expect(north.standing().possiblyTwice == 19)
  }

  @Test func `another gate can't pass itself off as the shop`() throws {
    let evening = try Evening()
    let directory = try evening.device("north-1", at: 0)
    let north = try evening.desk(directory)
    evening.shop.void(0, .refunded)
    evening.hands.pass(.minutes(9))
    // What answers says everything that a shop would say, at the address of a gate.
    try north.meet(SyncClient(evening.line(directory)), .gate, within: .seconds(1))
    #expect(try directory.memory().toldAt == nil)
    #expect(try evening.scan(0, at: north).reason == .entered)
    evening.shop.revoke("north-1")
    #expect(throws: BookingError.deviceTrouble(.revoked)) {
      try north.meet(SyncClient(evening.line(directory)), .gate, within: .seconds(1))
    }
    #expect(try directory.snapshot() != nil)
    #expect(try evening.scan(1, at: north).reason == .entered)
  }
}

/// A line whose every answer takes its time, by the evening's clock.
private final class SlowLine: SyncLine, @unchecked Sendable {
  private let line: RehearsalLine
  private let hands: Evening.Hands
  var delay = TimeSpan(milliseconds: 0)

  init(_ line: RehearsalLine, _ hands: Evening.Hands) { (self.line, self.hands) = (line, hands) }

  func send(_ bytes: [UInt8]) throws(BookingError) { try line.send(bytes) }

  func next(within wait: TimeSpan) throws(BookingError) -> [UInt8] {
    hands.pass(min(delay, wait))
    guard delay <= wait else { throw .deviceTrouble(.shopUnreachable) }
    return try line.next(within: wait)
  }
}
