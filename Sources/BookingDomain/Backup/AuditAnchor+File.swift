import BookingFiles
import BookingModel

extension AuditAnchor {
  /// The seals that a file keeps: a backup's, or those in a text, as a worker's log or a saved mail.
  ///
  /// - Throws: `.unreadable` for a file without any, as for a text of more than 256 MiB.
  public static func all(inFile path: String) throws(BookingError) -> [AuditAnchor] {
    let file = try RawFile(reading: path)
    let size = try file.size()
    let start = try file.read(TarHeader.blockSize)
    let bytes: [UInt8]
    if let header = TarHeader(start) {
      bytes = try seal(in: file, from: header)
    } else {
      guard size <= longestText else {
        throw .unreadable(path: path, reason: .tooLarge(mebibytes: longestText >> 20))
      }
      bytes = start + (try file.read(max(0, size - start.count)))
    }
    let anchors = all(in: String(decoding: bytes, as: UTF8.self))
    guard !anchors.isEmpty else { throw .unreadable(path: path, reason: .noSeal) }
    return anchors
  }

  private static let longestText = 256 << 20
  private static let longestSeal = 4096

  /// Of a backup, which has it before all else; empty for one without.
  private static func seal(in file: borrowing RawFile, from first: TarHeader) throws(BookingError) -> [UInt8]
  {
    guard first.name == BackupArchive.seal, first.size <= longestSeal else { return [] }
    return try file.read(first.size)
  }
}
