import BookingDomain
import BookingModel
import BookingStore

extension BoxOffice {
  /// Whether the pictures on the disk are those the rows name, byte by byte. Part of `check`.
  func imageFindings() throws(BookingError) -> [CheckReport.Finding] {
    let hashes = try store.read { reader in
      try reader.rows("SELECT sha256 FROM images ORDER BY id").map { try $0.get("sha256", as: String.self) }
    }
    let bad = hashes.filter { hash in
      guard let digest = ImageDigest(hex: hash) else { return true }
      return (try? images.load(digest)) == nil
    }
    // A young file may be waiting for its row.
    let old = (clock.now() - .hours(1)).milliseconds
    let known = Set(hashes)
    let files = try BookingError.translating { () throws(ImageError) in try images.all() }
    let orphans = files.filter { file in
      file.modifiedAt < old && !(file.sha256.map { known.contains($0.hex) } ?? false)
    }.map(\.path)
    return [
      .init(
        name: "every picture is on the disk as it was given", count: bad.count,
        examples: Array(bad.prefix(20))),
      .init(
        name: "no file without a picture", count: orphans.count, examples: Array(orphans.prefix(20))),
    ]
  }
}
