extension Event {
  /// Of table `events`, qualified, for statements that join.
  static let columns: SQL = """
    events.id, events.code, events.seller_id, events.title, events.summary, events.description, events.category, \
    events.venue, events.city, events.country, events.time_zone, events.starts_at, events.ends_at, events.status, \
    events.image_id, events.revision, events.updated_at, events.doors_at, events.age_limit, events.refund_policy
    """

  init(row: SQLRow, id: String = "id", code: String = "code", status: String = "status") throws {
    self.init(
      id: try row.get(id), code: try row.get(code), seller: try row.get("seller_id"),
      title: try row.get("title"),
      summary: try row.get("summary"), description: try row.get("description"),
      category: try row.get("category"),
      venue: try row.get("venue"), city: try row.get("city"), country: try row.get("country"),
      timeZone: try row.get("time_zone"), startsAt: try row.get("starts_at"), endsAt: try row.get("ends_at"),
      status: try row.get(status), image: try row.optional("image_id"), revision: try row.get("revision"),
      updatedAt: try row.get("updated_at"), doorsAt: try row.optional("doors_at"),
      ageLimit: try row.optional("age_limit"), refundPolicy: try row.get("refund_policy"))
  }

  static func find(_ id: Identifier<Event>, _ reader: any Reader) throws -> Event? {
    try reader.first("SELECT \(part: columns) FROM events WHERE id = \(id)").map { try Event(row: $0) }
  }

  /// Those among them that there are.
  static func find(_ ids: [Identifier<Event>], _ reader: any Reader) throws -> [Identifier<Event>: Event] {
    guard let first = ids.first else { return [:] }
    if ids.allSatisfy({ $0 == first }) { return try find(first, reader).map { [first: $0] } ?? [:] }
    let events = try reader.rows(
      "SELECT \(part: columns) FROM events WHERE id IN \(list: Set(ids).sorted())"
    ).map { try Event(row: $0) }
    return Dictionary(uniqueKeysWithValues: events.map { ($0.id, $0) })
  }

  static func find(code: String, _ reader: any Reader) throws -> Event? {
    try reader.first("SELECT \(part: columns) FROM events WHERE code = \(code.uppercased())").map {
      try Event(row: $0)
    }
  }
}

extension EventListing {
  /// A row with the event's columns, its price and its sums.
  init(row: SQLRow) throws {
    let currency: Currency = try row.get("currency")
    self.init(
      event: try Event(row: row), fromPrice: currency.code.isEmpty ? nil : try row.money("from_price"),
      availability: try Availability(row: row))
  }
}
