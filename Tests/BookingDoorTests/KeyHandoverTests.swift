import BookingDoor
import BookingModel
import BookingSystem
import BookingTickets
import Testing

/// The shop makes new keys that sign tickets: devices hear of it from the key before.
struct KeyHandoverTests {
  @Test func `a device goes on after the shop has made another key, and needn't be paired anew`() throws {
    let evening = try Evening()
    let place = try evening.device("north-1", at: 0)
    let old = try evening.shop.code(0)
    // More than once between two meetings.
    for _ in 1...3 { try evening.shop.rotateKey(randomness: .live) }
    do {
      let north = try evening.desk(place)
      #expect(try north.scan(evening.shop.code(1), .entry, layout: nil).reason == .forged)
      try north.meet(SyncClient(evening.line(place)), within: .seconds(1))
      #expect(try evening.scan(1, at: north).reason == .entered)
      // Tickets that were sold before stay good.
      #expect(try north.scan(old, .entry, layout: nil).reason == .entered)
    }
    // Read anew from the disk: the whole by the first key, the change by the fourth.
    let north = try evening.desk(place)
    try evening.shop.rotateKey(randomness: .live)
    try north.meet(SyncClient(evening.line(place)), within: .seconds(1))
    #expect(try evening.scan(2, at: north).reason == .entered)
  }

  @Test func `a whole snapshot by a new key is taken and read again`() throws {
    let evening = try Evening()
    let place = try evening.device("north-1", at: 0)
    try evening.shop.rotateKey(randomness: .live)
    #expect(try place.take(frame(evening, place), after: place.snapshot()) != nil)
    #expect(try place.snapshot()?.header.title == "Rehearsal")
    try evening.shop.rotateKey(randomness: .live)
    let desk = try evening.desk(place)
    try desk.meet(SyncClient(evening.line(place)), within: .seconds(1))
    #expect(try evening.scan(0, at: desk).reason == .entered)
  }

  @Test func `a key that has been followed by another says nothing more to a device that knows it`() throws {
    let evening = try Evening()
    let place = try evening.device("north-1", at: 0)
    try evening.shop.rotateKey(randomness: .live)
    try evening.desk(place).meet(SyncClient(evening.line(place)), within: .seconds(1))
    // Whoever has the old key signs a snapshot, or hands over to a key of their own.
    let stolen = try frame(evening, place, age: 1)
    #expect(throws: BookingError.deviceTrouble(.otherSnapshot)) {
      try place.take(stolen, after: place.snapshot())
    }
    let own = try TicketSigningKey(randomness: .live)
    let whole = evening.shop.knowledge(since: nil)
    let message = Array("booking key handover 1".utf8) + whole.keys[1] + own.publicKey
    let handover = KeyHandover(
      from: whole.keys[1], to: own.publicKey, signature: try evening.shop.sign(message, age: 1))
    #expect(handover.isGood)
    let bytes = try frame(evening, place, handovers: whole.handovers + [handover]) { try own.sign($0) }
    #expect(throws: BookingError.deviceTrouble(.otherSnapshot)) {
      try place.take(bytes, after: place.snapshot())
    }
    // A device that hasn't met the shop since would believe it: until it does.
    #expect(try place.snapshot()?.ticket(evening.shop.tickets[0]) != nil)
  }

  @Test func `nobody hands over in another key's name`() throws {
    let (mine, other) = (try TicketSigningKey(randomness: .live), try TicketSigningKey(randomness: .live))
    let good = try KeyHandover(from: mine, to: other.publicKey)
    #expect(KeyHandover.reached(from: [mine.publicKey], by: [good]) == [mine.publicKey, other.publicKey])
    let backwards = KeyHandover(from: other.publicKey, to: mine.publicKey, signature: good.signature)
    #expect(KeyHandover.reached(from: [other.publicKey], by: [good, backwards]) == [other.publicKey])
  }

  private func frame(_ evening: Evening, _ place: DeviceDirectory, age: Int = 0) throws -> [UInt8] {
    try frame(evening, place, handovers: evening.shop.knowledge(since: nil).handovers) {
      try evening.shop.sign($0, age: age)
    }
  }

  private func frame(
    _ evening: Evening, _ place: DeviceDirectory, handovers: [KeyHandover], sign: ([UInt8]) throws -> [UInt8]
  ) throws -> [UInt8] {
    let whole = evening.shop.knowledge(since: nil)
    let knowledge = DoorKnowledge(
      cursor: whole.cursor, since: nil, event: whole.event, reference: whole.reference, title: whole.title,
      timeZone: whole.timeZone, endsAt: whole.endsAt, lists: whole.lists, gates: whole.gates,
      devices: whole.devices, keys: whole.keys, handovers: handovers, sold: whole.sold, tickets: whole.tickets
    )
    return try SnapshotFrame.make(
      knowledge, for: place.key.publicKey, now: evening.hands.clock.now(), sign: sign)
  }
}
