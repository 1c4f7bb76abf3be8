import BookingModel
import BookingTickets
import Foundation

extension DeviceDirectory {
  /// Everything it scanned and heard, as it is written down now.
  package func union() throws(BookingError) -> ScanUnion {
    var union = ScanUnion()
    for line in try LineFile(scans).newLines() { if let scan = try own(line) { union.add(scan) } }
    for line in try LineFile(heard).newLines() { if let scan = ScanRecord.scan(line) { union.add(scan) } }
    return union
  }

  /// A line of its own. One from before devices signed theirs is signed now.
  func own(_ line: some Collection<UInt8>) throws(BookingError) -> Scan? {
    guard var scan = ScanRecord.scan(line) else { return nil }
    if scan.signature == nil { scan.signature = try key.sign(ScanSignature.message(scan)) }
    return scan
  }

  // MARK: - Rows that aren't what they say

  /// Of `scans`, which somebody brought who may be anybody, those that are believed. What their device hasn't signed is written down for the
  /// shop; of a device that isn't known here yet nothing can be said until the shop has told of it.
  func believed(_ scans: [Scan], _ header: SnapshotHeader) throws(BookingError) -> [Scan] {
    var (believed, doubtful): ([Scan], [Scan]) = ([], [])
    for scan in scans {
      switch header.isSigned(scan) {
      case true: believed.append(scan)
      case false: doubtful.append(scan)
      case nil: break
      }
    }
    if !doubtful.isEmpty { try doubt(doubtful) }
    return believed
  }

  /// Whoever sends them sends them again and again.
  private func doubt(_ scans: [Scan]) throws(BookingError) {
    let known = try doubtedScans()
    let ids = Set(known.map(\.id))
    let news = scans.filter { !ids.contains($0.id) }.prefix(max(0, Self.mostDoubted - known.count))
    try LineFile(doubted).append(news.map { ScanRecord.line($0) })
  }

  private static let mostDoubted = 1_000

  package func doubtedScans() throws(BookingError) -> [Scan] {
    guard let bytes = try Self.content(doubted) else { return [] }
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { ScanRecord.scan($0) }
  }

  /// The shop has seen them.
  func forgetDoubted() { unlink(doubted) }

  /// What goes on a stick.
  package func exported() throws(BookingError) -> [UInt8] {
    try ScanFile.bytes(union().scans(), from: pairing(), key: key)
  }

  /// Takes in what came on one. Whoever scans with the device at the same time hears of it at their next scan.
  ///
  /// - Returns: how many rows are new.
  package func take(exported bytes: [UInt8]) throws(BookingError) -> Int {
    guard let header = try snapshot()?.header else { throw .deviceTrouble(.noSnapshot) }
    let scans = try ScanFile.scans(bytes, header)
    let known = try union()
    let news = try believed(scans.filter { known.scan($0.id) == nil }, header)
    try LineFile(heard).append(news.map { ScanRecord.line($0) })
    return news.count
  }

  /// Pairs the device, over a line that was opened with its key, and brings what it needs to decide alone.
  ///
  /// - Parameter shop: where it was asked, to be kept.
  /// - Throws: `.deviceTrouble(.alreadyPaired)`, and what the shop says. Nothing is kept then.
  package func pair(_ client: SyncClient, code: String, shop: String?, within wait: TimeSpan)
    throws(BookingError) -> DevicePairing
  {
    if let pairing = try? pairing() { throw .deviceTrouble(.alreadyPaired(name: pairing.name)) }
    _ = try client.hello(within: wait)
    let (device, keys) = try client.pair(code, within: wait)
    let pairing = DevicePairing(
      id: device.id, name: device.name, event: device.event, gate: device.gate, profile: device.profile,
      keys: Array(keys.prefix(1)), shop: shop)
    try keep(pairing)
    // If the line breaks here the device is paired, and asks for it when it opens.
    try pull(client, within: wait)
    return pairing
  }

  /// Brings a whole snapshot where there is none yet.
  package func pull(_ client: SyncClient, within wait: TimeSpan) throws(BookingError) {
    let frame = try client.pull(since: nil, within: wait)
    guard try take(frame, after: nil) != nil else { throw .deviceTrouble(.otherSnapshot) }
  }
}
