import BookingModel

extension Scans {
  /// How many tickets came in at least once, and how many are in now.
  package static func presence(
    on list: Identifier<CheckInList>, of event: Identifier<Event>, _ reader: any Reader
  ) throws -> (admitted: Int, inside: Int) {
    let row = try reader.first(
      """
      SELECT COUNT(*) AS admitted, COUNT(CASE WHEN entries > exits THEN 1 END) AS inside
      FROM (\(part: byTicket(on: list, of: event))) AS tickets WHERE entries > 0
      """)
    return (try row?.get("admitted") ?? 0, try row?.get("inside") ?? 0)
  }

  /// First entries of each slot since a moment, the earliest first.
  package static func pace(
    on list: Identifier<CheckInList>, of event: Identifier<Event>, since: Timestamp, slots: Int,
    of length: TimeSpan,
    _ reader: any Reader
  ) throws -> [Int] {
    var pace = Array(repeating: 0, count: slots)
    for row in try reader.rows(
      """
      SELECT (first - \(since)) / \(length.milliseconds) AS slot, COUNT(*) AS count
      FROM (\(part: byTicket(on: list, of: event))) AS tickets WHERE first >= \(since) GROUP BY slot
      """)
    {
      let slot: Int = try row.get("slot")
      if pace.indices.contains(slot) { pace[slot] = try row.get("count") }
    }
    return pace
  }

  package static func refusals(
    on list: Identifier<CheckInList>, of event: Identifier<Event>, _ reader: any Reader
  ) throws -> [ScanReason: Int] {
    try reader.rows(
      """
      SELECT reason, COUNT(*) AS count FROM scans
      WHERE event_id = \(event) AND list_id = \(list) AND kind = \(Scan.Kind.refusal) GROUP BY reason
      """
    ).reduce(into: [:]) { $0[try $1.get("reason")] = try $1.get("count") }
  }

  package static func overrides(
    on list: Identifier<CheckInList>, of event: Identifier<Event>, _ reader: any Reader
  ) throws -> Int {
    try reader.count(
      """
      SELECT COUNT(*) FROM scans
      WHERE event_id = \(event) AND list_id = \(list) AND kind = \(Scan.Kind.override) AND \(part: stands)
      """)
  }

  /// Entries by gates, those of no gate left out; then by devices that have none.
  package static func gates(
    on list: Identifier<CheckInList>, of event: Identifier<Event>, _ reader: any Reader
  ) throws -> [DoorFigures.GateFigures] {
    try reader.rows(
      """
      SELECT gates.name, (SELECT COUNT(*) FROM scans WHERE scans.event_id = gates.event_id AND scans.list_id = \(list)
          AND scans.gate_id = gates.id AND scans.kind IN \(list: [Scan.Kind.entry, .override]) AND \(part: stands)) AS entries,
        (SELECT MAX(heard_at) FROM gate_devices WHERE gate_devices.gate_id = gates.id AND revoked_at IS NULL) AS heard_at
      FROM gates WHERE gates.event_id = \(event) ORDER BY gates.name, gates.id
      """
    ).map {
      DoorFigures.GateFigures(
        name: try $0.get("name"), entries: try $0.get("entries"), heardAt: try $0.optional("heard_at"))
    }
  }

  /// Entries, exits and the first entry of each ticket.
  private static func byTicket(on list: Identifier<CheckInList>, of event: Identifier<Event>) -> SQL {
    """
    SELECT ticket, COUNT(CASE WHEN kind <> 'exit' THEN 1 END) AS entries, COUNT(CASE WHEN kind = 'exit' THEN 1 END) AS exits,
      MIN(CASE WHEN kind <> 'exit' THEN \(part: moment) END) AS first
    FROM scans WHERE event_id = \(event) AND list_id = \(list) AND ticket IS NOT NULL
      AND kind IN \(list: [Scan.Kind.entry, .exit, .override]) AND \(part: stands)
    GROUP BY ticket
    """
  }
}
