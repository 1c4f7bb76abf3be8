import BookingModel

/// What happened at doors. Rows are added and never changed; a series is a device's rows, or those that an event's own gates share.
package enum Scans {
  package static func insert(_ scan: Scan, receivedAt now: Timestamp, _ transaction: any Transaction) throws {
    try transaction.run(
      """
      INSERT INTO scans (event_id, device_id, sequence, list_id, gate_id, member_id, kind, reason, ticket, generation,
        scanned_at, clock_error, is_offline, revocation_version, undoes_device, undoes_sequence, note, hash, signature, received_at)
      VALUES (\(scan.event), \(scan.id.device), \(scan.id.sequence), \(scan.list), \(scan.gate), \(scan.member),
        \(scan.kind), \(scan.reason), \(scan.ticket), \(scan.generation), \(scan.scannedAt),
        \(scan.clockError?.milliseconds), \(scan.isOffline), \(scan.revocationVersion), \(scan.undoes?.device),
        \(scan.undoes?.sequence), \(scan.note), \(scan.hash), \(scan.signature), \(now))
      """)
  }

  package static func find(_ id: ScanID, of event: Identifier<Event>, _ reader: any Reader) throws -> Scan? {
    try reader.first(
      "SELECT \(part: columns) FROM scans WHERE \(part: series(id.device, of: event)) AND sequence = \(id.sequence)"
    ).map(scan)
  }

  /// The newest row of a series.
  package static func last(
    of device: Identifier<GateDevice>?, of event: Identifier<Event>, _ reader: any Reader
  ) throws -> (sequence: Int64, hash: [UInt8])? {
    try reader.first(
      """
      SELECT sequence, hash FROM scans WHERE \(part: series(device, of: event)) ORDER BY sequence DESC LIMIT 1
      """
    ).map { (try $0.get("sequence"), try $0.get("hash")) }
  }

  /// A series' rows after one of them, in their order.
  package static func following(
    _ sequence: Int64, of device: Identifier<GateDevice>?, of event: Identifier<Event>, limit: Int,
    _ reader: any Reader
  ) throws -> [Scan] {
    try reader.rows(
      """
      SELECT \(part: columns) FROM scans WHERE \(part: series(device, of: event)) AND sequence > \(sequence)
      ORDER BY sequence LIMIT \(limit)
      """
    ).map(scan)
  }

  /// Of each series the number of the last row that is here with all before it.
  package static func heard(of event: Identifier<Event>, _ reader: any Reader) throws -> ScansHeard {
    var heard: ScansHeard = [:]
    for row in try reader.rows(
      """
      SELECT device_id, COUNT(*) AS count, MAX(sequence) AS last FROM scans WHERE event_id = \(event)
      GROUP BY device_id
      """)
    {
      let device: Identifier<GateDevice>? = try row.optional("device_id")
      let (count, last): (Int64, Int64) = (try row.get("count"), try row.get("last"))
      heard[device] = count == last ? last : try firstGap(device, event, reader)
    }
    return heard
  }

  private static func firstGap(
    _ device: Identifier<GateDevice>?, _ event: Identifier<Event>, _ reader: any Reader
  ) throws -> Int64 {
    var expected: Int64 = 1
    for row in try reader.rows(
      "SELECT sequence FROM scans WHERE \(part: series(device, of: event)) ORDER BY sequence")
    {
      guard try row.get("sequence") == expected else { break }
      expected += 1
    }
    return expected - 1
  }

  /// Who went through a door with a ticket, by a list: what was taken back left out, in the order of time.
  package static func passages(
    of ticket: DoorTicketID, on list: Identifier<CheckInList>, of event: Identifier<Event>,
    _ reader: any Reader
  ) throws -> (all: [Passage], overrides: Set<ScanID>) {
    var overrides: Set<ScanID> = []
    let passages = try named(
      """
      scans.event_id = \(event) AND scans.list_id = \(list) AND scans.ticket = \(ticket.bytes)
        AND scans.kind IN \(list: [Scan.Kind.entry, .exit, .override]) AND \(part: stands)
      """, reader
    ) { if $1 == .override { overrides.insert($0) } }
    return (passages, overrides)
  }

  /// Single scans, as incidents name them: those among them that there are.
  package static func passages(_ ids: Set<ScanID>, of event: Identifier<Event>, _ reader: any Reader) throws
    -> [ScanID: Passage]
  {
    guard !ids.isEmpty else { return [:] }
    let found = try named(
      "scans.event_id = \(event) AND scans.sequence IN \(set: Set(ids.map(\.sequence)).sorted())", reader)
    return Dictionary(uniqueKeysWithValues: found.filter { ids.contains($0.scan) }.map { ($0.scan, $0) })
  }

  private static func named(
    _ condition: SQL, _ reader: any Reader, _ note: (ScanID, Scan.Kind) -> Void = { _, _ in }
  ) throws -> [Passage] {
    try reader.rows(
      """
      SELECT scans.device_id, scans.sequence, scans.kind, \(part: moment) AS at, gates.name AS gate,
        gate_devices.name AS device, accounts.name AS member
      FROM scans LEFT JOIN gates ON gates.id = scans.gate_id
      LEFT JOIN gate_devices ON gate_devices.id = scans.device_id
      LEFT JOIN accounts ON accounts.id = scans.member_id
      WHERE \(part: condition) ORDER BY at, scans.received_at, scans.id
      """
    ).map { row in
      let id = ScanID(device: try row.optional("device_id"), sequence: try row.get("sequence"))
      let kind: Scan.Kind = try row.get("kind")
      note(id, kind)
      return Passage(
        scan: id, direction: kind == .exit ? .exit : .entry, at: try row.get("at"),
        gate: try row.optional("gate"),
        by: try row.optional("member") ?? row.optional("device") ?? "")
    }
  }

  /// Whether something was taken back already.
  package static func isTakenBack(_ id: ScanID, of event: Identifier<Event>, _ reader: any Reader) throws
    -> Bool
  {
    try reader.hasRow(
      """
      SELECT id FROM scans WHERE event_id = \(event) AND kind = 'undo' AND undoes_sequence = \(id.sequence)
        AND COALESCE(undoes_device, 0) = \(id.device?.rawValue ?? 0)
      """)
  }

  /// When it happened, as far as clocks can tell; of `scans`.
  package static let moment: SQL = "(scans.scanned_at - COALESCE(scans.clock_error, 0))"

  /// That it wasn't taken back; of `scans`.
  package static let stands: SQL = """
    NOT EXISTS (SELECT 1 FROM scans AS undo WHERE undo.event_id = scans.event_id AND undo.kind = 'undo'
      AND undo.undoes_sequence = scans.sequence AND COALESCE(undo.undoes_device, 0) = COALESCE(scans.device_id, 0))
    """

  package static func series(_ device: Identifier<GateDevice>?, of event: Identifier<Event>) -> SQL {
    if let device { "device_id = \(device)" } else { "event_id = \(event) AND device_id IS NULL" }
  }

  package static let columns: SQL = """
    event_id, device_id, sequence, list_id, gate_id, member_id, kind, reason, ticket, generation, scanned_at, clock_error, \
    is_offline, revocation_version, undoes_device, undoes_sequence, note, hash, signature
    """

  package static func scan(_ row: SQLRow) throws -> Scan {
    // What would be read as something else than stands there, and so isn't in the hash.
    let isOffline: Int64 = try row.get("is_offline")
    guard [0, 1].contains(isOffline), row["undoes_device"] == .null || row["undoes_sequence"] != .null else {
      throw BookingError.damaged(detail: "a scan")
    }
    return Scan(
      id: ScanID(device: try row.optional("device_id"), sequence: try row.get("sequence")),
      event: try row.get("event_id"), list: try row.get("list_id"), gate: try row.optional("gate_id"),
      member: try row.optional("member_id"), kind: try row.get("kind"), reason: try row.get("reason"),
      ticket: try row.optional("ticket"), generation: try row.optional("generation"),
      scannedAt: try row.get("scanned_at"),
      clockError: try row.optional("clock_error", as: Int64.self).map { TimeSpan(milliseconds: $0) },
      isOffline: isOffline == 1, revocationVersion: try row.get("revocation_version"),
      undoes: try row.optional("undoes_sequence", as: Int64.self).map {
        ScanID(device: try row.optional("undoes_device"), sequence: $0)
      },
      note: try row.optional("note"), hash: try row.get("hash"), signature: try row.optional("signature"))
  }
}
