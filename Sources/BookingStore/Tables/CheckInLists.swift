import BookingModel

/// Who may come in where and when. A list without times of its own has its event's: from some time before doors until the end.
package enum CheckInLists {
  package static func all(of event: Event, opensBefore: TimeSpan, _ reader: any Reader) throws
    -> [CheckInList]
  {
    let types: [Identifier<CheckInList>: Set<Identifier<TicketType>>] = try members(
      "checkin_list_types", "ticket_type_id", of: event.id, reader)
    let gates: [Identifier<CheckInList>: Set<Identifier<Gate>>] = try members(
      "checkin_list_gates", "gate_id", of: event.id, reader)
    return try reader.rows(
      """
      SELECT id, name, entry, opens_at, closes_at, uses_home_gates FROM checkin_lists
      WHERE event_id = \(event.id) ORDER BY id
      """
    ).map { row in
      let id: Identifier<CheckInList> = try row.get("id")
      return CheckInList(
        id: id, event: event.id, name: try row.get("name"), entry: try row.get("entry"),
        ticketTypes: types[id], gates: gates[id],
        opensAt: try row.optional("opens_at") ?? (event.doorsAt ?? event.startsAt) - opensBefore,
        closesAt: try row.optional("closes_at") ?? event.endsAt,
        usesHomeGates: try row.get("uses_home_gates"))
    }
  }

  /// Whose list it is; nil where there is none, or none of these sellers'.
  package static func event(
    of id: Identifier<CheckInList>, of sellers: SellerScope, _ reader: any Reader
  ) throws -> Identifier<Event>? {
    try reader.value(
      "SELECT event_id FROM checkin_lists WHERE id = \(id)\(part: sellers.and(event: "event_id"))")
  }

  package static func isAny(of event: Identifier<Event>, _ reader: any Reader) throws -> Bool {
    try reader.hasRow("SELECT id FROM checkin_lists WHERE event_id = \(event) LIMIT 1")
  }

  /// Whether a list is for this type, among others or alone.
  package static func name(_ type: Identifier<TicketType>, _ reader: any Reader) throws -> Bool {
    try reader.hasRow("SELECT list_id FROM checkin_list_types WHERE ticket_type_id = \(type) LIMIT 1")
  }

  package static func insert(
    _ draft: CheckInListDraft, of event: Identifier<Event>, at now: Timestamp, _ transaction: any Transaction
  ) throws -> Identifier<CheckInList> {
    let id: Identifier<CheckInList> = try transaction.insert(
      """
      INSERT INTO checkin_lists (event_id, name, entry, opens_at, closes_at, uses_home_gates, created_at)
      VALUES (\(event), \(draft.name), \(draft.entry), \(draft.opensAt), \(draft.closesAt), \(draft.usesHomeGates), \(now))
      RETURNING id
      """)
    try insertMembers(of: id, draft, transaction)
    return id
  }

  package static func update(
    _ id: Identifier<CheckInList>, to draft: CheckInListDraft, _ transaction: any Transaction
  ) throws {
    try transaction.run(
      """
      UPDATE checkin_lists SET name = \(draft.name), entry = \(draft.entry), opens_at = \(draft.opensAt),
        closes_at = \(draft.closesAt), uses_home_gates = \(draft.usesHomeGates)
      WHERE id = \(id)
      """)
    try transaction.run("DELETE FROM checkin_list_types WHERE list_id = \(id)")
    try transaction.run("DELETE FROM checkin_list_gates WHERE list_id = \(id)")
    try insertMembers(of: id, draft, transaction)
  }

  private static func insertMembers(
    of id: Identifier<CheckInList>, _ draft: CheckInListDraft, _ transaction: any Transaction
  ) throws {
    for type in (draft.ticketTypes ?? []).sorted() {
      try transaction.run("INSERT INTO checkin_list_types (list_id, ticket_type_id) VALUES (\(id), \(type))")
    }
    for gate in (draft.gates ?? []).sorted() {
      try transaction.run("INSERT INTO checkin_list_gates (list_id, gate_id) VALUES (\(id), \(gate))")
    }
  }

  private static func members<Member>(
    _ table: SQL, _ column: SQL, of event: Identifier<Event>, _ reader: any Reader
  ) throws -> [Identifier<CheckInList>: Set<Identifier<Member>>] {
    try reader.rows(
      """
      SELECT list_id, \(part: column) AS member FROM \(part: table)
      JOIN checkin_lists ON checkin_lists.id = list_id WHERE event_id = \(event)
      """
    ).reduce(into: [:]) { $0[try $1.get("list_id"), default: []].insert(try $1.get("member")) }
  }

  /// Everything of an event's door, for one that is deleted: nobody ordered it, so nothing was ever scanned.
  package static func deleteDoor(of event: Identifier<Event>, _ transaction: any Transaction) throws {
    for table: SQL in [
      "door_incidents", "scans", "gate_pairings", "gate_devices", "checkin_lists", "gates",
    ] {
      try transaction.run("DELETE FROM \(part: table) WHERE event_id = \(event)")
    }
  }
}
