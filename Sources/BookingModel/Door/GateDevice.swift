/// A machine at a door with a key of its own, that lets people in without a network too.
public struct GateDevice: Sendable, Equatable, Identifiable {
  public let id: Identifier<GateDevice>
  /// As the door lead calls it: "north-1".
  public let name: String
  public let event: Identifier<Event>
  public let gate: Identifier<Gate>?
  public let profile: Profile
  /// Ed25519: what signs its uploads, and its key for ssh.
  public let publicKey: [UInt8]
  public let pairedAt: Timestamp
  /// When it last asked or uploaded.
  public let heardAt: Timestamp?
  public let revokedAt: Timestamp?

  /// What it carries about people.
  public enum Profile: String, Sendable, CaseIterable, Codable {
    /// Nothing that can be read without the ticket in front of it.
    case scanOnly
    /// Besides it a list to search in, for the day, sealed with what the door lead types.
    case searchable
  }

  public init(
    id: Identifier<GateDevice>, name: String, event: Identifier<Event>, gate: Identifier<Gate>?,
    profile: Profile, publicKey: [UInt8], pairedAt: Timestamp, heardAt: Timestamp?, revokedAt: Timestamp?
  ) {
    self.id = id
    self.name = name
    self.event = event
    self.gate = gate
    self.profile = profile
    self.publicKey = publicKey
    self.pairedAt = pairedAt
    self.heardAt = heardAt
    self.revokedAt = revokedAt
  }
}
