import BookingModel

/// What a write names that nobody else shall write at the same time. Engines take them in the order of their kinds and keys, so that
/// two that name the same never wait for each other.
package enum StoreLock: Hashable, Comparable, Sendable {
  /// Whatever is counted by account: limits, a cart that moves to another visit.
  case account(Identifier<Account>)
  /// Places of a ticket type: held, sold, given back.
  case ticketType(Identifier<TicketType>)

  package static func < (left: StoreLock, right: StoreLock) -> Bool { left.place < right.place }

  /// The kind, then the key: an account before ticket types.
  package var place: (kind: Int, key: Int64) {
    switch self {
    case .account(let id): (1, id.rawValue)
    case .ticketType(let id): (2, id.rawValue)
    }
  }
}
