import BookingModel
import BookingTickets
import Foundation

/// Scans in a file, for gates that have no network to each other: the lines of a log, and a last one with the signature of the device
/// that wrote it.
package enum ScanFile {
  private struct Seal: Codable {
    let device: Identifier<GateDevice>
    let event: Identifier<Event>
    let version: Int
    let signature: Data
  }

  private static let newline = UInt8(ascii: "\n")
  /// Of a file: more than an evening of the largest event has.
  package static let longest = 256 << 20

  package static func bytes(_ scans: [Scan], from pairing: DevicePairing, key: DeviceKey) throws(BookingError)
    -> [UInt8]
  {
    let lines = scans.flatMap { ScanRecord.line($0) + [newline] }
    let seal = Seal(
      device: pairing.id, event: pairing.event, version: SyncMessage.version,
      signature: Data(try key.sign(message(lines[...], pairing.event))))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let end = try? encoder.encode(seal) else { throw .storage("no seal") }
    return lines + end + [newline]
  }

  /// - Parameter header: what the reader knows of the event and its devices.
  /// - Throws: `.deviceTrouble(.notUnderstood)` with the line, `.otherVersion`, `.otherSnapshot` for what no device of the event wrote or
  ///   somebody changed: nothing of it is taken then.
  package static func scans(_ bytes: [UInt8], _ header: SnapshotHeader) throws(BookingError) -> [Scan] {
    var lines = bytes.split(separator: newline, omittingEmptySubsequences: false)
    // A file ends with the end of a line.
    guard lines.count > 1, lines.removeLast().isEmpty, let end = lines.popLast(),
      let seal = try? JSONDecoder().decode(Seal.self, from: Data(end))
    else { throw .deviceTrouble(.notUnderstood(line: max(1, lines.count))) }
    guard seal.version == SyncMessage.version else { throw .deviceTrouble(.otherVersion(seal.version)) }
    let content = bytes[..<end.startIndex]
    guard seal.event == header.event, let key = header.publicKey(of: seal.device),
      DeviceKey.isSigned(message(content, seal.event), Array(seal.signature), by: key)
    else { throw .deviceTrouble(.otherSnapshot) }
    var scans: [Scan] = []
    for (index, line) in lines.enumerated() {
      guard let scan = ScanRecord.scan(line) else { throw .deviceTrouble(.notUnderstood(line: index + 1)) }
      if scan.event == header.event { scans.append(scan) }
    }
    return scans
  }

  private static func message(_ content: ArraySlice<UInt8>, _ event: Identifier<Event>) -> [UInt8] {
    Array("booking scans 1 \(event.rawValue)".utf8) + Sealing.hash(32, Array(content))
  }
}
