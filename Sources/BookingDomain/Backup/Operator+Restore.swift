import BookingFiles
import BookingMedia
import BookingModel
import BookingStore
import Foundation

/// What a restore did besides bringing the data back.
public struct RestoreReport: Sendable, Equatable {
  /// Where the box office that was there lies now.
  public var movedTo: String?
  /// Of the installation's files those that are the backup's now.
  public var brought: [String] = []
  /// Those that were there already, and stay.
  public var kept: [String] = []
}

extension Operator {
  /// Brings a backup back into a directory that has no box office.
  ///
  /// Nobody else can have the directory open meanwhile. Everything is unpacked beside, proven by its hashes, and judged by the
  /// database's own check before anything is exchanged (`Restoration`): a stop at any moment leaves what was there, or what was
  /// in the backup.
  ///
  /// - Parameter force: moves a box office that is there, and those of the installation's files that the backup has, into `replaced-…`
  ///   inside the directory. Without it a box office is refused, and files that are there stay.
  /// - Throws: `.fileExists` where there is a box office, `.inUse` where somebody has it open, `.unreadable` for what is no
  ///   sound backup, `.newerSchema`, `.damaged`, `.diskFull`.
  package static func restore(
    _ path: String, into directory: DataDirectory, of engine: any Engine, force: Bool = false, now: Timestamp
  ) throws(BookingError) -> RestoreReport {
    try directory.refuseOccupied(unless: force)
    // Before a directory is made for it.
    if !DiskFile.exists(directory.path) { _ = try RawFile(reading: path).size() }
    try directory.makeParents()
    guard mkdir(directory.path, 0o700) == 0 || errno == EEXIST else {
      throw FileFailure.translated(errno, path: directory.path)
    }
    let lock = try DirectoryLock.alone(directory)
    return try withExtendedLifetime(lock) { () throws(BookingError) in
      let restoration = Restoration(directory: directory)
      restoration.tidy()
      // One that was stopped goes first: what it had decided stands.
      if DiskFile.exists(directory.restoreReady) { _ = try restoration.finish(now: now) }
      try directory.refuseOccupied(unless: force)
      let staging = try restoration.makeStaging("\(now.milliseconds)-\(getpid())")
      defer { try? FileManager.default.removeItem(atPath: staging) }
      let content = staging + Restoration.proven
      let names = try BackupArchive.unpack(path, into: content)
      try engine.tableFiles.validate(content + "/booking.sqlite")
      for name in names where name.hasPrefix("images/") { try provePicture(name, in: content) }
      // It tells of the backup, and of this box office only until the next seal.
      try BookingError.translating { () throws(ImageError) in
        try DiskFile.remove("\(content)/\(BackupArchive.seal)")
      }
      var report = RestoreReport()
      if !force { report.kept = restoration.leaveOut(from: content) }
      report.brought = DataDirectory.installationFiles.joined().filter { DiskFile.exists(content + "/" + $0) }
      try restoration.decide(for: staging)
      report.movedTo = try restoration.finish(now: now)
      return report
    }
  }

  /// A picture's name is the hash of its bytes.
  private static func provePicture(_ name: String, in folder: String) throws(BookingError) {
    let bytes = try BookingError.translating { () throws(ImageError) in
      try ImageSource.read(path: folder + "/" + name)
    }
    guard name.contains(ImageDigest(of: bytes).hex) else {
      throw .image(.altered(path: name))
    }
  }
}

extension DataDirectory {
  fileprivate func refuseOccupied(unless force: Bool) throws(BookingError) {
    guard !force, let first = occupants.first else { return }
    throw .fileExists(path: path + "/" + first)
  }
}
