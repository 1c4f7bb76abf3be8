import BookingModel

/// What a write names that nobody else shall write at the same time. Engines take them in the order of their kinds and keys, so that
/// two that name the same never wait for each other.
///
/// What only counts, row by row (`Allowances`), is left to the engine: one that lets several write locks such rows as it reads them.
package enum StoreLock: Hashable, Comparable, Sendable {
  /// What becomes of an order: its payments, its refunds, its tickets.
  case order(Identifier<Order>)
  /// Whatever is counted by account: limits, a cart that moves to another visit.
  case account(Identifier<Account>)
  /// What a visit holds before anybody knows whose it is.
  case visit(SessionToken)
  /// How often somebody tried to come in by an address, whether or not an account has it.
  case logIn(email: String)
  /// Places of a ticket type: held, sold.
  case ticketType(Identifier<TicketType>)
  /// What happens at an event's door, and which of its tickets changed: two gates don't let one ticket in at once.
  case event(Identifier<Event>)

  package static func < (left: StoreLock, right: StoreLock) -> Bool { left.place < right.place }

  /// The kind, then the key. Two names may share a key: then one waits for the other without need.
  package var place: (kind: Int, key: Int64) {
    switch self {
    case .order(let id): (1, id.rawValue)
    case .account(let id): (2, id.rawValue)
    case .visit(let session): (3, Self.key(session.rawValue))
    case .logIn(let email): (4, Self.key(email))
    case .ticketType(let id): (5, id.rawValue)
    case .event(let id): (6, id.rawValue)
    }
  }

  /// FNV-1a: the same in every process.
  private static func key(_ name: String) -> Int64 {
    Int64(
      bitPattern: name.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 })
  }
}
