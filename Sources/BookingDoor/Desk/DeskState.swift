import BookingModel
import BookingRules
import BookingTickets
import Foundation

/// What a device's desk knows and has done. Its own rows are written down before they count.
struct DeskState: Sendable {
  let directory: DeviceDirectory
  let pairing: DevicePairing
  let gate: Identifier<Gate>?
  var list: Identifier<CheckInList>
  var snapshot: Snapshot
  var ring: TicketKeyRing
  var union = ScanUnion()
  var memory: DeviceMemory
  /// What can be searched in, once it was opened.
  var searchable: SearchList?
  /// Nil while the shop answers.
  var aloneSince: Timestamp?
  /// When each other device was last heard, from itself or by way of another one.
  var heardAt: [Identifier<GateDevice>: Timestamp] = [:]

  private let own: LineFile
  private let heard: LineFile
  /// Of its own series.
  private var last: (sequence: Int64, hash: [UInt8])

  init(
    _ directory: DeviceDirectory, list: Identifier<CheckInList>?, gate: Identifier<Gate>?, now: Timestamp
  ) throws(BookingError) {
    self.directory = directory
    pairing = try directory.pairing()
    memory = try directory.memory()
    if memory.isRevoked { throw .deviceTrouble(.revoked) }
    if memory.isWiped { throw .deviceTrouble(.wiped) }
    guard let snapshot = try directory.snapshot(), let ring = snapshot.header.ring else {
      throw .deviceTrouble(.noSnapshot)
    }
    let gate = gate ?? pairing.gate
    let asked = snapshot.header.lists.filter { $0.isAsked(at: gate) }
    guard let first = list == nil ? asked.first : asked.first(where: { $0.id == list }) else {
      throw .deviceTrouble(.otherList)
    }
    (self.snapshot, self.ring, self.gate, self.list) = (snapshot, ring, gate, first.id)
    own = try LineFile(directory.scans)
    heard = try LineFile(directory.heard)
    last = (0, ScanChain.start)
    // Nobody has answered for it yet.
    aloneSince = now
    for line in try own.newLines() {
      guard let scan = try directory.own(line) else { continue }
      union.add(scan)
      if scan.id.sequence > last.sequence { last = (scan.id.sequence, scan.hash) }
    }
    try readHeard()
  }

  var rule: CheckInList? { snapshot.header.lists.first { $0.id == list } }

  /// The shop's time, as far as the device can tell.
  func corrected(_ now: Timestamp) -> Timestamp {
    memory.clockError.map { now - TimeSpan(milliseconds: $0) } ?? now
  }

  /// Takes in what another program of this device has been told meanwhile.
  mutating func readHeard() throws(BookingError) {
    for scan in try heard.newLines().compactMap({ ScanRecord.scan($0) }) where scan.event == pairing.event {
      union.add(scan)
    }
  }

  /// Takes in what others scanned: written down before anything follows from it. The shop has seen who signed what; another gate is
  /// believed what the devices themselves have signed.
  mutating func hear(_ scans: [Scan], from peer: DeviceDesk.Peer, now: Timestamp) throws(BookingError) {
    var news = scans.filter { $0.event == pairing.event && union.scan($0.id) == nil }
    if peer == .gate { news = try directory.believed(news, snapshot.header) }
    try heard.append(news.map { ScanRecord.line($0) })
    for scan in news {
      union.add(scan)
      if let device = scan.id.device { heardAt[device] = now }
    }
    // Its own lines, which are known now.
    _ = try heard.newLines()
  }

  /// What a row says beside whose and when it is.
  struct Content {
    let kind: Scan.Kind
    let reason: ScanReason
    var ticket: [UInt8]?
    var generation: Int?
    var undoes: ScanID?
    var note: String?
  }

  /// Writes rows: durable when this returns, all of them or none.
  mutating func write(_ contents: [Content], now: Timestamp) throws(BookingError) -> [Scan] {
    var (scans, end): ([Scan], (sequence: Int64, hash: [UInt8])) = ([], last)
    for content in contents {
      func scan(_ hash: [UInt8]) -> Scan {
        Scan(
          id: ScanID(device: pairing.id, sequence: end.sequence + 1), event: pairing.event, list: list,
          gate: gate, member: nil, kind: content.kind, reason: content.reason, ticket: content.ticket,
          generation: content.generation, scannedAt: now,
          clockError: memory.clockError.map { TimeSpan(milliseconds: $0) }, isOffline: aloneSince != nil,
          revocationVersion: snapshot.cursor.version, undoes: content.undoes, note: content.note, hash: hash)
      }
      var written = scan(ScanChain.hash(after: end.hash, scan([])))
      written.signature = try directory.key.sign(ScanSignature.message(written))
      scans.append(written)
      end = (written.id.sequence, written.hash)
    }
    try own.append(scans.map { ScanRecord.line($0) })
    last = end
    for scan in scans { union.add(scan) }
    return scans
  }

  /// Other devices of the event that haven't been heard lately: what the shop told of them before it went away is no news.
  func unheard(_ now: Timestamp) -> Int {
    guard let aloneSince else { return 0 }
    return snapshot.header.devices.count { device in
      device != pairing.id && (heardAt[device].map { $0 <= aloneSince || now - $0 > Self.lately } ?? true)
    }
  }

  private static let lately: TimeSpan = .minutes(2)

  /// Scans that the shop hasn't got yet.
  var queued: Int {
    let known = memory.hasShop
    return union.heard.reduce(0) { $0 + Int(max(0, $1.value - (known[$1.key] ?? 0))) }
  }
}

extension CheckInList {
  /// Whether it is asked there.
  package func isAsked(at gate: Identifier<Gate>?) -> Bool {
    guard let gates, let gate else { return true }
    return gates.contains(gate)
  }
}
