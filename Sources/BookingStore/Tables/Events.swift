import BookingModel
import BookingRules

/// Events: what management writes, and what everybody reads of one. Lists are `EventSelection`'s.
package enum Events {
  /// - Parameter sellers: whose it must be.
  package static func find(_ id: Identifier<Event>, of sellers: SellerScope = .all, _ reader: any Reader)
    throws
    -> Event?
  {
    try reader.first(
      "SELECT \(part: Event.columns) FROM events WHERE id = \(id)\(part: sellers.and("seller_id"))"
    ).map { try Event(row: $0) }
  }

  /// Those among them that there are.
  package static func find(_ ids: [Identifier<Event>], _ reader: any Reader) throws -> [Identifier<Event>:
    Event]
  {
    guard let first = ids.first else { return [:] }
    if ids.allSatisfy({ $0 == first }) { return try find(first, reader).map { [first: $0] } ?? [:] }
    let events = try reader.rows(
      "SELECT \(part: Event.columns) FROM events WHERE id IN \(set: Set(ids).sorted())"
    ).map { try Event(row: $0) }
    return Dictionary(uniqueKeysWithValues: events.map { ($0.id, $0) })
  }

  /// On sale or cancelled, and not over at `moment`: the soonest first, a hundred at most.
  package static func ending(after moment: Timestamp, of sellers: SellerScope, _ reader: any Reader) throws
    -> [Event]
  {
    try reader.rows(
      """
      SELECT \(part: Event.columns) FROM events
      WHERE ends_at > \(moment) AND status <> \(EventStatus.draft)\(part: sellers.and("seller_id"))
      ORDER BY starts_at, id LIMIT 100
      """
    ).map { try Event(row: $0) }
  }

  package static func find(code: String, _ reader: any Reader) throws -> Event? {
    try reader.first("SELECT \(part: Event.columns) FROM events WHERE code = \(code.uppercased())").map {
      try Event(row: $0)
    }
  }

  /// - Parameter category: in its spelling here (`EventNames`).
  package static func insert(
    _ draft: EventDraft, code: String, seller: Identifier<Seller>, category: String, status: EventStatus,
    at now: Timestamp, _ transaction: any Transaction
  ) throws -> Identifier<Event> {
    try transaction.insert(
      """
      INSERT INTO events (code, seller_id, title, title_key, summary, description, category, venue, city, country,
        time_zone, starts_at, ends_at, doors_at, \(part: EventTerms.columns()), status, created_at, updated_at)
      VALUES (\(code), \(seller), \(draft.title),
        \(FoldedText.sortKey(draft.title)), \(draft.summary), \(draft.description), \(category), \(draft.venue),
        \(draft.city), \(draft.country), \(draft.timeZone), \(draft.startsAt), \(draft.endsAt),
        \(draft.doorsAt), \(part: draft.terms.values), \(status), \(now), \(now))
      RETURNING id
      """)
  }

  /// Makes it what the draft says, and counts the change.
  package static func update(
    _ id: Identifier<Event>, to draft: EventDraft, category: String, at now: Timestamp,
    _ transaction: any Transaction
  ) throws {
    try transaction.run(
      """
      UPDATE events SET title = \(draft.title), title_key = \(FoldedText.sortKey(draft.title)),
        summary = \(draft.summary), description = \(draft.description), category = \(category),
        venue = \(draft.venue), city = \(draft.city), country = \(draft.country), time_zone = \(draft.timeZone),
        starts_at = \(draft.startsAt), ends_at = \(draft.endsAt), doors_at = \(draft.doorsAt),
        \(part: draft.terms.assignments), revision = revision + 1, updated_at = \(now)
      WHERE id = \(id)
      """)
  }

  /// By their keys, after one of them.
  package static func all(after id: Identifier<Event>, limit: Int, _ reader: any Reader) throws -> [Event] {
    try reader.rows("SELECT \(part: Event.columns) FROM events WHERE id > \(id) ORDER BY id LIMIT \(limit)")
      .map { try Event(row: $0) }
  }

  /// Follows the ticket types: an event's price is that of the cheapest on sale, and without any it has no currency.
  package static func updatePrice(_ id: Identifier<Event>, _ transaction: any Transaction) throws {
    let cheapest = try transaction.first(
      """
      SELECT price, currency FROM ticket_types WHERE event_id = \(id) AND removed_at IS NULL
      ORDER BY price, id LIMIT 1
      """)
    let price = try cheapest?.get("price", as: Int64.self) ?? 0
    let currency = try cheapest?.get("currency", as: String.self) ?? ""
    try transaction.run("UPDATE events SET from_price = \(price), currency = \(currency) WHERE id = \(id)")
  }

  package static func setStatus(
    _ status: EventStatus, of id: Identifier<Event>, at now: Timestamp, _ transaction: any Transaction
  ) throws {
    try transaction.run("UPDATE events SET status = \(status), updated_at = \(now) WHERE id = \(id)")
  }

  package static func setImage(
    _ image: Identifier<ImageRecord>?, of id: Identifier<Event>, at now: Timestamp,
    _ transaction: any Transaction
  ) throws {
    try transaction.run("UPDATE events SET image_id = \(image), updated_at = \(now) WHERE id = \(id)")
  }

  package static func delete(_ id: Identifier<Event>, _ transaction: any Transaction) throws {
    try transaction.run("DELETE FROM events WHERE id = \(id)")
  }

  /// Those among them for which there is an event that an import would take for the same.
  package static func present(_ identities: some Collection<EventIdentity>, _ reader: any Reader) throws
    -> Set<EventIdentity>
  {
    var present: Set<EventIdentity> = []
    var rest = identities[...]
    while !rest.isEmpty {
      let some = Set(rest.prefix(1000))
      rest = rest.dropFirst(1000)
      let alike = try reader.rows(
        """
        SELECT title, venue, starts_at FROM events WHERE title_key IN \(set: Set(some.map(\.titleKey)).sorted())
          AND starts_at IN \(set: Set(some.map(\.startsAt)).sorted())
        """
      ).map { try EventIdentity(row: $0) }
      present.formUnion(alike.filter { some.contains($0) })
    }
    return present
  }

  /// Of the events that the audit log tells of and that weren't all sealed when it had `seals` seals, as they are now. Seals are
  /// numbered in the order in which they were made, entries need not come to light in that of theirs: one that wasn't there
  /// then is not sealed yet, or was sealed since.
  package static func identities(changedSince seals: Int64, _ reader: any Reader) throws -> [EventIdentity] {
    try reader.rows(
      """
      SELECT title, venue, starts_at FROM events WHERE id IN (
        SELECT event_id FROM audit_entries WHERE is_sealed = 0 AND event_id IS NOT NULL
        UNION SELECT chain FROM audit_seals WHERE number > \(seals))
      """
    ).map { try EventIdentity(row: $0) }
  }
}

extension EventIdentity {
  fileprivate init(row: SQLRow) throws {
    self.init(
      title: try row.get("title"), venue: try row.get("venue"), startsAt: try row.get("starts_at"))
  }
}

extension Event {
  /// Of table `events`, qualified, for statements that join.
  package static let columns: SQL = """
    events.id, events.code, events.seller_id, events.title, events.summary, events.description, events.category, \
    events.venue, events.city, events.country, events.time_zone, events.starts_at, events.ends_at, events.status, \
    events.image_id, events.revision, events.updated_at, events.doors_at, \(part: EventTerms.columns("events."))
    """

  package init(row: SQLRow) throws {
    self.init(
      id: try row.get("id"), code: try row.get("code"), seller: try row.get("seller_id"),
      title: try row.get("title"),
      summary: try row.get("summary"), description: try row.get("description"),
      category: try row.get("category"),
      venue: try row.get("venue"), city: try row.get("city"), country: try row.get("country"),
      timeZone: try row.get("time_zone"), startsAt: try row.get("starts_at"), endsAt: try row.get("ends_at"),
      status: try row.get("status"), image: try row.optional("image_id"), revision: try row.get("revision"),
      updatedAt: try row.get("updated_at"), doorsAt: try row.optional("doors_at"),
      terms: try EventTerms(row: row))
  }
}

extension EventTerms {
  /// In their order, as `values` has them.
  fileprivate static func columns(_ table: StaticString = "") -> SQL {
    .joined(all.map { term -> SQL in "\(raw: table)\(raw: term.column)" })
  }

  fileprivate var values: SQL { .joined(Self.all.map(value)) }

  fileprivate var assignments: SQL {
    .joined(Self.all.map { term -> SQL in "\(raw: term.column) = \(part: value(term))" })
  }

  private func value(_ term: Term) -> SQL {
    switch term.kind {
    case .number(let path, _): "\(self[keyPath: path])"
    case .text(let path, _): "\(self[keyPath: path])"
    }
  }

  fileprivate init(row: SQLRow) throws {
    self.init()
    for term in Self.all {
      switch term.kind {
      case .number(let path, _): self[keyPath: path] = try row.optional(term.column.description)
      case .text(let path, _): self[keyPath: path] = try row.get(term.column.description)
      }
    }
  }
}

extension EventListing {
  /// A row with the event's columns, its price and its sums.
  package init(row: SQLRow) throws {
    let currency: Currency = try row.get("currency")
    self.init(
      event: try Event(row: row), fromPrice: currency.code.isEmpty ? nil : try row.money("from_price"),
      availability: try Availability(row: row))
  }
}
