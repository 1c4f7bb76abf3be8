import BookingModel
import BookingTickets
import Foundation

/// A scan as a line of JSON: in a device's log, between gates and the shop, in a file.
package struct ScanRecord: Codable, Equatable, Sendable {
  let device: Identifier<GateDevice>?
  let number: Int64
  let event: Identifier<Event>
  let list: Identifier<CheckInList>
  let gate: Identifier<Gate>?
  let member: Identifier<Account>?
  let kind: Scan.Kind
  let reason: ScanReason
  let ticket: Data?
  let generation: Int?
  let at: Timestamp
  /// Milliseconds.
  let clockError: Int64?
  let isOffline: Bool
  let version: Int64
  let undoes: ScanID?
  let note: String?
  let hash: Data
  let signature: Data?

  package init(_ scan: Scan) {
    device = scan.id.device
    number = scan.id.sequence
    event = scan.event
    list = scan.list
    gate = scan.gate
    member = scan.member
    kind = scan.kind
    reason = scan.reason
    ticket = scan.ticket.map { Data($0) }
    generation = scan.generation
    at = scan.scannedAt
    clockError = scan.clockError?.milliseconds
    isOffline = scan.isOffline
    version = scan.revocationVersion
    undoes = scan.undoes
    note = scan.note
    hash = Data(scan.hash)
    signature = scan.signature.flatMap { $0.isEmpty ? nil : Data($0) }
  }

  /// Nil for what no door writes: numbers that nothing can be done with, ids that aren't any.
  package var scan: Scan? {
    guard number > 0, number < Self.most, Self.moments.contains(at.milliseconds),
      (clockError ?? 0).magnitude < UInt64(Self.moments.upperBound), hash.count == ScanChain.length,
      ticket.map({ $0.count == DoorTicketID.length }) ?? true, (note ?? "").utf8.count <= Self.longestNote,
      version >= 0, version < Self.most, undoes.map({ $0.sequence > 0 }) ?? true,
      signature.map({ $0.count == ScanSignature.length }) ?? true
    else { return nil }
    return Scan(
      id: ScanID(device: device, sequence: number), event: event, list: list, gate: gate, member: member,
      kind: kind, reason: reason, ticket: ticket.map { Array($0) }, generation: generation, scannedAt: at,
      clockError: clockError.map { TimeSpan(milliseconds: $0) }, isOffline: isOffline,
      revocationVersion: version, undoes: undoes, note: note, hash: Array(hash),
      signature: signature.map { Array($0) })
  }

  /// Bytes.
  package static let longestNote = 500
  private static let most: Int64 = 1 << 48
  /// Up to the year 9999.
  private static let moments: Range<Int64> = 0..<253_402_300_800_000

  /// One line of it, without its end.
  package static func line(_ scan: Scan) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Nothing in a record can't be written: numbers are whole, texts are texts.
    return (try? encoder.encode(ScanRecord(scan))).map { Array($0) } ?? []
  }

  /// Nil for what is no record.
  package static func scan(_ line: some Collection<UInt8>) -> Scan? {
    (try? JSONDecoder().decode(ScanRecord.self, from: Data(line)))?.scan
  }
}
