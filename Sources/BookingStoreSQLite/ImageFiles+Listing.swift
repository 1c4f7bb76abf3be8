import BookingFiles
import BookingModel
import BookingStore

extension ImageFiles {
  /// Every file below the directory in the order of their paths, for finding orphans and strays. Empty
  /// when nothing was ever stored. File contents are not read: ``load(_:)`` proves those.
  func all() throws(ImageError) -> [StoredBlob] {
    var entries: [StoredBlob] = []
    for folder in try DiskFile.names(in: directory) {
      let folderPath = "\(directory)/\(folder)"
      guard let names = try? DiskFile.names(in: folderPath) else {
        if let entry = entry(at: folderPath, sha256: nil) { entries.append(entry) }
        continue
      }
      for name in names {
        let sha256 = Self.digest(inName: name, folder: folder)
        if let entry = entry(at: "\(folderPath)/\(name)", sha256: sha256) { entries.append(entry) }
      }
    }
    return entries
  }

  private func entry(at path: String, sha256: ImageDigest?) -> StoredBlob? {
    DiskFile.facts(of: path).map {
      StoredBlob(sha256: sha256, path: path, byteCount: $0.byteCount, modifiedAt: $0.modifiedAt)
    }
  }

  private static func digest(inName name: String, folder: String) -> ImageDigest? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, ImageFormat.allCases.contains(where: { $0.fileExtension == parts[1] }),
      let sha256 = ImageDigest(hex: String(parts[0])), sha256.hex.hasPrefix(folder), folder.utf8.count == 2
    else { return nil }
    return sha256
  }
}
