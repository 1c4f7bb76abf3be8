import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingStore
@testable import BookingTickets

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

  @Test func `a row that its device hasn't signed takes nobody's place, and is an incident`() throws {
    let list = try door.list().id
    let (north, south) = (try door.device("north-1"), try door.device("south-1"))
    let (mine, other) = (try door.id(door.tickets()[0]), try door.id(door.tickets()[1]))
    var forged = TestSeries(south, list, inTheNameOf: north)
    forged.add(mine, at: door.shop.clock.now)
    forged.add(other, at: door.shop.clock.now)
    var unsigned = forged.scans[0]
    unsigned.signature = nil
    for scans in [forged.scans, [unsigned]] {
      #expect(try owner.upload(scans, from: south, clockError: nil) == [:])
    }
    #expect(try owner.scans(of: door.event, after: [:], limit: 10) == [])
    let told = try door.office.visit(door.lead).door.incidents(of: door.event)
    #expect(told.map(\.kind) == [.forgedScan] && told.first?.device == south.id)
    // The true ones come in their own place.
    var true_ = TestSeries(north, list)
    true_.add(other, at: door.shop.clock.now)
    _ = try owner.upload(true_.scans, from: south, clockError: nil)
    #expect(try owner.scans(of: door.event, after: [:], limit: 10) == true_.scans)
    #expect(try incidents() == [.forgedScan])
    // Against a row that is here already, too: it isn't the device's fault.
    _ = try owner.upload(forged.scans, from: south, clockError: nil)
    #expect(try incidents() == [.forgedScan])
    #expect(try door.broken() == [])
  }

  @Test func `what a device didn't believe is looked at: true rows are taken in, false ones told of`() throws
  {
    let list = try door.list().id
    let (north, south, west) = (
      try door.device("north-1"), try door.device("south-1"), try door.device("west-1")
    )
    var (good, forged) = (TestSeries(north, list), TestSeries(south, list, inTheNameOf: north))
    good.add(try door.id(door.tickets()[0]), at: door.shop.clock.now)
    forged.add(try door.id(door.tickets()[1]), at: door.shop.clock.now)
    try owner.look(at: good.scans + forged.scans, from: west)
    #expect(try owner.scans(of: door.event, after: [:], limit: 10) == good.scans)
    let told = try door.office.visit(door.lead).door.incidents(of: door.event)
    #expect(told.map(\.kind) == [.forgedScan] && told.first?.device == nil)
    try door.office.visit(door.lead).door.closeIncident(
      try #require(told.first).id, note: "south-1 is locked out")
    // The same once more is told of already.
    try owner.look(at: forged.scans, from: west)
    #expect(try incidents().count == 1)
    #expect(try door.broken() == [])
  }

  @Test func `check finds a row whose signature was altered, and one of the shop's that has one`() throws {
    let list = try door.list().id
    var series = TestSeries(try door.device("north-1"), list)
    series.add(try door.id(door.tickets()[0]), at: door.shop.clock.now)
    _ = try owner.upload(series.scans, from: series.device, clockError: nil)
    _ = try door.desk().scan("4006381333931", .entry, layout: nil)
    #expect(try door.broken() == [])
    let alterations: [SQL] = [
      "UPDATE scans SET signature = NULL", "UPDATE scans SET signature = hash",
      "UPDATE scans SET signature = hash WHERE device_id IS NULL",
    ]
    for alteration in alterations {
      _ = try door.shop.office.store.write { try $0.run(alteration) }
      #expect(try door.broken() == ["a device's scans are signed by it"])
      _ = try door.shop.office.store.write { transaction in
        try transaction.run("UPDATE scans SET signature = \(series.scans[0].signature)")
        try transaction.run("UPDATE scans SET signature = NULL WHERE device_id IS NULL")
      }
      #expect(try door.broken() == [])
    }
  }

  @Test func `the shop's own rows go out signed, and a new key is handed over by the old one`() throws {
    let device = try door.device("north-1")
    _ = try door.desk().scan(door.tickets()[0].ticket.token, .entry, layout: nil)
    let before = try owner.knowledge(for: device, since: nil)
    let row = try #require(try owner.scans(of: door.event, after: [:], limit: 10).first)
    #expect(row.id.device == nil && ScanSignature.isGood(row, by: before.keys[0]))
    #expect(before.handovers == [])
    for _ in 1...2 { _ = try owner.rotateTicketKey() }
    let after = try owner.knowledge(for: device, since: before.cursor)
    #expect(after.tickets == [] && after.cursor != before.cursor)
    #expect(after.keys.count == 3 && after.keys.last == before.keys[0])
    #expect(Set(KeyHandover.reached(from: before.keys, by: after.handovers)) == Set(after.keys))
    #expect(KeyHandover.reached(from: [after.keys[0]], by: after.handovers) == [after.keys[0]])
  }

  @Test func `what changes beside the tickets is told, too`() throws {
    let device = try door.device("north-1")
    var known = try owner.knowledge(for: device, since: nil)
    let lead = door.office.visit(door.lead).door
    let changes: [() throws -> Void] = [
      { _ = try lead.addGate("West", of: door.event) },
      { _ = try lead.addList(.init(name: "Backstage"), of: door.event) },
      { _ = try door.device("south-1") },
    ]
    for change in changes {
      try change()
      #expect(try owner.cursor(of: door.event) != known.cursor)
      known = try owner.knowledge(for: device, since: known.cursor)
      #expect(known.tickets == [] && known.since != nil)
      #expect(try owner.cursor(of: door.event) == known.cursor)
    }
    #expect(known.devices.map(\.name) == ["north-1", "south-1"] && known.gates.map(\.name) == ["West"])
  }

  private func incidents() throws -> [DoorIncident.Kind] {
    try door.office.visit(door.lead).door.incidents(of: door.event).map(\.kind)
  }
}
