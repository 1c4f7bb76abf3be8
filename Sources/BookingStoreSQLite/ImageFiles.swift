import BookingFiles
import BookingModel
import BookingStore

/// Pictures as files named after their content: `<directory>/<aa>/<sha256>.<extension>`.
///
/// A file appears whole or not at all and is on the disk when ``store(_:_:)`` returns; the same picture
/// is kept once. Any number of processes may use one directory. Files are readable by their owner only.
struct ImageFiles: BlobStore {
  /// Made on the first ``store(_:_:)``, with mode 0700.
  let directory: String

  init(directory: String) {
    self.directory = directory
  }

  /// Keeps a picture that was judged. A file that was already there and has been damaged since is replaced.
  func store(_ image: StoredImage, _ bytes: [UInt8]) throws(ImageError) {
    let path = path(of: image.sha256, format: image.format)
    let folder = folder(of: image.sha256)
    if let there = try? DiskFile.read(path, limit: bytes.count), there == bytes {
      // Whoever wrote it may not have come to syncing its name yet.
      return try DiskFile.syncDirectory(folder)
    }
    if try DiskFile.makeDirectory(directory) { try DiskFile.syncDirectory(DiskFile.parent(of: directory)) }
    _ = try DiskFile.makeDirectory(folder)
    try DiskFile.syncDirectory(directory)
    try DiskFile.replace(path, in: folder, with: bytes)
  }

  /// The picture's bytes, proven to be the ones that were stored.
  func load(_ sha256: ImageDigest) throws(ImageError) -> [UInt8] {
    let path = try existingPath(of: sha256)
    let bytes: [UInt8]
    do {
      bytes = try DiskFile.read(path, limit: ImageLimits.standard.maximumBytes)
    } catch .tooLarge {
      throw .altered(path: path)
    }
    guard ImageDigest(of: bytes) == sha256 else { throw .altered(path: path) }
    return bytes
  }

  func bytes(_ picture: PictureName) throws(ImageError) -> [UInt8] {
    try DiskFile.read(path(of: picture.digest, format: picture.format), limit: .max)
  }

  func removeUnfinished(_ blob: StoredBlob) throws(ImageError) -> Bool {
    guard blob.path.hasSuffix(DiskFile.temporarySuffix) else { return false }
    try DiskFile.remove(blob.path)
    return true
  }

  func exists(_ sha256: ImageDigest) -> Bool {
    (try? existingPath(of: sha256)) != nil
  }

  /// Removes the picture; nothing happens when it is not there.
  func remove(_ sha256: ImageDigest) throws(ImageError) {
    for format in ImageFormat.allCases {
      try DiskFile.remove(path(of: sha256, format: format))
    }
  }

  /// Where the picture lies or would lie.
  func path(of sha256: ImageDigest, format: ImageFormat) -> String {
    "\(folder(of: sha256))/\(sha256.hex).\(format.fileExtension)"
  }

  private func folder(of sha256: ImageDigest) -> String {
    "\(directory)/\(sha256.hex.prefix(2))"
  }

  private func existingPath(of sha256: ImageDigest) throws(ImageError) -> String {
    let paths = ImageFormat.allCases.map { path(of: sha256, format: $0) }
    guard let path = paths.first(where: DiskFile.exists) else {
      throw .missing(path: "\(folder(of: sha256))/\(sha256.hex)")
    }
    return path
  }
}
