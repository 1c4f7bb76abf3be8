import BookingDoor
import BookingModel
import Testing

struct DeviceDeskTests {
  @Test func `a gate that is alone lets a ticket in once`() throws {
    let evening = try Evening()
    let north = try evening.desk(evening.device("north-1", at: 0))
    let first = try evening.scan(3, at: north)
    #expect(first.reason == .entered)
    #expect(first.ticket?.holder == "Ana M.")
    #expect(first.ticket?.seat == "1-4")
    let second = try evening.scan(3, at: north)
    #expect(second.reason == .alreadyIn)
    #expect(second.earlier?.gate == "North")
    #expect(second.earlier?.scan == first.scan)
  }

  @Test func `what is foreign, forged or a part of a code lets nobody in`() throws {
    let evening = try Evening()
    let north = try evening.desk(evening.device("north-1", at: 0))
    let code = try evening.shop.code(0)
    #expect(try north.scan("4006381333931", .entry, layout: nil).reason == .foreign)
    #expect(try north.scan(String(code.prefix(60)), .entry, layout: nil).reason == .incomplete)
    let other = try Evening().shop.code(0)
    #expect(try north.scan(other, .entry, layout: nil).reason == .forged)
    #expect(try north.scan(code, .entry, layout: nil).reason == .entered)
  }

  @Test func `a cancelled and a replaced ticket are refused without a network, once the device was told`()
    throws
  {
    let evening = try Evening()
    let directory = try evening.device("north-1", at: 0)
    let north = try evening.desk(directory)
    let old = try evening.shop.code(1)
    evening.shop.void(0, .refunded)
    evening.shop.reissue(1)
    // Not told yet: nobody here could know.
    #expect(try north.scan(old, .entry, layout: nil).reason == .entered)
    try north.meet(SyncClient(evening.line(directory)), within: .seconds(1))
    #expect(try evening.scan(0, at: north).reason == .refunded)
    let refused = try north.scan(try evening.shop.code(1, generation: 0), .entry, layout: nil)
    #expect(refused.reason == .replaced)
    #expect(refused.ticket?.replaced?.reason == .askedFor)
  }

  @Test func `two gates that hear the shop never let the same ticket in twice`() throws {
    let evening = try Evening()
    let (northPlace, southPlace) = (
      try evening.device("north-1", at: 0), try evening.device("south-1", at: 1)
    )
    let (north, south) = (try evening.desk(northPlace), try evening.desk(southPlace))
    try north.connect(SyncClient(evening.line(northPlace)), within: .seconds(1))
    try south.connect(SyncClient(evening.line(southPlace)), within: .seconds(1))
    #expect(north.standing().mode == .online)
    #expect(try evening.scan(5, at: north).reason == .entered)
    let second = try evening.scan(5, at: south)
    #expect(second.reason == .alreadyIn)
    #expect(second.earlier?.gate == "North")
    #expect(second.earlier?.by == "north-1")
  }

  @Test func `of two gates in the same moment the one that the shop hears later takes its entry back`() throws
  {
    let evening = try Evening()
    let (northPlace, southPlace) = (
      try evening.device("north-1", at: 0), try evening.device("south-1", at: 1)
    )
    let (north, south) = (try evening.desk(northPlace), try evening.desk(southPlace))
    try north.connect(SyncClient(evening.line(northPlace)), within: .seconds(1))
    // What the south asks is answered as it was before the north's entry came.
    let late = LateLine(evening.line(southPlace)) { _ = try? evening.scan(5, at: north) }
    try south.connect(SyncClient(late), within: .seconds(1))
    late.isArmed = true
    let answer = try evening.scan(5, at: south)
    #expect(answer.reason == .alreadyIn)
    #expect(answer.earlier?.gate == "North")
    let doubles = evening.shop.scans.doubles(on: evening.shop.list, evening.shop.header)
    #expect(doubles.isEmpty)
  }

  @Test func `a shop that stops answering is left aside, and comes back with everything`() throws {
    let evening = try Evening()
    let directory = try evening.device("north-1", at: 0)
    let north = try evening.desk(directory)
    let line = evening.line(directory)
    try north.connect(SyncClient(line), within: .seconds(1))
    #expect(try evening.scan(0, at: north).reason == .entered)
    line.cut()
    #expect(try evening.scan(1, at: north).reason == .entered)
    guard case .alone = north.standing().mode else {
      Issue.record("it says that it is online")
      return
    }
    #expect(try evening.scan(2, at: north).reason == .entered)
    #expect(north.standing().queued == 2)
    try north.connect(SyncClient(evening.line(directory)), within: .seconds(1))
    #expect(north.standing().mode == .online)
    #expect(north.standing().queued == 0)
    #expect(evening.shop.scans.heard[.some(Identifier(1))] == 3)
  }

  @Test func `an answer that is lost after the shop took the entry makes no second one`() throws {
    let evening = try Evening()
    let directory = try evening.device("north-1", at: 0)
    let north = try evening.desk(directory)
    let line = evening.line(directory)
    try north.connect(SyncClient(line), within: .seconds(1))
    // One answer to what was heard, none to what was pushed.
    line.cut(after: 1)
    #expect(try evening.scan(0, at: north).reason == .entered)
    try north.connect(SyncClient(evening.line(directory)), within: .seconds(1))
    #expect(evening.shop.scans.count == 1)
    #expect(try evening.scan(0, at: north).reason == .alreadyIn)
  }

  @Test func `what is taken back was never in, and only the newest can be`() throws {
    let evening = try Evening(entry: .inAndOut)
    let north = try evening.desk(evening.device("north-1", at: 0))
    let entry = try evening.scan(0, at: north)
    let exit = try evening.scan(0, .exit, at: north)
    #expect(throws: BookingError.deviceTrouble(.noSuchScan)) { try north.undo(entry.scan, note: nil) }
    try north.undo(exit.scan, note: nil)
    #expect(try evening.scan(0, at: north).reason == .alreadyIn)
    evening.hands.pass(.minutes(11))
    #expect(throws: BookingError.deviceTrouble(.noteMissing)) { try north.undo(entry.scan, note: " ") }
    try north.undo(entry.scan, note: "wrong person")
    #expect(try evening.scan(0, at: north).reason == .entered)
  }

  @Test func `an override lets in with a reason, and is no double entry`() throws {
    let evening = try Evening()
    let north = try evening.desk(evening.device("north-1", at: 0))
    try evening.scan(0, at: north)
    let refused = try evening.scan(0, at: north)
    #expect(throws: BookingError.deviceTrouble(.noteMissing)) {
      try north.override(refused.scan, note: "")
    }
    #expect(try north.override(refused.scan, note: "came out to smoke").reason == .overridden)
    #expect(try north.figures().overrides == 1)
    #expect(try north.doubles().isEmpty)
  }

  @Test func `with home gates a ticket opens one door only while nobody hears each other`() throws {
    let evening = try Evening(usesHomeGates: true)
    let desks = [
      try evening.desk(evening.device("north-1", at: 0)), try evening.desk(evening.device("south-1", at: 1)),
    ]
    // The first was paired before the second was there: it has to know of it.
    try desks[0].meet(SyncClient(evening.line(evening.directory("north-1"))), within: .seconds(1))
    for number in 0..<20 {
      let answers = try desks.map { try evening.scan(number, at: $0) }
      #expect(answers.filter { $0.reason == .entered }.count <= 1, "\(number)")
      for answer in answers where answer.reason == .homeGate { #expect(answer.instead != nil) }
    }
    #expect(desks[0].standing().possiblyTwice == 0)
  }

  @Test func `it says how many could have come in twice at most`() throws {
    let evening = try Evening(people: 10)
    let directory = try evening.device("north-1", at: 0)
    _ = try evening.device("south-1", at: 1)
    let north = try evening.desk(directory)
    try north.meet(SyncClient(evening.line(directory)), within: .seconds(1))
    try evening.scan(0, at: north)
    try evening.scan(1, at: north)
    #expect(north.standing().unheard == 1)
    #expect(north.standing().possiblyTwice == 8)
  }

  @Test func `a revoked device is refused and has nothing left`() throws {
    let evening = try Evening()
    let directory = try evening.device("north-1", at: 0)
    let north = try evening.desk(directory)
    try north.connect(SyncClient(evening.line(directory)), within: .seconds(1))
    evening.shop.revoke("north-1")
    #expect(throws: BookingError.deviceTrouble(.revoked)) { try evening.scan(0, at: north) }
    #expect(try directory.snapshot() == nil)
    #expect(throws: BookingError.deviceTrouble(.revoked)) {
      try north.connect(SyncClient(evening.line(directory)), within: .seconds(1))
    }
  }

  @Test func `what a device knows of an event is gone a day after its end, and what it scanned stays`() throws
  {
    let evening = try Evening()
    let directory = try evening.device("north-1", at: 0)
    let north = try evening.desk(directory)
    try evening.scan(0, at: north)
    evening.hands.pass(.hours(30))
    #expect(throws: BookingError.deviceTrouble(.wiped)) { try evening.scan(1, at: north) }
    #expect(try directory.snapshot() == nil)
    #expect(try directory.union().count == 1)
  }

  @Test func `a device that hasn't heard from the shop for a day doesn't decide`() throws {
    let evening = try Evening()
    let directory = try evening.device("north-1", at: 0)
    let north = try evening.desk(directory)
    let told = evening.hands.clock.now()
    evening.hands.pass(.hours(26))
    #expect(throws: BookingError.deviceTrouble(.tooOld(since: told))) {
      try north.scan(try evening.shop.code(0), .entry, layout: nil)
    }
    try north.connect(SyncClient(evening.line(directory)), within: .seconds(1))
    #expect(try evening.scan(0, at: north).reason == .tooLate)
  }

  @Test func `two programs don't scan with one device`() throws {
    let evening = try Evening()
    let directory = try evening.device("north-1", at: 0)
    let north = try evening.desk(directory)
    #expect(throws: BookingError.deviceTrouble(.inUse(path: directory.path))) {
      try evening.desk(directory)
    }
    #expect(!north.isConnected)
  }

  @Test func `a clock that is wrong is corrected by the shop's`() throws {
    let evening = try Evening()
    let directory = try evening.device("north-1", at: 0)
    let wrong = WallClock { [clock = evening.hands.clock] in clock.now() + .hours(3) }
    let north = try DeviceDesk(directory, policy: Policy(), clock: wrong)
    try north.meet(SyncClient(evening.line(directory)), within: .seconds(1))
    let answer = try evening.scan(0, at: north)
    #expect(answer.at == evening.hands.clock.now())
    let row = try #require(try directory.union().scan(answer.scan))
    #expect(row.clockError == .hours(3))
    #expect(row.at == evening.hands.clock.now())
  }
}

/// A line that tells its question late: between two of them something else happens.
private final class LateLine: SyncLine, @unchecked Sendable {
  private let line: RehearsalLine
  private let meanwhile: () -> Void
  var isArmed = false

  init(_ line: RehearsalLine, meanwhile: @escaping () -> Void) {
    self.line = line
    self.meanwhile = meanwhile
  }

  func send(_ bytes: [UInt8]) throws(BookingError) {
    if isArmed, String(decoding: bytes, as: UTF8.self).hasPrefix("{\"push\"") {
      isArmed = false
      meanwhile()
    }
    try line.send(bytes)
  }

  func next(within wait: TimeSpan) throws(BookingError) -> [UInt8] { try line.next(within: wait) }
}
