import BookingModel
import BookingTickets

/// What an entry of the audit log is about.
package enum AuditSubject: Hashable, Sendable {
  case account(Identifier<Account>)
  case secondFactor(Identifier<Account>)
  case order(Identifier<Order>)
  case payment(Identifier<Payment>)
  case refund(Identifier<Refund>)
  case message(Identifier<Message>)
  case notice(Identifier<EventNotice>)
  case strictImport(Identifier<StrictImport>)
  case ticketKey(Identifier<TicketSigningKey>)
  /// The codes that the tickets of an order have had.
  case ticketCodes(Identifier<Order>)
  /// An event's gates, lists, devices and incidents.
  case door(Identifier<Event>)
  /// By its code: a later event may have the number of one that was deleted.
  case event(Identifier<Event>, code: String)

  /// What stands before a number.
  package enum Kind: String, CaseIterable {
    case account, order, payment, refund, message, notice, door
    case secondFactor = "second factor"
    case strictImport = "import"
    case ticketKey = "ticket key"
    case ticketCodes = "ticket codes"

    /// As entries have it, of the number in a column.
    package func text(_ number: SQL) -> SQL { "'\(part: SQL(stringLiteral: rawValue)) ' || \(part: number)" }
  }

  /// As entries have it: `account 7`, or an event's code.
  package var text: String {
    let (kind, number): (Kind, Int64)
    switch self {
    case .event(_, let code): return code
    case .account(let id): (kind, number) = (.account, id.rawValue)
    case .secondFactor(let id): (kind, number) = (.secondFactor, id.rawValue)
    case .order(let id): (kind, number) = (.order, id.rawValue)
    case .payment(let id): (kind, number) = (.payment, id.rawValue)
    case .refund(let id): (kind, number) = (.refund, id.rawValue)
    case .message(let id): (kind, number) = (.message, id.rawValue)
    case .notice(let id): (kind, number) = (.notice, id.rawValue)
    case .strictImport(let id): (kind, number) = (.strictImport, id.rawValue)
    case .ticketKey(let id): (kind, number) = (.ticketKey, id.rawValue)
    case .ticketCodes(let id): (kind, number) = (.ticketCodes, id.rawValue)
    case .door(let id): (kind, number) = (.door, id.rawValue)
    }
    return "\(kind.rawValue) \(number)"
  }

  /// Of an entry; nil for what a program that knows more has written.
  package init?(_ entry: SQLRow) throws {
    let text: String = try entry.get("subject")
    guard let (kind, number) = Self.parts(of: text) else {
      guard let event: Identifier<Event> = try entry.optional("event_id") else { return nil }
      self = .event(event, code: text)
      return
    }
    self =
      switch kind {
      case .account: .account(Identifier(number))
      case .secondFactor: .secondFactor(Identifier(number))
      case .order: .order(Identifier(number))
      case .payment: .payment(Identifier(number))
      case .refund: .refund(Identifier(number))
      case .message: .message(Identifier(number))
      case .notice: .notice(Identifier(number))
      case .strictImport: .strictImport(Identifier(number))
      case .ticketKey: .ticketKey(Identifier(number))
      case .ticketCodes: .ticketCodes(Identifier(number))
      case .door: .door(Identifier(number))
      }
  }

  private static func parts(of text: String) -> (Kind, Int64)? {
    let bytes = text.utf8
    guard let space = bytes.lastIndex(of: UInt8(ascii: " ")),
      let number = Int64(text[bytes.index(after: space)...]), let kind = kinds[text[..<space]]
    else { return nil }
    return (kind, number)
  }

  private static let kinds = Dictionary(
    uniqueKeysWithValues: Kind.allCases.map { ($0.rawValue[...], $0) })
}

extension Identifier<StrictImport> {
  /// As the audit log has it.
  package var subject: String { AuditSubject.strictImport(self).text }
}
