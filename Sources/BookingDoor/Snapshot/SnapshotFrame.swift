import BookingModel
import BookingTickets
import CSodium
import Foundation

/// A snapshot as it goes to a device: everything, or what has changed since an earlier one; for this device alone, and signed by the
/// shop.
///
/// mark, 4 · device's public key, 32 · since, 16 · cursor, 16 · made at, 8 · the header's length, 4 · header · number of tickets, 4 ·
/// tickets of 104 bytes in the order of their names · signature, 64.
package struct SnapshotFrame: Sendable, Equatable {
  /// Nil for a whole one.
  package let since: DoorCursor?
  package let cursor: DoorCursor
  /// By the shop's clock.
  package let madeAt: Timestamp
  package let header: SnapshotHeader
  /// The key of the shop that signed it.
  let authority: [UInt8]
  /// One after the other.
  let tickets: [UInt8]

  private static let mark = Array("BDS1".utf8)
  private static let keyLength = 32
  private static let signatureLength = 64
  /// Of tickets: ten times what the largest event has.
  private static let mostTickets = 1_000_000

  /// Makes one.
  ///
  /// - Parameters:
  ///   - publicKey: the device's.
  ///   - sign: by a key of the shop that the device knows.
  /// - Returns: its bytes.
  package static func make<Failure: Error>(
    _ knowledge: DoorKnowledge, for publicKey: [UInt8], now: Timestamp,
    sign: ([UInt8]) throws(Failure) -> [UInt8]
  ) throws(Failure) -> [UInt8] {
    var numbers: [Identifier<TicketType>: Int] = [:]
    var types: [SnapshotHeader.TypeName] = []
    for ticket in knowledge.tickets where numbers[ticket.ticketType] == nil {
      numbers[ticket.ticketType] = types.count
      types.append(.init(id: ticket.ticketType, name: ticket.typeName))
    }
    let sealing = SealedTicket(device: publicKey, event: knowledge.event)
    var entries = knowledge.tickets.map { sealing.sealed($0, type: numbers[$0.ticketType] ?? 0) }
    entries.sort { $0.lexicographicallyPrecedes($1) }
    let header = (try? JSONEncoder().encode(SnapshotHeader(knowledge, types: types))) ?? Data()
    var frame = ByteWriter()
    frame.add(mark)
    frame.add(publicKey)
    for cursor in [knowledge.since ?? Self.none, knowledge.cursor] {
      frame.add(cursor.version, bytes: 8)
      frame.add(cursor.lastTicket, bytes: 8)
    }
    frame.add(now.milliseconds, bytes: 8)
    frame.add(Int64(header.count), bytes: 4)
    frame.add(header)
    frame.add(Int64(entries.count), bytes: 4)
    for entry in entries { frame.add(entry) }
    frame.add(try sign(message(frame.bytes[...])))
    return frame.bytes
  }

  /// - Parameter keys: that are known: by one of them it has to be signed, or by one that they hand over to.
  /// - Throws: `.deviceTrouble(.otherSnapshot)` for what this shop didn't make for this device.
  package init(_ bytes: [UInt8], for publicKey: [UInt8], signedBy keys: [[UInt8]]) throws(BookingError) {
    guard let frame = SnapshotFrame(reading: bytes, for: publicKey, signedBy: keys) else {
      throw .deviceTrouble(.otherSnapshot)
    }
    self = frame
  }

  private init?(reading bytes: [UInt8], for publicKey: [UInt8], signedBy keys: [[UInt8]]) {
    var reader = ByteReader(bytes[...])
    guard let mark = reader.take(Self.mark.count), mark.elementsEqual(Self.mark),
      let key = reader.take(Self.keyLength), key.elementsEqual(publicKey),
      let since = Self.cursor(&reader), let cursor = Self.cursor(&reader),
      let madeAt = reader.number(bytes: 8), let headerLength = reader.number(bytes: 4),
      let text = reader.take(Int(headerLength)),
      let header = try? JSONDecoder().decode(SnapshotHeader.self, from: Data(text)),
      let count = reader.number(bytes: 4), count <= Self.mostTickets,
      let tickets = reader.take(Int(count) * SealedTicket.length),
      reader.take(Self.signatureLength) != nil, reader.isAtEnd, header.ring != nil,
      let authority = Self.signer(
        of: bytes, among: KeyHandover.reached(from: keys, by: header.handovers ?? []))
    else { return nil }
    self.since = since == Self.none ? nil : since
    self.cursor = DoorCursor(
      version: cursor.version, lastTicket: cursor.lastTicket, facts: header.facts ?? 0)
    self.authority = authority
    self.madeAt = Timestamp(milliseconds: madeAt)
    self.header = header
    self.tickets = Array(tickets)
  }

  /// A whole one's.
  private static let none = DoorCursor(version: -1, lastTicket: -1)

  private static func cursor(_ reader: inout ByteReader) -> DoorCursor? {
    guard let version = reader.number(bytes: 8), let ticket = reader.number(bytes: 8) else { return nil }
    return DoorCursor(version: version, lastTicket: ticket)
  }

  private static func signer(of bytes: [UInt8], among keys: [[UInt8]]) -> [UInt8]? {
    let (content, signature) = (bytes.dropLast(signatureLength), Array(bytes.suffix(signatureLength)))
    let message = message(content)
    return keys.first { key in
      key.count == keyLength
        && crypto_sign_verify_detached(signature, message, UInt64(message.count), key) == 0
    }
  }

  /// What is signed: no ticket's code begins like it.
  private static func message(_ content: ArraySlice<UInt8>) -> [UInt8] {
    Array("booking snapshot 1".utf8) + Sealing.hash(32, Array(content))
  }
}
