import BookingModel
import CSodium

/// What ties the rows of a series of scans to one another: each row's hash is of the row and of the hash before it, so that a row that
/// is missing, changed, added or moved shows in the next one.
package enum ScanChain {
  /// Before a series' first row.
  package static let start = [UInt8](repeating: 0, count: length)
  package static let length = 32

  /// BLAKE2b of `previous` and of everything the row says but its own hash. Other rows can't have the same bytes: every field says
  /// whether it is there, and a text how long it is.
  package static func hash(after previous: [UInt8], _ scan: Scan) -> [UInt8] {
    let input = Self.version + previous + encoded(scan)
    var hash = [UInt8](repeating: 0, count: length)
    _ = crypto_generichash(&hash, length, input, UInt64(input.count), nil, 0)
    return hash
  }

  /// The first row of `scans`, which follow one another in one series, that doesn't follow the one before it; nil where all do.
  ///
  /// - Parameters:
  ///   - previous: the hash of the row before the first.
  ///   - sequence: the number of the row before the first.
  package static func firstBroken(
    _ scans: some Sequence<Scan>, after previous: [UInt8] = start, sequence: Int64 = 0
  ) -> ScanID? {
    var (hash, number) = (previous, sequence)
    for scan in scans {
      guard scan.id.sequence == number + 1, scan.hash == Self.hash(after: hash, scan) else { return scan.id }
      (hash, number) = (scan.hash, scan.id.sequence)
    }
    return nil
  }

  private static let version = Array("booking scan 1".utf8)

  fileprivate static func encoded(_ scan: Scan) -> [UInt8] {
    var bytes: [UInt8] = []
    func add(_ number: Int64?) {
      bytes.append(number == nil ? 0 : 1)
      withUnsafeBytes(of: (number ?? 0).bigEndian) { bytes += $0 }
    }
    func add(bytes more: [UInt8]?) {
      add(more.map { Int64($0.count) })
      bytes += more ?? []
    }
    func add(text: String?) { add(bytes: text.map { Array($0.utf8) }) }
    func add(_ id: ScanID?) {
      bytes.append(id == nil ? 0 : 1)
      add(id?.device?.rawValue)
      add(id?.sequence)
    }
    add(scan.id)
    add(scan.event.rawValue)
    add(scan.list.rawValue)
    add(scan.gate?.rawValue)
    add(scan.member?.rawValue)
    add(text: scan.kind.rawValue)
    add(text: scan.reason.rawValue)
    add(bytes: scan.ticket)
    add(scan.generation.map(Int64.init))
    add(scan.scannedAt.milliseconds)
    add(scan.clockError?.milliseconds)
    bytes.append(scan.isOffline ? 1 : 0)
    add(scan.revocationVersion)
    add(scan.undoes)
    add(text: scan.note)
    return bytes
  }
}

/// A device's word that a row is its own: rows go from hand to hand, and whoever carries them may be anybody.
package enum ScanSignature {
  package static let length = 64

  /// What is signed: the row and its place in its series, and nothing that is signed for another purpose.
  package static func message(_ scan: Scan) -> [UInt8] {
    let input = scan.hash + ScanChain.encoded(scan)
    var hash = [UInt8](repeating: 0, count: ScanChain.length)
    _ = crypto_generichash(&hash, hash.count, input, UInt64(input.count), nil, 0)
    return Array("booking scan signature 1".utf8) + hash
  }

  package static func isGood(_ scan: Scan, by publicKey: [UInt8]) -> Bool {
    scan.signature.map { TicketSigningKey.verify($0, of: message(scan), publicKey: publicKey) } ?? false
  }
}
