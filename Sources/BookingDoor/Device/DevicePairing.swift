import BookingModel
import BookingTickets

/// What a device knows of itself since it was paired.
package struct DevicePairing: Codable, Equatable, Sendable {
  package let id: Identifier<GateDevice>
  package let name: String
  package let event: Identifier<Event>
  package let gate: Identifier<Gate>?
  package let profile: GateDevice.Profile
  /// By which it knows what the shop tells it, in base 32: the key that does so now, and the one before it, which signed what may still
  /// lie here.
  package let keys: [String]
  /// Where the shop is: `tickets@shop.example:2222`.
  package var shop: String?

  package init(
    id: Identifier<GateDevice>, name: String, event: Identifier<Event>, gate: Identifier<Gate>?,
    profile: GateDevice.Profile, keys: [[UInt8]], shop: String?
  ) {
    self.id = id
    self.name = name
    self.event = event
    self.gate = gate
    self.profile = profile
    self.keys = keys.map(Base32.encoded)
    self.shop = shop
  }

  /// The one that is believed when the shop says something.
  var authority: [UInt8]? { publicKeys.first }

  var publicKeys: [[UInt8]] { keys.compactMap { Base32.bytes($0[...]) } }
}

/// What a device remembers of its meetings with the shop.
package struct DeviceMemory: Codable, Equatable, Sendable {
  /// When it last heard of the shop, by its own clock.
  package var toldAt: Timestamp?
  /// How much its clock was ahead of the shop's then, in milliseconds.
  package var clockError: Int64?
  /// What the shop has said to have, by series; the key 0 is the shop's own.
  var given: [Int64: Int64] = [:]
  package var isRevoked = false
  package var isWiped = false

  package init() {}

  package var hasShop: ScansHeard {
    get { Dictionary(uniqueKeysWithValues: given.map { ($0.key == 0 ? nil : Identifier($0.key), $0.value) }) }
    set { given = Dictionary(uniqueKeysWithValues: newValue.map { ($0.key?.rawValue ?? 0, $0.value) }) }
  }
}
