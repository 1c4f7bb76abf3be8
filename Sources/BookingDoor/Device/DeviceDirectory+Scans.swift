import BookingModel
import Foundation

extension DeviceDirectory {
  /// Everything it scanned and heard, as it is written down now.
  package func union() throws(BookingError) -> ScanUnion {
    var union = ScanUnion()
    for path in [scans, heard] {
      for line in try LineFile(path).newLines() {
        if let scan = ScanRecord.scan(line) { union.add(scan) }
      }
    }
    return union
  }

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
    let news = scans.filter { known.scan($0.id) == nil }
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
      keys: keys, shop: shop)
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
