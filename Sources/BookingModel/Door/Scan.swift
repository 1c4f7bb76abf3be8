/// Which scan: the device and its number there. The shop's own gates (`device` nil) share one series.
public struct ScanID: Hashable, Sendable, Codable {
  public let device: Identifier<GateDevice>?
  public let sequence: Int64

  public init(device: Identifier<GateDevice>?, sequence: Int64) {
    self.device = device
    self.sequence = sequence
  }
}

/// One row of what happened at a door. Rows are only ever added: an undo is a row, and so is a refusal.
public struct Scan: Sendable, Equatable, Identifiable {
  public enum Kind: String, Sendable, CaseIterable, Codable {
    case entry, exit, refusal
    /// Takes back `undoes`.
    case undo
    /// Lets somebody in whom the rules refused; `note` says why.
    case override
  }

  public let id: ScanID
  public let event: Identifier<Event>
  public let list: Identifier<CheckInList>
  public let gate: Identifier<Gate>?
  /// Who worked at the door; nil at a device that nobody logs in to.
  public let member: Identifier<Account>?
  public let kind: Kind
  public let reason: ScanReason
  /// Twelve bytes; nil where no ticket was recognised.
  public let ticket: [UInt8]?
  /// What the code said.
  public let generation: Int?
  /// By the clock of whoever scanned.
  public let scannedAt: Timestamp
  /// How much that clock was ahead of the shop's when they last met; nil at the shop's own gates.
  public let clockError: TimeSpan?
  /// Whether the gate was alone.
  public let isOffline: Bool
  /// The version of the list of what is void that the gate had.
  public let revocationVersion: Int64
  public let undoes: ScanID?
  public let note: String?
  /// BLAKE2b of this row after the hash of the one before it in the same series.
  public let hash: [UInt8]
  /// By the key of the device whose row it is, wherever it goes from there; nil for one that nobody has signed. None at all, though
  /// not nil, for a row that the shop had before devices signed theirs.
  public var signature: [UInt8]?

  public init(
    id: ScanID, event: Identifier<Event>, list: Identifier<CheckInList>, gate: Identifier<Gate>?,
    member: Identifier<Account>?, kind: Kind, reason: ScanReason, ticket: [UInt8]?, generation: Int?,
    scannedAt: Timestamp, clockError: TimeSpan?, isOffline: Bool, revocationVersion: Int64,
    undoes: ScanID? = nil, note: String? = nil, hash: [UInt8], signature: [UInt8]? = nil
  ) {
    self.id = id
    self.event = event
    self.list = list
    self.gate = gate
    self.member = member
    self.kind = kind
    self.reason = reason
    self.ticket = ticket
    self.generation = generation
    self.scannedAt = scannedAt
    self.clockError = clockError
    self.isOffline = isOffline
    self.revocationVersion = revocationVersion
    self.undoes = undoes
    self.note = note
    self.hash = hash
    self.signature = signature
  }

  /// The order of what happened, as far as clocks can tell.
  public var at: Timestamp { clockError.map { scannedAt - $0 } ?? scannedAt }
}
