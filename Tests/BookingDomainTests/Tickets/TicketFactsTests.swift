import Testing

@testable import BookingModel
@testable import BookingTickets

/// What a ticket's code says, byte by byte, and for how long it is good.
struct TicketFactsTests {
  private let key: TicketSigningKey

  init() throws { key = try TicketSigningKey(randomness: .seeded(1)) }

  @Test func `each part has its place`() throws {
    let facts = try TicketFacts.sample(key, generation: 7)
    let reference = TicketFacts.reference(eventCode: "WINTER-JAZZ-4K7Q")
    var expected: [UInt8] = [2]
    expected += key.publicKey.prefix(2)
    expected += [UInt8](1...12)
    expected += [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: reference >> $0) }
    // 70,001 is 0x11171; 242,400 is 0x3B2E0, and 242,544 is 0x3B370.
    expected += [0x11, 0x71, 0x03, 0xB2, 0xE0, 0x03, 0xB3, 0x70, 0, 7, 0]
    #expect(facts.bytes == expected)
    #expect(facts.bytes.count == TicketFacts.length)
    #expect(TicketFacts(bytes: facts.bytes) == facts)
    #expect(try key.token(.facts(facts)).text.utf8.count == 154)
  }

  @Test func `its code is as large as it always was`() throws {
    let text = try key.token(.facts(.sample(key))).text
    #expect(try QRGrid(text, correction: .low).side == 37)
  }

  @Test func `bytes that say it in another way say nothing`() throws {
    let bytes = try TicketFacts.sample(key).bytes
    #expect(TicketFacts(bytes: []) == nil)
    #expect(TicketFacts(bytes: bytes.dropLast()) == nil)
    #expect(TicketFacts(bytes: bytes + [0]) == nil)
    for (index, wrong) in [(0, UInt8(1)), (0, 3), (29, 1)] {
      var other = bytes
      other[index] = wrong
      #expect(TicketFacts(bytes: other) == nil)
    }
    // Whatever else they are, they come out as they went in.
    for index in 1..<29 {
      var other = bytes
      other[index] = ~other[index]
      #expect(TicketFacts(bytes: other)?.bytes == other)
    }
  }

  @Test func `two keys that begin alike are both tried`() throws {
    let other = try TicketSigningKey(randomness: .seeded(2))
    let named = TicketKeyID(of: Array(key.publicKey.prefix(2)) + [UInt8](repeating: 0, count: 30))
    let facts = TicketFacts(
      key: named, id: try #require(DoorTicketID(publicID: [UInt8](1...12))), event: 1,
      ticketType: Identifier(1), validity: TicketValidity(quarters: 0, to: 1), generation: 1)
    let token = try key.token(.facts(facts))
    #expect(TicketKeyRing(publicKeys: [other.publicKey, key.publicKey])?.verified(token) != nil)
    #expect(TicketKeyRing(publicKeys: [other.publicKey])?.verified(token) == nil)
    // Signed by another than the one it names.
    let borrowed = try other.token(.facts(facts))
    #expect(TicketKeyRing(publicKeys: [key.publicKey, other.publicKey])?.verified(borrowed) == nil)
  }

  // For how long

  private func moment(_ text: String, _ zone: String = "Europe/Berlin") throws -> Timestamp {
    try #require(LocalTime(text)?.moment(in: zone))
  }

  private func validity(_ start: String, _ end: String, _ zone: String = "Europe/Berlin") throws
    -> TicketValidity
  {
    try TicketValidity(startsAt: moment(start, zone), endsAt: moment(end, zone), timeZone: zone, Policy())
  }

  @Test func `a code is good from half a day before its event's day until the morning after`() throws {
    let evening = try validity("2026-12-05T20:00", "2026-12-05T22:30")
    #expect(try evening.from == moment("2026-12-04T12:00"))
    #expect(try evening.until == moment("2026-12-06T06:00"))
    // The day is the venue's: 27 hours between the last Saturday of October's noon and Sunday's.
    let fall = try validity("2026-10-25T20:00", "2026-10-25T22:30")
    #expect(fall.until - fall.from == .hours(43))
    let nepal = try validity("2026-12-05T20:00", "2026-12-05T22:30", "Asia/Kathmandu")
    #expect(try nepal.from == moment("2026-12-04T12:00", "Asia/Kathmandu"))
  }

  @Test func `one that goes into the night, or on for days, is good until six hours after its end`() throws {
    #expect(
      try validity("2026-12-05T22:00", "2026-12-06T05:10").until == moment("2026-12-06T11:15"))
    #expect(
      try validity("2026-07-10T12:00", "2026-07-12T23:00").until == moment("2026-07-13T05:00"))
  }

  @Test func `what no code can say is said as far as it goes`() {
    let always = TicketValidity(
      startsAt: Timestamp(milliseconds: 0), endsAt: Timestamp(milliseconds: Int64.max / 2), timeZone: "UTC",
      Policy())
    #expect(always.covers(Timestamp(milliseconds: 0), Timestamp(milliseconds: Int64.max / 2)))
  }
}
