import BookingDomain
import BookingModel
import BookingRules
import BookingStore
import BookingTickets

/// Whether what happened at doors is whole, and everything odd in it an incident.
package struct DoorCheck {
  private struct Known {
    let row: Identifier<Ticket>
    let isVoid: Bool
    /// The version since which it is as it is.
    let since: Int64
  }

  private struct Use: Hashable {
    let list: Identifier<CheckInList>
    let ticket: [UInt8]
  }

  private let event: Event
  private let policy: Policy
  private let tickets: [[UInt8]: Known]
  private let told: Set<DoorIncidents.About>
  private let revoked: [Identifier<GateDevice>: Timestamp]
  private let keys: [Identifier<GateDevice>: [UInt8]]
  private var passages: [Use: [(passage: Passage, kind: Scan.Kind)]] = [:]
  private var takenBack: Set<ScanID> = []
  private var broken: [String] = []
  private var unsigned: [String] = []
  private var unknown: [String] = []
  private var untold: [String] = []

  package static func findings(_ policy: Policy, _ reader: any Reader) throws -> [CheckReport.Finding] {
    var (broken, unsigned, unknown, untold, inside): ([String], [String], [String], [String], [String]) = (
      [], [], [], [], []
    )
    for row in try reader.rows("SELECT DISTINCT event_id FROM scans ORDER BY event_id") {
      let id: Identifier<Event> = try row.get("event_id")
      do {
        guard let event = try Events.find(id, reader) else {
          broken.append("event \(id.rawValue)")
          continue
        }
        var check = try DoorCheck(event, policy, reader)
        try check.gather(reader)
        broken += check.broken
        unsigned += check.unsigned
        unknown += check.unknown
        untold += try check.untold + check.doubles(reader)
        inside += try check.wrongPresence(reader)
      } catch BookingError.damaged {
        // What no program of ours has written.
        broken.append("event \(id.rawValue)")
      }
    }
    return [
      .init("scans follow one another, or an incident says that they don't", broken),
      .init("a device's scans are signed by it", unsigned),
      .init("every scan's ticket is known, or said not to be", unknown),
      .init("what is odd about a scan is an incident", untold),
      .init("inside is who came in and didn't leave", inside),
    ]
  }

  private init(_ event: Event, _ policy: Policy, _ reader: any Reader) throws {
    self.event = event
    self.policy = policy
    var tickets: [[UInt8]: Known] = [:]
    try reader.each(
      """
      SELECT tickets.id, public_id, void_reason, COALESCE(MAX(version), 0) AS since
      FROM tickets LEFT JOIN ticket_revisions ON ticket_revisions.ticket_id = tickets.id
      WHERE tickets.event_id = \(event.id) GROUP BY tickets.id, public_id, void_reason
      """
    ) { row in
      let publicID: [UInt8] = try row.get("public_id")
      tickets[Array(publicID.prefix(DoorTicketID.length))] = Known(
        row: try row.get("id"), isVoid: row["void_reason"] != .null, since: try row.get("since"))
    }
    self.tickets = tickets
    told = try DoorIncidents.told(of: event.id, reader)
    let devices = try GateDevices.all(of: event.id, reader)
    revoked = Dictionary(
      uniqueKeysWithValues: devices.compactMap { device in device.revokedAt.map { (device.id, $0) } })
    keys = Dictionary(uniqueKeysWithValues: devices.map { ($0.id, $0.publicKey) })
  }

  private mutating func gather(_ reader: any Reader) throws {
    var last: (series: Identifier<GateDevice>?, sequence: Int64, hash: [UInt8]) = (nil, 0, ScanChain.start)
    try reader.each(
      "SELECT \(part: Scans.columns), received_at FROM scans WHERE event_id = \(event.id) ORDER BY device_id, sequence"
    ) { row in
      let scan = try Scans.scan(row)
      if scan.id.device != last.series { last = (scan.id.device, 0, ScanChain.start) }
      let follows =
        scan.id.sequence == last.sequence + 1 && scan.hash == ScanChain.hash(after: last.hash, scan)
      last = (scan.id.device, scan.id.sequence, scan.hash)
      if !follows {
        require(.init(.brokenChain, device: scan.id.device, second: scan.id), of: scan, in: \.broken)
      }
      note(scan, receivedAt: try row.get("received_at"))
    }
  }

  /// The shop's own rows are signed when they go out; a device's that came before devices signed theirs have nothing there.
  private func isSigned(_ scan: Scan) -> Bool {
    guard let device = scan.id.device else { return scan.signature == nil }
    return scan.signature == [] || keys[device].map { ScanSignature.isGood(scan, by: $0) } ?? false
  }

  private mutating func note(_ scan: Scan, receivedAt: Timestamp) {
    if !isSigned(scan) { unsigned.append(Self.name(scan)) }
    if let device = scan.id.device {
      // One that came before was no stranger's, however far ahead its clock was.
      if let revoked = revoked[device], scan.at >= revoked, receivedAt > revoked {
        require(.init(.revokedDevice, device: device), of: scan, in: \.untold)
      }
      if let error = scan.clockError, abs(error.milliseconds) > policy.gateClockError.milliseconds {
        require(.init(.clockWrong, device: device), of: scan, in: \.untold)
      }
    }
    if scan.kind == .undo, let undone = scan.undoes { takenBack.insert(undone) }
    guard [.entry, .exit, .override].contains(scan.kind) else { return }
    guard let bytes = scan.ticket, let id = DoorTicketID(publicID: bytes) else {
      return unknown.append(Self.name(scan))
    }
    let passage = Passage(
      scan: scan.id, direction: scan.kind == .exit ? .exit : .entry, at: scan.at, gate: nil, by: "")
    passages[Use(list: scan.list, ticket: bytes), default: []].append((passage, scan.kind))
    guard let known = tickets[bytes] else {
      return require(
        .init(.unknownTicket, ticket: id, device: scan.id.device, second: scan.id), of: scan, in: \.unknown)
    }
    if scan.kind == .entry, known.isVoid, known.since <= scan.revocationVersion {
      require(
        .init(.enteredVoid, ticket: id, device: scan.id.device, second: scan.id), of: scan, in: \.untold)
    }
  }

  private mutating func require(
    _ incident: DoorIncidents.About, of scan: Scan, in findings: WritableKeyPath<DoorCheck, [String]>
  ) {
    if !told.contains(incident) { self[keyPath: findings].append(Self.name(scan)) }
  }

  private func doubles(_ reader: any Reader) throws -> [String] {
    let lists = try CheckInLists.all(of: event, opensBefore: policy.doorOpensBefore, reader)
    return passages.flatMap { use, passages -> [String] in
      guard let list = lists.first(where: { $0.id == use.list }) else { return [] }
      let standing = passages.filter { !takenBack.contains($0.passage.scan) }.sorted {
        ($0.passage.at, $0.passage.scan.sequence) < ($1.passage.at, $1.passage.scan.sequence)
      }
      let pairs = DoubleEntryRule.pairs(
        in: standing.map(\.passage),
        overrides: Set(standing.filter { $0.kind == .override }.map(\.passage.scan)), list.entry,
        timeZone: event.timeZone)
      return pairs.filter { pair in
        // Of two at the same moment either may count as the second.
        !told.contains {
          $0.kind == .doubleEntry && $0.ticket?.bytes == use.ticket
            && ($0.second == pair.second.scan || $0.second == pair.first.scan)
        }
      }.map { "\(event.code), scan \($0.second.scan.sequence)" }
    }.sorted()
  }

  /// What screens count, against the rows.
  private func wrongPresence(_ reader: any Reader) throws -> [String] {
    var (admitted, inside): ([Identifier<CheckInList>: Int], [Identifier<CheckInList>: Int]) = ([:], [:])
    for (use, passages) in passages {
      let standing = passages.filter { !takenBack.contains($0.passage.scan) }
      let entries = standing.count { $0.passage.direction == .entry }
      if entries > 0 { admitted[use.list, default: 0] += 1 }
      if entries > 0, 2 * entries > standing.count { inside[use.list, default: 0] += 1 }
    }
    return try Set(passages.keys.map(\.list)).sorted().filter { list in
      let shown = try Scans.presence(on: list, of: event.id, reader)
      return shown.admitted != admitted[list] ?? 0 || shown.inside != inside[list] ?? 0
    }.map { "\(event.code), list \($0.rawValue)" }
  }

  private static func name(_ scan: Scan) -> String {
    "\(scan.id.device.map { "device \($0.rawValue)" } ?? "event \(scan.event.rawValue)"), scan \(scan.id.sequence)"
  }
}

extension Invariant {
  package static let door: [Invariant] = [
    Invariant("every change of a ticket has its number, and each number is one") { _ in
      """
      SELECT 'event ' || event_id FROM ticket_revisions GROUP BY event_id HAVING COUNT(*) <> MAX(version) OR MIN(version) <> 1
      UNION ALL
      SELECT tickets.code FROM tickets LEFT JOIN ticket_revisions ON ticket_revisions.ticket_id = tickets.id
      GROUP BY tickets.id, tickets.code, tickets.voided_at
      HAVING COUNT(version) <> (SELECT COUNT(*) FROM ticket_changes WHERE ticket_changes.ticket_id = tickets.id)
        + CASE WHEN tickets.voided_at IS NULL THEN 0 ELSE 1 END
      UNION ALL
      SELECT 'ticket ' || ticket_id FROM ticket_revisions LEFT JOIN tickets ON tickets.id = ticket_id
      WHERE tickets.id IS NULL OR tickets.event_id <> ticket_revisions.event_id
      """
    },
    Invariant("codes that pair devices are as the rules make them") { _ in
      """
      SELECT 'pairing ' || gate_pairings.id FROM gate_pairings LEFT JOIN gates ON gates.id = gate_id
      WHERE tries_left < 0 OR LENGTH(handle) <> 3 OR (gate_id IS NOT NULL AND COALESCE(gates.event_id, 0) <> gate_pairings.event_id)
      """
    },
  ]
}
