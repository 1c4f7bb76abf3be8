import BookingModel
import BookingTickets

/// What a snapshot says beside its tickets; none of it is about a person.
package struct SnapshotHeader: Codable, Equatable, Sendable {
  package let event: Identifier<Event>
  package let reference: UInt32
  package let title: String
  package let timeZone: String
  package let endsAt: Timestamp
  package let sold: Int
  let listRecords: [ListRecord]
  let gateRecords: [Named<Gate>]
  let deviceRecords: [DeviceRecord]
  /// In base 32.
  let keys: [String]
  /// What is known beside tickets, as a hash; nil from a shop that doesn't tell.
  let facts: Int64?
  let handovers: [KeyHandover]?
  package let types: [TypeName]

  package struct Named<Entity>: Codable, Equatable, Sendable {
    let id: Identifier<Entity>
    let name: String
  }
  struct DeviceRecord: Codable, Equatable, Sendable {
    let id: Identifier<GateDevice>
    let name: String
    /// In base 32.
    let key: String
    let isRevoked: Bool
  }

  package typealias TypeName = Named<TicketType>

  struct ListRecord: Codable, Equatable, Sendable {
    let id: Identifier<CheckInList>
    let name: String
    let entry: EntryRule
    let types: [Identifier<TicketType>]?
    let gates: [Identifier<Gate>]?
    let opensAt: Timestamp
    let closesAt: Timestamp
    let usesHomeGates: Bool
  }

  init(_ knowledge: DoorKnowledge, types: [TypeName]) {
    event = knowledge.event
    reference = knowledge.reference
    title = knowledge.title
    timeZone = knowledge.timeZone
    endsAt = knowledge.endsAt
    sold = knowledge.sold
    listRecords = knowledge.lists.map { list in
      ListRecord(
        id: list.id, name: list.name, entry: list.entry, types: list.ticketTypes?.sorted(),
        gates: list.gates?.sorted(), opensAt: list.opensAt, closesAt: list.closesAt,
        usesHomeGates: list.usesHomeGates)
    }
    gateRecords = knowledge.gates.map { Named(id: $0.id, name: $0.name) }
    deviceRecords = knowledge.devices.map { device in
      DeviceRecord(
        id: device.id, name: device.name, key: Base32.encoded(device.publicKey),
        isRevoked: device.revokedAt != nil)
    }
    keys = knowledge.keys.map(Base32.encoded)
    facts = knowledge.cursor.facts
    handovers = knowledge.handovers
    self.types = types
  }

  package var lists: [CheckInList] {
    listRecords.map { record in
      CheckInList(
        id: record.id, event: event, name: record.name, entry: record.entry,
        ticketTypes: record.types.map(Set.init), gates: record.gates.map(Set.init), opensAt: record.opensAt,
        closesAt: record.closesAt, usesHomeGates: record.usesHomeGates)
    }
  }

  package var gates: [Gate] { gateRecords.map { Gate(id: $0.id, event: event, name: $0.name) } }

  package func gateName(_ id: Identifier<Gate>?) -> String? {
    id.flatMap { id in gateRecords.first { $0.id == id }?.name }
  }

  package func deviceName(_ id: Identifier<GateDevice>?) -> String? {
    id.flatMap { id in deviceRecords.first { $0.id == id }?.name }
  }

  /// Those that aren't revoked.
  package var devices: Set<Identifier<GateDevice>> { Set(deviceRecords.filter { !$0.isRevoked }.map(\.id)) }

  /// Nil for one that isn't of this event, or was revoked.
  package func publicKey(of device: Identifier<GateDevice>) -> [UInt8]? {
    deviceRecords.first { $0.id == device && !$0.isRevoked }.flatMap { Base32.bytes($0.key[...]) }
  }

  /// Whether a row is what it says: signed by its device, revoked or not, or by the shop. Nil where its device isn't known here yet.
  func isSigned(_ scan: Scan) -> Bool? {
    guard let id = scan.id.device else { return publicKeys.contains { ScanSignature.isGood(scan, by: $0) } }
    guard let record = deviceRecords.first(where: { $0.id == id }), let key = Base32.bytes(record.key[...])
    else { return nil }
    return ScanSignature.isGood(scan, by: key)
  }

  package var ring: TicketKeyRing? { TicketKeyRing(keys) }

  var publicKeys: [[UInt8]] { keys.compactMap { Base32.bytes($0[...]) } }
}
