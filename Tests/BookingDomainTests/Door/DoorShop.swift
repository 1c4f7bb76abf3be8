import TestSupport
import Testing

@testable import BookingChecks
@testable import BookingDomain
@testable import BookingModel
@testable import BookingRules
@testable import BookingStore
@testable import BookingTickets

/// A shop on the evening of an event, with people who have tickets and people at its door.
struct DoorShop {
  let shop: Shop
  let event: Identifier<Event>
  let type: Identifier<TicketType>
  let helper: Principal
  let lead: Principal

  var office: BoxOffice { shop.office }

  /// - Parameter tickets: Ada's. Doors are open.
  init(tickets: Int = 2) throws {
    shop = try Shop()
    (event, type) = try shop.event(capacity: 100)
    try shop.buy(tickets, of: type)
    shop.clock.advance(.hours(23))
    helper = try shop.office.testPerson("Hal", role: .door)
    lead = try shop.office.testPerson("Lea", role: .doorLead)
  }

  func list() throws -> CheckInList { try #require(try office.visit(helper).door.lists(of: event).first) }

  func desk(_ principal: Principal? = nil, gate: Identifier<Gate>? = nil) throws -> any GateDesk {
    try office.visit(principal ?? helper).door.desk(list: list().id, gate: gate)
  }

  func tickets() throws -> [TicketDetails] { try office.visit(shop.ada).orders.tickets() }

  func id(_ ticket: TicketDetails) throws -> DoorTicketID {
    try #require(try office.store.read { try DoorTickets.find(code: ticket.ticket.code, $0) }).ticket.id
  }

  func broken() throws -> [String] { try shop.broken() }

  /// One more device of the event.
  func device(_ name: String, gate: Identifier<Gate>? = nil) throws -> GateDevice {
    let code = try office.visit(lead).door.pairingCode(for: event, gate: gate, name: name).code
    return try office.operator.pair(
      code, publicKey: TestSeries.publicKey(of: name), from: .network("192.0.2.7"))
  }
}

/// What a device writes down, row after row.
struct TestSeries {
  let device: GateDevice
  let list: Identifier<CheckInList>
  /// Under whose numbers it writes, if they aren't its own.
  let name: GateDevice?
  private(set) var scans: [Scan] = []

  init(_ device: GateDevice, _ list: Identifier<CheckInList>, inTheNameOf name: GateDevice? = nil) {
    self.device = device
    self.list = list
    self.name = name
  }

  mutating func add(
    _ ticket: DoorTicketID, at moment: Timestamp, version: Int64 = 0, clockError: TimeSpan? = nil
  ) { add(.entry, .entered, ticket, at: moment, version: version, clockError: clockError) }

  mutating func add(
    _ kind: Scan.Kind, _ reason: ScanReason, _ ticket: DoorTicketID, at moment: Timestamp,
    version: Int64 = 0, clockError: TimeSpan? = nil
  ) {
    func row(_ hash: [UInt8]) -> Scan {
      Scan(
        id: ScanID(device: (self.name ?? device).id, sequence: Int64(scans.count + 1)), event: device.event,
        list: list,
        gate: device.gate, member: nil, kind: kind, reason: reason, ticket: ticket.bytes, generation: nil,
        scannedAt: moment, clockError: clockError, isOffline: true, revocationVersion: version,
        undoes: kind == .undo ? scans.last?.id : nil, hash: hash)
    }
    var written = row(ScanChain.hash(after: scans.last?.hash ?? ScanChain.start, row([])))
    written.signature = try? Self.key(of: device.name).sign(ScanSignature.message(written))
    scans.append(written)
  }

  static func publicKey(of name: String) -> [UInt8] { key(of: name).publicKey }

  /// A device's key: another one for each name.
  static func key(of name: String) -> TicketSigningKey {
    let seed = Array((name + String(repeating: "-", count: 32)).utf8.prefix(32))
    guard let key = try? TicketSigningKey(randomness: Randomness { _ in seed }) else { preconditionFailure() }
    return key
  }
}
