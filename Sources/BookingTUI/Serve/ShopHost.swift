import BookingDomain
import BookingDoor
import BookingModel

/// The shop at its end of a device's line.
struct ShopHost: SyncHost {
  let owner: Operator
  /// The key that sshd proved.
  let publicKey: [UInt8]
  let origin: Origin

  private func paired() throws(BookingError) -> GateDevice {
    guard let device = try owner.device(publicKey: publicKey) else { throw .notAllowed }
    guard device.revokedAt == nil else { throw .deviceTrouble(.revoked) }
    return device
  }

  func device() throws(BookingError) -> SyncMessage.DeviceRecord? {
    guard try owner.device(publicKey: publicKey) != nil else { return nil }
    return Self.record(try paired())
  }

  func now() -> Timestamp { owner.clock.now() }
  func cursor() throws(BookingError) -> DoorCursor? { try owner.cursor(of: paired().event) }

  func pair(_ code: String) throws(BookingError) -> (device: SyncMessage.DeviceRecord, keys: [[UInt8]]) {
    let device = try owner.pair(code, publicKey: publicKey, from: origin)
    // The first key is made when it is first used: before anything is sold there may be none.
    _ = try owner.sign([])
    return (Self.record(device), try owner.knowledge(for: device, since: nil).keys)
  }

  func frame(since: DoorCursor?) throws(BookingError) -> [UInt8] {
    let device = try paired()
    return try SnapshotFrame.make(
      owner.knowledge(for: device, since: since), for: publicKey, now: now()
    ) { (bytes) throws(BookingError) in try owner.sign(bytes) }
  }

  func take(_ scans: [Scan], clockError: TimeSpan?) throws(BookingError) -> ScansHeard {
    try owner.upload(scans, from: paired(), clockError: clockError)
  }

  func scans(after heard: ScansHeard, limit: Int) throws(BookingError) -> [Scan] {
    try owner.scans(of: paired().event, after: heard, limit: limit)
  }

  func look(at doubted: [Scan]) throws(BookingError) { try owner.look(at: doubted, from: paired()) }

  private static func record(_ device: GateDevice) -> SyncMessage.DeviceRecord {
    SyncMessage.DeviceRecord(
      id: device.id, name: device.name, event: device.event, gate: device.gate, profile: device.profile)
  }
}
