import BookingFiles
import BookingModel

/// The one file a backup is: an uncompressed tar archive with `SEAL`, `booking.sqlite`, `sandbox.sqlite` where there is one,
/// `images/…`, what else belongs to the installation (`DataDirectory.installationFiles`) and, last, `SHA256SUMS`, which names everything else with
/// its hash as `sha256sum` writes it.
///
/// A backup can therefore be looked into and proven without this program.
enum BackupArchive {
  static let sums = "SHA256SUMS"
  /// The last seal of the audit log in it, as a line of text (`AuditAnchor`).
  static let seal = "SEAL"
  static let chunk = 1 << 20
  /// Bytes that a line of the sums has at most: a hash and the name of a tar header.
  private static let longestSum = 256

  /// Whether a name may stand in a backup: nothing else is ever written while restoring.
  static func isKnown(_ name: String) -> Bool {
    if ["booking.sqlite", "sandbox.sqlite", seal, sums].contains(name) { return true }
    if DataDirectory.installationFiles.joined().contains(name) { return true }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "images" else { return false }
    let file = parts[2].split(separator: ".", omittingEmptySubsequences: false)
    guard file.count == 2, let digest = ImageDigest(hex: String(file[0])) else { return false }
    return parts[1] == digest.hex.prefix(2) && ImageFormat.allCases.contains { $0.fileExtension == file[1] }
  }

  struct Writer: ~Copyable {
    private let file: RawFile
    private let modifiedAt: Int64
    private var sums: [(hash: String, name: String)] = []

    init(_ file: consuming RawFile, at now: Timestamp) {
      self.file = file
      modifiedAt = now.milliseconds / 1000
    }

    mutating func add(_ path: String, as name: String) throws(BookingError) {
      let source = try RawFile(reading: path)
      let size = try source.size()
      guard size <= TarHeader.largestFile else {
        throw .unreadable(path: path, reason: .tooLarge(mebibytes: (TarHeader.largestFile + 1) >> 20))
      }
      try file.write(TarHeader(name: name, size: size).encoded(modifiedAt: modifiedAt))
      var digest = StreamingDigest()
      var left = size
      while left > 0 {
        let part = try source.read(min(left, BackupArchive.chunk))
        guard !part.isEmpty else { throw .unreadable(path: path, reason: .becameShorter) }
        digest.add(part)
        try file.write(part)
        left -= part.count
      }
      try file.write([UInt8](repeating: 0, count: TarHeader.padding(after: size)))
      sums.append((digest.finish(), name))
    }

    mutating func add(_ bytes: [UInt8], as name: String) throws(BookingError) {
      try file.write(TarHeader(name: name, size: bytes.count).encoded(modifiedAt: modifiedAt))
      try file.write(bytes + [UInt8](repeating: 0, count: TarHeader.padding(after: bytes.count)))
      var digest = StreamingDigest()
      digest.add(bytes)
      sums.append((digest.finish(), name))
    }

    /// Writes the sums and the end, and waits until all of it is on the disk.
    mutating func finish() throws(BookingError) {
      let text = sums.map { "\($0.hash)  \($0.name)\n" }.joined()
      let bytes = Array(text.utf8)
      try file.write(TarHeader(name: BackupArchive.sums, size: bytes.count).encoded(modifiedAt: modifiedAt))
      try file.write(bytes + [UInt8](repeating: 0, count: TarHeader.padding(after: bytes.count)))
      try file.write([UInt8](repeating: 0, count: 2 * TarHeader.blockSize))
      try file.sync()
    }
  }

  /// Writes what is in the archive below `folder`, and proves every byte of it by the sums. Returns the names.
  ///
  /// - Throws: `.unreadable` for what is no backup, is cut off or was altered.
  static func unpack(_ path: String, into folder: String) throws(BookingError) -> [String] {
    let file = try RawFile(reading: path)
    // What a header says of itself is held against what there is before anything is made of it.
    var left = try file.size()
    var found: [String: String] = [:]
    while true {
      let block = try file.read(TarHeader.blockSize)
      if block.count == TarHeader.blockSize, block.allSatisfy({ $0 == 0 }) {
        throw .unreadable(path: path, reason: .noSums)
      }
      guard let header = TarHeader(block), isKnown(header.name), found[header.name] == nil else {
        throw .unreadable(path: path, reason: found.isEmpty ? .notABackup : .damaged)
      }
      left -= TarHeader.blockSize
      guard header.size <= left else { throw .unreadable(path: path, reason: .cutOff) }
      left -= header.size + TarHeader.padding(after: header.size)
      if header.name == sums {
        guard header.size <= (found.count + 1) * longestSum else {
          throw .unreadable(path: path, reason: .damagedSums)
        }
        try prove(found, by: try file.read(header.size), path: path)
        let rest = TarHeader.padding(after: header.size) + 2 * TarHeader.blockSize
        guard try file.read(rest).count == rest else {
          throw .unreadable(path: path, reason: .cutOff)
        }
        return found.keys.sorted()
      }
      found[header.name] = try extract(header, from: file, to: folder + "/" + header.name)
    }
  }

  private static func extract(_ header: TarHeader, from file: borrowing RawFile, to path: String)
    throws(BookingError) -> String
  {
    _ = try BookingError.translating { () throws(ImageError) in
      let parent = DiskFile.parent(of: path)
      _ = try DiskFile.makeDirectory(DiskFile.parent(of: parent))
      return try DiskFile.makeDirectory(parent)
    }
    let target = try RawFile(creating: path)
    var digest = StreamingDigest()
    var left = header.size
    while left > 0 {
      let part = try file.read(min(left, chunk))
      guard !part.isEmpty else { throw .unreadable(path: file.path, reason: .cutOff) }
      digest.add(part)
      try target.write(part)
      left -= part.count
    }
    _ = try file.read(TarHeader.padding(after: header.size))
    try target.sync()
    return digest.finish()
  }

  private static func prove(_ found: [String: String], by sums: [UInt8], path: String) throws(BookingError) {
    var promised: [String: String] = [:]
    for line in String(decoding: sums, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { throw .unreadable(path: path, reason: .damagedSums) }
      promised[String(parts[1].drop { $0 == " " })] = String(parts[0])
    }
    guard promised == found, promised["booking.sqlite"] != nil else {
      throw .unreadable(path: path, reason: .otherThanItsSums)
    }
  }
}
