import BookingModel
import Synchronization

/// A gate that answers another one, beside whatever scans with this device at the same time: it gives what is written in the device's
/// files, and adds to what was heard.
package struct GateHost: SyncHost {
  private let directory: DeviceDirectory
  private let event: Identifier<Event>
  private let peer: SyncMessage.DeviceRecord
  private let header: SnapshotHeader
  package let gate: Identifier<GateDevice>?
  private let clock: WallClock
  private let files: Files

  private final class Files: Sendable {
    let own: LineFile
    let heard: LineFile
    let union = Mutex(ScanUnion())

    init(_ directory: DeviceDirectory) throws(BookingError) {
      own = try LineFile(directory.scans)
      heard = try LineFile(directory.heard)
    }
  }

  /// - Parameter name: of the device at the other end, as the shop calls it: who may open this connection was said where its key is.
  /// - Throws: `.notAllowed` for one that isn't of the event, or was revoked.
  package init(_ directory: DeviceDirectory, peer name: String, clock: WallClock) throws(BookingError) {
    guard let header = try directory.snapshot()?.header else { throw .deviceTrouble(.noSnapshot) }
    guard let id = header.devices.first(where: { header.deviceName($0) == name }) else { throw .notAllowed }
    peer = .init(id: id, name: name, event: header.event, gate: nil, profile: .scanOnly)
    event = header.event
    self.header = header
    gate = try directory.pairing().id
    files = try Files(directory)
    self.directory = directory
    self.clock = clock
  }

  package func device() throws(BookingError) -> SyncMessage.DeviceRecord? { peer }
  package func now() -> Timestamp { clock.now() }
  package func cursor() throws(BookingError) -> DoorCursor? { nil }

  package func pair(_ code: String) throws(BookingError) -> (
    device: SyncMessage.DeviceRecord, keys: [[UInt8]]
  ) {
    throw .deviceTrouble(.onlyShop)
  }

  package func frame(since: DoorCursor?) throws(BookingError) -> [UInt8] { throw .deviceTrouble(.onlyShop) }

  package func take(_ scans: [Scan], clockError: TimeSpan?) throws(BookingError) -> ScansHeard {
    try read()
    return try files.union.withLock { (union) throws(BookingError) -> ScansHeard in
      let before = union.heard
      let news = try directory.believed(
        scans.filter { $0.event == event && union.scan($0.id) == nil }, header)
      try files.heard.append(news.map { ScanRecord.line($0) })
      for scan in news { union.add(scan) }
      return before
    }
  }

  package func scans(after heard: ScansHeard, limit: Int) throws(BookingError) -> [Scan] {
    try read()
    return files.union.withLock { $0.scans(after: heard, limit: limit) }
  }

  package func look(at doubted: [Scan]) throws(BookingError) { throw .deviceTrouble(.onlyShop) }

  private func read() throws(BookingError) {
    var scans = try files.heard.newLines().compactMap { ScanRecord.scan($0) }
    for line in try files.own.newLines() { if let scan = try directory.own(line) { scans.append(scan) } }
    let news = scans
    files.union.withLock { union in for scan in news { union.add(scan) } }
  }
}
