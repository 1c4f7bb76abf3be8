import BookingModel
import BookingStore
import BookingTickets

/// What may be known of a key that signs tickets: all that a gate needs.
public struct TicketKey: Sendable, Equatable {
  /// As the tickets it signed have it.
  public let name: String
  /// Its public half in base 32.
  public let publicKey: String
  /// From when on it signs.
  public let madeAt: Timestamp

  init(_ publicKey: [UInt8], madeAt: Timestamp) {
    name = TicketKeyID(of: publicKey).text
    self.publicKey = Base32.encoded(publicKey)
    self.madeAt = madeAt
  }
}

extension Operator {
  /// The newest first, which signs; none before the first ticket.
  public func ticketKeys() throws(BookingError) -> [TicketKey] {
    try store.read { try TicketSigningKeys.all($0) }.map { TicketKey($0.publicKey, madeAt: $0.createdAt) }
  }

  /// Has a new key sign tickets from now on. Those that were sold before stay valid: the keys that signed them are kept.
  @discardableResult
  public func rotateTicketKey() throws(BookingError) -> TicketKey {
    try store.write { transaction in
      let now = clock.now()
      return TicketKey(try office.makeTicketKey(by: principal, now: now, transaction).publicKey, madeAt: now)
    }
  }
}
