import BookingDoor
import BookingModel
import BookingSystem
import Testing

struct SnapshotTests {
  @Test func `a snapshot says who somebody is only to whoever has the ticket`() throws {
    let evening = try Evening(people: 50)
    let directory = try evening.directory("north-1")
    let bytes = try frame(evening, directory)
    let snapshot = try #require(Snapshot(read(bytes, evening, directory), for: directory.key.publicKey))
    for (number, id) in evening.shop.tickets.enumerated() {
      let ticket = try #require(snapshot.ticket(id))
      #expect(ticket.holder == "Ana M.")
      #expect(ticket.seat == "\(number / 40 + 1)-\(number % 40 + 1)")
    }
    #expect(snapshot.ticket(try #require(DoorTicketID(publicID: Array(repeating: 7, count: 12)))) == nil)
    #expect(!contains(bytes, Array("Ana".utf8)))
    for id in evening.shop.tickets { #expect(!contains(bytes, id.bytes)) }
  }

  @Test func `it is for one device, and the shop's alone`() throws {
    let evening = try Evening()
    let (north, south) = (try evening.directory("north-1"), try evening.directory("south-1"))
    let bytes = try frame(evening, north)
    #expect(throws: BookingError.deviceTrouble(.otherSnapshot)) { try read(bytes, evening, south) }
    let other = try Evening()
    #expect(throws: BookingError.deviceTrouble(.otherSnapshot)) {
      try SnapshotFrame(bytes, for: north.key.publicKey, signedBy: other.shop.knowledge(since: nil).keys)
    }
  }

  @Test func `whatever is changed in it, it is refused`() throws {
    let evening = try Evening(people: 3)
    let directory = try evening.directory("north-1")
    let bytes = try frame(evening, directory)
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= 1
      #expect(throws: BookingError.deviceTrouble(.otherSnapshot)) {
        try read(changed, evening, directory)
      }
    }
    for length in 0..<bytes.count {
      #expect(throws: BookingError.deviceTrouble(.otherSnapshot)) {
        try read(Array(bytes.prefix(length)), evening, directory)
      }
    }
    #expect(throws: BookingError.deviceTrouble(.otherSnapshot)) {
      try read(bytes + [0], evening, directory)
    }
  }

  @Test func `changes follow what was told before, or the whole is asked for`() throws {
    let evening = try Evening()
    let directory = try evening.device("north-1", at: 0)
    let first = try #require(try directory.snapshot())
    evening.shop.void(2, .cancelled)
    let change = try frame(evening, directory, since: first.cursor)
    let second = try #require(try directory.take(change, after: first))
    #expect(second.ticket(evening.shop.tickets[2])?.voidReason == .cancelled)
    #expect(second.ticket(evening.shop.tickets[3])?.voidReason == nil)
    // The same change once more doesn't follow.
    #expect(try directory.take(change, after: second) == nil)
    let read = try #require(try directory.snapshot())
    #expect(read.cursor == second.cursor)
    #expect(read.ticket(evening.shop.tickets[2])?.voidReason == .cancelled)
  }

  @Test func `names are short, and cut where a character ends`() throws {
    let evening = try Evening()
    let directory = try evening.directory("north-1")
    let names = [
      "Ana Martínez": "Ana M.", "Cher": "Cher", "": "", "María del Carmen Ruiz": "María R.",
      "Ærøskøbing-Þórðarson-Überlänge Ø": "Ærøskøbing-Þórðarson-", "👨‍👩‍👧‍👦👨‍👩‍👧‍👦 X": "👨‍👩‍👧‍👦",
    ]
    for (name, expected) in names {
      let id = try #require(DoorTicketID(publicID: Randomness.live.bytes(12)))
      let ticket = DoorTicket(
        id: id, code: nil, ticketType: Identifier(4), typeName: "Standing", seat: nil, holder: name,
        generation: 3, voidReason: nil, replaced: nil)
      let whole = evening.shop.knowledge(since: nil)
      let knowledge = DoorKnowledge(
        cursor: whole.cursor, since: nil, event: whole.event, reference: whole.reference, title: whole.title,
        timeZone: "UTC", endsAt: whole.endsAt, lists: [], gates: [], devices: [], keys: whole.keys, sold: 1,
        tickets: [ticket])
      let bytes = try SnapshotFrame.make(knowledge, for: directory.key.publicKey, now: whole.endsAt) {
        try evening.shop.sign($0)
      }
      let snapshot = try #require(Snapshot(read(bytes, evening, directory), for: directory.key.publicKey))
      #expect(snapshot.ticket(id)?.holder == expected)
      #expect(snapshot.ticket(id)?.typeName == "Standing")
      #expect(snapshot.ticket(id)?.generation == 3)
    }
  }

  private func frame(_ evening: Evening, _ directory: DeviceDirectory, since: DoorCursor? = nil) throws
    -> [UInt8]
  {
    try evening.shop.host(for: directory.key.publicKey).frame(since: since)
  }

  @discardableResult
  private func read(_ bytes: [UInt8], _ evening: Evening, _ directory: DeviceDirectory) throws
    -> SnapshotFrame
  {
    try SnapshotFrame(
      bytes, for: directory.key.publicKey, signedBy: evening.shop.knowledge(since: nil).keys)
  }

  private func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard let first = part.first else { return true }
    return bytes.indices.contains { place in
      bytes[place] == first && bytes[place...].starts(with: part)
    }
  }
}
