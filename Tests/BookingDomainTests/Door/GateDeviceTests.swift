import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore

/// What devices are told, and what becomes of what they tell.
struct GateDeviceTests {
  private let door: DoorShop
  private var owner: Operator { door.office.operator }

  init() throws { door = try DoorShop() }

  @Test func `a pairing code is good once, for ten minutes and five tries`() throws {
    let lead = door.office.visit(door.lead).door
    let code = try lead.pairingCode(for: door.event, name: "north-1").code
    let key = [UInt8](repeating: 7, count: 32)
    let device = try owner.pair(code.lowercased(), publicKey: key, from: .network("192.0.2.7"))
    #expect(device.name == "north-1" && device.event == door.event && device.revokedAt == nil)
    #expect(try owner.device(publicKey: key) == device)
    #expect(throws: BookingError.codeExpired) {
      try owner.pair(code, publicKey: [UInt8](repeating: 8, count: 32), from: .network("192.0.2.7"))
    }
    let late = try lead.pairingCode(for: door.event, name: "north-2").code
    door.shop.clock.advance(.minutes(10))
    #expect(throws: BookingError.codeExpired) {
      try owner.pair(late, publicKey: [UInt8](repeating: 8, count: 32), from: .network("192.0.2.7"))
    }
    let tried = try lead.pairingCode(for: door.event, name: "north-3").code
    let wrong = String(tried.dropLast()) + (tried.hasSuffix("0") ? "1" : "0")
    for left in (0...4).reversed() {
      #expect(throws: BookingError.wrongCode(triesLeft: left)) {
        try owner.pair(wrong, publicKey: [UInt8](repeating: 8, count: 32), from: .network("192.0.2.7"))
      }
    }
    #expect(throws: BookingError.codeExpired) {
      try owner.pair(tried, publicKey: [UInt8](repeating: 8, count: 32), from: .network("192.0.2.7"))
    }
    #expect(try door.broken() == [])
  }

  @Test func `a device is told everything, then what is new or changed`() throws {
    let device = try door.device("north-1")
    let all = try owner.knowledge(for: device, since: nil)
    #expect(all.tickets.count == 2 && all.since == nil && all.sold == 2 && all.cursor.version == 0)
    #expect(all.lists.map(\.name) == ["Admission"] && !all.keys.isEmpty)
    door.shop.clock.advance(.minutes(5))
    #expect(try owner.knowledge(for: device, since: all.cursor).tickets == [])
    let ticket = try door.tickets()[0]
    try owner.visit().management.cancelTickets(of: ticket.ticket.order, [ticket.id], refund: false)
    try door.shop.buy(1, of: door.type)
    let more = try owner.knowledge(for: device, since: all.cursor)
    #expect(more.cursor.version == 1 && more.sold == 2)
    #expect(more.tickets.map(\.voidReason) == [.cancelled, nil])
    #expect(try owner.cursor(of: door.event) == more.cursor)
    // One that never was: all of it again.
    let odd = DoorCursor(version: 9, lastTicket: 0)
    #expect(try owner.knowledge(for: device, since: odd).tickets.count == 3)
  }

  @Test func `a revoked device is told nothing, and what it scans later is an incident`() throws {
    let device = try door.device("north-1")
    var series = TestSeries(device, try door.list().id)
    series.add(try door.id(door.tickets()[0]), at: door.shop.clock.now)
    door.shop.clock.advance(.minutes(1))
    try door.office.visit(door.lead).door.revoke(device.id)
    #expect(throws: BookingError.notAllowed) { try owner.knowledge(for: device, since: nil) }
    // What it did before is kept, and nothing odd.
    _ = try owner.upload(series.scans, from: device, clockError: nil)
    #expect(try incidents() == [])
    door.shop.clock.advance(.minutes(1))
    series.add(try door.id(door.tickets()[1]), at: door.shop.clock.now)
    _ = try owner.upload(series.scans, from: device, clockError: nil)
    #expect(try incidents() == [.revokedDevice])
    #expect(try door.broken() == [])
  }

  @Test func `the union names a double entry with both times, whichever came first`() throws {
    let list = try door.list().id
    let ticket = try door.id(door.tickets()[0])
    var (north, south) = (
      TestSeries(try door.device("north-1"), list), TestSeries(try door.device("south-1"), list)
    )
    let now = door.shop.clock.now
    north.add(ticket, at: now - .seconds(30))
    south.add(ticket, at: now)
    #expect(try owner.upload(south.scans, from: south.device, clockError: nil) == [:])
    let before = try owner.upload(north.scans, from: north.device, clockError: nil)
    #expect(before == [south.device.id: 1])
    for series in [south, north] { _ = try owner.upload(series.scans, from: series.device, clockError: nil) }
    let found = try door.office.visit(door.lead).door.incidents(of: door.event)
    #expect(found.count == 1 && found[0].kind == .doubleEntry && found[0].ticket?.holder == "Ada")
    #expect(found[0].passages.map(\.by) == ["north-1", "south-1"])
    #expect(try door.desk().figures().openIncidents == 1)
    try door.office.visit(door.lead).door.closeIncident(found[0].id, note: "two sisters")
    #expect(throws: BookingError.conflict) {
      try door.office.visit(door.lead).door.closeIncident(found[0].id, note: "again")
    }
    #expect(try door.desk().scan(door.tickets()[0].ticket.token, .entry, layout: nil).reason == .alreadyIn)
    #expect(try owner.heard(door.event) == [nil: 1, north.device.id: 1, south.device.id: 1])
    #expect(
      try owner.scans(of: door.event, after: [nil: 1], limit: 10).map(\.id.device) == [
        north.device.id, south.device.id,
      ])
    #expect(try door.broken() == [])
  }

  @Test func `rows that are missing or changed, unknown and void tickets and wrong clocks are incidents`()
    throws
  {
    let list = try door.list().id
    let (first, second) = (try door.id(door.tickets()[0]), try door.id(door.tickets()[1]))
    let ticket = try door.tickets()[0]
    try owner.visit().management.cancelTickets(of: ticket.ticket.order, [ticket.id], refund: false)
    var series = TestSeries(try door.device("north-1"), list)
    let now = door.shop.clock.now
    // It didn't know yet that the ticket was void.
    series.add(first, at: now, version: 0)
    series.add(.undo, .entered, first, at: now)
    _ = try owner.upload(series.scans, from: series.device, clockError: nil)
    #expect(try incidents() == [])
    series.add(first, at: now, version: 1)
    series.add(try #require(DoorTicketID(publicID: [UInt8](repeating: 1, count: 12))), at: now)
    series.add(second, at: now + .hours(1), clockError: .hours(1))
    series.add(.refusal, .alreadyIn, second, at: now)
    _ = try owner.upload(
      series.scans.dropLast(2) + series.scans.suffix(1), from: series.device, clockError: nil)
    #expect(try incidents().contains(.brokenChain))
    #expect(try owner.heard(door.event) == [series.device.id: 4])
    _ = try owner.upload(series.scans, from: series.device, clockError: nil)
    #expect(try owner.heard(door.event) == [series.device.id: 6])
    #expect(Set(try incidents()).isSuperset(of: [.enteredVoid, .unknownTicket, .clockWrong, .brokenChain]))
    #expect(try door.broken() == [])
  }

  @Test func `a row that is there already stays as it is`() throws {
    let list = try door.list().id
    let device = try door.device("north-1")
    var (right, wrong) = (TestSeries(device, list), TestSeries(device, list))
    right.add(try door.id(door.tickets()[0]), at: door.shop.clock.now)
    wrong.add(try door.id(door.tickets()[1]), at: door.shop.clock.now)
    _ = try owner.upload(right.scans, from: device, clockError: nil)
    _ = try owner.upload(wrong.scans, from: device, clockError: nil)
    #expect(try owner.scans(of: door.event, after: [:], limit: 10) == right.scans)
    #expect(try incidents() == [.brokenChain])
  }

  private func incidents() throws -> [DoorIncident.Kind] {
    try door.office.visit(door.lead).door.incidents(of: door.event).map(\.kind)
  }
}
