import BookingModel
import CSodium

/// What a ticket's code says, in 30 signed bytes: enough for a door that has nothing but the shop's keys
/// ([decision 4](../../docs/decisions/0004-the-door.md)).
///
/// Each part has its place and its length, so that there is one way to read the bytes: version · key, two · id, twelve · event, four ·
/// ticket type, two · valid from and until, three each · flags · generation · a zero. Numbers have their highest byte first.
package struct TicketFacts: Hashable, Sendable {
  package static let length = 30
  private static let version: UInt8 = 2

  /// The first two bytes of the key that signed it. A name to save time: two keys may have the same.
  package let key: [UInt8]
  package let id: DoorTicketID
  /// ``reference(eventCode:)``
  package let event: UInt32
  /// The lowest 16 bits of its number.
  package let ticketType: UInt16
  package let validity: TicketValidity
  /// None has a meaning yet.
  package let flags: UInt8
  /// How many codes this ticket has had. The highest is the one that is good.
  package let generation: UInt8

  package init(
    key: TicketKeyID, id: DoorTicketID, event: UInt32, ticketType: Identifier<TicketType>,
    validity: TicketValidity, flags: UInt8 = 0, generation: UInt8
  ) {
    self.key = Array(key.bytes.prefix(Self.keyLength))
    self.id = id
    self.event = event
    self.ticketType = UInt16(truncatingIfNeeded: ticketType.rawValue)
    self.validity = validity
    self.flags = flags
    self.generation = generation
  }

  /// Nil for what ``bytes`` wouldn't have said.
  package init?(bytes: [UInt8]) {
    guard bytes.count == Self.length, bytes.first == Self.version, bytes.last == 0,
      let id = DoorTicketID(publicID: Array(bytes[3..<15]))
    else { return nil }
    key = Array(bytes[1..<3])
    self.id = id
    event = Self.number(bytes[15..<19])
    ticketType = UInt16(Self.number(bytes[19..<21]))
    validity = TicketValidity(
      quarters: Self.number(bytes[21..<24]), to: Self.number(bytes[24..<27]))
    flags = bytes[27]
    generation = bytes[28]
  }

  package var bytes: [UInt8] {
    var bytes = [Self.version]
    bytes += key
    bytes += id.bytes
    bytes += Self.bytes(event, 4)
    bytes += Self.bytes(UInt32(ticketType), 2)
    bytes += Self.bytes(validity.first, 3)
    bytes += Self.bytes(validity.end, 3)
    bytes += [flags, generation, 0]
    return bytes
  }

  package func isNamed(_ publicKey: [UInt8]) -> Bool { publicKey.starts(with: key) }

  /// Which event a code is for: the first four bytes of the BLAKE2b-256 of the event's code.
  package static func reference(eventCode: String) -> UInt32 {
    let code = Array(eventCode.utf8)
    var hash = [UInt8](repeating: 0, count: 32)
    crypto_generichash(&hash, hash.count, code, UInt64(code.count), nil, 0)
    return number(hash[..<4])
  }

  private static let keyLength = 2

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func bytes(_ number: UInt32, _ count: Int) -> [UInt8] {
    (1...count).map { UInt8(truncatingIfNeeded: number >> UInt32(8 * (count - $0))) }
  }
}
