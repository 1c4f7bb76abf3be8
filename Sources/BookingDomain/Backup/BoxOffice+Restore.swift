import Foundation

extension BoxOffice {
  /// Brings a backup back into a directory that has no box office.
  ///
  /// Everything is unpacked beside, proven by its hashes, and judged by the database's own check before anything is put
  /// in place; the database comes last, so that a stop in between leaves no box office and not half of one.
  ///
  /// - Parameter force: moves a box office that is there into `replaced-…` inside the directory instead of refusing. No
  ///   process may have it open.
  /// - Returns: where the old one was moved to, if there was one.
  /// - Throws: `.fileExists` where there is a box office, `.unreadable` for what is no sound backup, `.newerSchema`,
  ///   `.damaged`, `.diskFull`.
  public static func restore(
    _ path: String, into directory: DataDirectory, force: Bool = false, now: Timestamp
  ) throws(BookingError) -> String? {
    let occupied = directory.occupants
    guard occupied.isEmpty || force else { throw .fileExists(path: directory.path + "/" + occupied[0]) }
    try directory.makeParents()
    guard mkdir(directory.path, 0o700) == 0 || errno == EEXIST else {
      throw FileFailure.translated(errno, path: directory.path)
    }
    let staging = directory.path + "/restoring-\(now.milliseconds)-\(getpid())"
    guard mkdir(staging, 0o700) == 0 else { throw FileFailure.translated(errno, path: staging) }
    defer { try? FileManager.default.removeItem(atPath: staging) }
    let names = try BackupArchive.unpack(path, into: staging)
    try SQLiteFile.judge(staging + "/booking.sqlite")
    for name in names where name.hasPrefix("images/") { try provePicture(name, in: staging) }
    let aside = occupied.isEmpty ? nil : directory.path + "/replaced-\(now.milliseconds)"
    if let aside {
      guard mkdir(aside, 0o700) == 0 else { throw FileFailure.translated(errno, path: aside) }
      // The database first: without it there is no box office, whatever else is still there.
      for name in occupied { try move(name, from: directory.path, to: aside) }
    }
    // `prepare` may have made an empty one.
    rmdir(directory.images)
    for name in ["images", "sandbox.sqlite", "booking.sqlite"] where DiskFile.exists(staging + "/" + name) {
      try move(name, from: staging, to: directory.path)
    }
    try BookingError.translating { () throws(ImageError) in try DiskFile.syncDirectory(directory.path) }
    return aside
  }

  private static func move(_ name: String, from old: String, to new: String) throws(BookingError) {
    guard rename(old + "/" + name, new + "/" + name) == 0 else {
      throw FileFailure.translated(errno, path: old + "/" + name)
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
  /// What a box office left here, by name, the database first.
  fileprivate var occupants: [String] {
    let files = [
      "booking.sqlite", "booking.sqlite-wal", "booking.sqlite-shm", "sandbox.sqlite", "sandbox.sqlite-wal",
      "sandbox.sqlite-shm", "sandbox.sqlite-journal",
    ].filter { DiskFile.exists(path + "/" + $0) }
    let folders = ["images", "outbox"].filter { !((try? DiskFile.names(in: path + "/" + $0)) ?? []).isEmpty }
    return files + folders
  }
}
