import BookingFiles
import BookingModel
import BookingStore
import Foundation

/// What is in a backup.
public struct BackupReport: Sendable, Equatable {
  public let images: Int
  /// Of `booking.toml` and the ssh server's host key those that there are, by name.
  public let installationFiles: [String]
  /// Of the file.
  public let bytes: Int
}

extension Operator {
  /// Writes everything the box office keeps to one new file, while it is open and others go on selling.
  ///
  /// The tables are those of one moment, and the pictures the ones these tables name. The file appears whole or not at
  /// all, and is on the disk when this returns; only its owner may read it: it holds people's addresses, the shop's
  /// keys and the ssh server's host key. The files with secrets, messages in `outbox/` and logs are not in it.
  ///
  /// - Throws: `.fileExists`, `.diskFull`, `.noPermission`, `.unwritable`.
  public func backup(of directory: DataDirectory, to path: String) throws(BookingError) -> BackupReport {
    guard !DiskFile.exists(path) else { throw .fileExists(path: path) }
    let folder = DiskFile.parent(of: path)
    guard access(folder, W_OK) == 0 else { throw Self.unwritable(path, in: folder, errno) }
    PartialFile.tidy(folder)
    let partial = PartialFile(of: path, mark: environment.randomness.bytes(6))
    defer { partial.remove() }
    let temporary = partial.path(.archive)
    // Locked before anything is written to it, and as long as the others are there.
    let file = try Self.archive(creating: temporary, for: path, in: folder)
    try file.lock()
    guard file.isThere() else { throw .busy }
    // The pictures that the copied tables name stay until they are copied as well.
    var archive = BackupArchive.Writer(file, at: clock.now())
    let installation = DataDirectory.installationFiles.joined().filter {
      DiskFile.exists(directory.path + "/" + $0)
    }
    let count = try images.keeping { () throws(BookingError) in
      try write(directory, partial, beside: installation, to: &archive)
    }
    // Not over a file that somebody put there meanwhile.
    guard link(temporary, path) == 0 || renameWhereLinksFail(temporary, path) else {
      throw errno == EEXIST ? .fileExists(path: path) : FileFailure.translated(errno, path: path)
    }
    try BookingError.translating { () throws(ImageError) in
      try DiskFile.syncDirectory(folder)
    }
    // What was to go meanwhile had to wait.
    _ = try? office.tidyPictures()
    return BackupReport(
      images: count, installationFiles: installation, bytes: DiskFile.facts(of: path)?.byteCount ?? 0)
  }

  private static func archive(creating temporary: String, for path: String, in folder: String)
    throws(BookingError) -> RawFile
  {
    do throws(BookingError) {
      return try RawFile(creating: temporary)
    } catch .unreadable {
      // As in /proc, which has no room for files.
      throw .unwritable(path: path, reason: .noFilesIn(folder))
    }
  }

  private static func unwritable(_ path: String, in folder: String, _ code: Int32) -> BookingError {
    switch code {
    case ENOENT, ENOTDIR: .unwritable(path: path, reason: .noDirectory(folder))
    default: FileFailure.translated(code, path: folder)
    }
  }

  /// Returns the number of pictures.
  private func write(
    _ directory: DataDirectory, _ partial: PartialFile, beside installation: [String],
    to archive: inout BackupArchive.Writer
  ) throws(BookingError) -> Int {
    let database = partial.path(.tables)
    // Made first, so that nobody else can read what is copied into it.
    _ = try RawFile(creating: database)
    try storage.tables.copy(to: database)
    let pictures = try storage.tableFiles.pictures(at: database)
    if let anchor = try storage.tableFiles.auditAnchor(at: database) {
      try archive.add(Array("\(anchor.text)\n".utf8), as: BackupArchive.seal)
    }
    try archive.add(database, as: "booking.sqlite")
    if DiskFile.exists(directory.sandbox) {
      let sandbox = partial.path(.sandbox)
      _ = try RawFile(creating: sandbox)
      try storage.tableFiles.copy(directory.sandbox, to: sandbox)
      try archive.add(sandbox, as: "sandbox.sqlite")
    }
    for name in installation { try archive.add(directory.path + "/" + name, as: name) }
    for picture in pictures {
      let bytes = try BookingError.translating { () throws(ImageError) in try images.bytes(picture) }
      let name =
        "images/\(picture.digest.hex.prefix(2))/\(picture.digest.hex).\(picture.format.fileExtension)"
      try archive.add(bytes, as: name)
    }
    try archive.finish()
    return pictures.count
  }

  /// Some file systems have no links.
  private func renameWhereLinksFail(_ old: String, _ new: String) -> Bool {
    guard errno == EPERM || errno == ENOTSUP || errno == EMLINK else { return false }
    return rename(old, new) == 0
  }
}
