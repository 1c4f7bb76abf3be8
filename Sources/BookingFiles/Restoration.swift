import BookingModel
import Foundation

/// The exchange of a box office for one that was unpacked beside it, such that a stop at any step leaves the old one or the
/// new one, whole.
///
/// What is unpacked and proven lies in `restoring-…/proven`. Renaming that folder to `restore-ready` decides: until then the
/// box office that is there is untouched; from then on whoever opens the directory next takes the rest of the steps. All of
/// it is done by somebody who has the directory alone.
package struct Restoration {
  package let directory: DataDirectory

  package init(directory: DataDirectory) {
    self.directory = directory
  }

  /// A folder for what is being unpacked. - Throws: `.diskFull`, `.readOnly`, `.noPermission`.
  package func makeStaging(_ mark: String) throws(BookingError) -> String {
    let staging = directory.path + "/" + Self.staging + mark
    for folder in [staging, staging + Self.proven] {
      guard mkdir(folder, 0o700) == 0 else { throw FileFailure.translated(errno, path: folder) }
    }
    return staging
  }

  /// Where the content of a staging folder belongs.
  package static let proven = "/proven"

  /// From here on the new box office is the one.
  package func decide(for staging: String) throws(BookingError) {
    try sync(staging + Self.proven)
    try sync(staging)
    try move(staging, to: directory.restoreReady)
    try sync(directory.path)
  }

  /// What is left of an exchange that was decided. Returns where the old box office was moved to, if there was one.
  ///
  /// - Parameter steps: how many renames it may take before it stops, for the test that stops it at each.
  package func finish(now: Timestamp, steps: Int = .max) throws(BookingError) -> String? {
    var left = steps
    func step(_ old: String, _ new: String) throws(BookingError) {
      guard left > 0 else { throw .storage("stopped") }
      left -= 1
      try move(old, to: new)
    }
    let ready = directory.restoreReady
    let (proven, arriving, old) = (ready + Self.proven, ready + "/arriving", ready + "/old")
    if DiskFile.exists(proven) {
      for name in directory.occupants + replaced(by: proven) {
        try make(old)
        if name.contains("/") { try make(DiskFile.parent(of: old + "/" + name)) }
        try step(directory.path + "/" + name, old + "/" + name)
      }
      try step(proven, arriving)
    }
    // The database last: it is what makes a box office.
    try bringKeys(from: arriving, step)
    let names = try names(in: arriving).sorted {
      ($1 == "booking.sqlite" ? 1 : 0) > ($0 == "booking.sqlite" ? 1 : 0)
    }
    for name in names { try step(arriving + "/" + name, directory.path + "/" + name) }
    try sync(directory.path)
    let aside = directory.path + "/replaced-\(now.milliseconds)"
    let hadOld = DiskFile.exists(old)
    if hadOld { try step(old, aside) }
    rmdir(arriving)
    guard rmdir(ready) == 0 || errno == ENOENT else { throw FileFailure.translated(errno, path: ready) }
    try sync(directory.path)
    return hadOld ? aside : nil
  }

  /// Takes out of `folder` what the directory has already of the installation's files. Returns their names.
  package func leaveOut(from folder: String) -> [String] {
    let kept = DataDirectory.installationFiles.filter { group in
      group.contains { DiskFile.exists(directory.path + "/" + $0) }
        && group.contains { DiskFile.exists(folder + "/" + $0) }
    }.joined()
    for name in kept { unlink(folder + "/" + name) }
    rmdir(folder + "/" + Self.ssh)
    return kept.filter { DiskFile.exists(directory.path + "/" + $0) }
  }

  /// What of the directory's own files has to make room for those in `folder`.
  private func replaced(by folder: String) -> [String] {
    let groups = DataDirectory.installationFiles.filter { $0.contains { DiskFile.exists(folder + "/" + $0) } }
    // What was good last belongs to the settings that go.
    let copies = groups.joined().map { $0 + ".last-good" }
    return (groups.joined() + copies).filter { DiskFile.exists(directory.path + "/" + $0) }
  }

  /// The folder of the ssh server has other things in it, which stay.
  private func bringKeys(from arriving: String, _ step: (String, String) throws(BookingError) -> Void)
    throws(BookingError)
  {
    let (source, target) = (arriving + "/" + Self.ssh, directory.ssh)
    guard DiskFile.exists(source) else { return }
    try make(target)
    for name in try names(in: source) { try step(source + "/" + name, target + "/" + name) }
    try sync(target)
    rmdir(source)
  }

  private func make(_ folder: String) throws(BookingError) {
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw FileFailure.translated(errno, path: folder)
    }
  }

  /// Removes what restores left that were stopped before their decision.
  package func tidy() {
    for name in (try? DiskFile.names(in: directory.path)) ?? [] where name.hasPrefix(Self.staging) {
      try? FileManager.default.removeItem(atPath: directory.path + "/" + name)
    }
  }

  private static let staging = "restoring-"
  private static let ssh = "ssh"

  private func names(in folder: String) throws(BookingError) -> [String] {
    try BookingError.translating { () throws(ImageError) in try DiskFile.names(in: folder) }
  }

  private func sync(_ folder: String) throws(BookingError) {
    try BookingError.translating { () throws(ImageError) in try DiskFile.syncDirectory(folder) }
  }

  private func move(_ old: String, to new: String) throws(BookingError) {
    guard rename(old, new) == 0 else { throw FileFailure.translated(errno, path: old) }
  }
}

extension DataDirectory {
  /// What a box office left here, by name, the database first.
  package var occupants: [String] {
    let files = [
      "booking.sqlite", "booking.sqlite-wal", "booking.sqlite-shm", "sandbox.sqlite", "sandbox.sqlite-wal",
      "sandbox.sqlite-shm", "sandbox.sqlite-journal",
    ].filter { DiskFile.exists(path + "/" + $0) }
    let folders = ["images", "outbox"].filter { !((try? DiskFile.names(in: path + "/" + $0)) ?? []).isEmpty }
    return files + folders
  }

  /// Takes the lock of those who have the box office open, and brings to its end what a restore that was stopped had decided.
  package func entered(now: Timestamp) throws(BookingError) -> DirectoryLock {
    while true {
      if DiskFile.exists(restoreReady) { try finishRestoring(now: now) }
      let lock = try DirectoryLock.shared(self)
      guard DiskFile.exists(restoreReady) else {
        Restoration(directory: self).tidy()
        return lock
      }
    }
  }

  private func finishRestoring(now: Timestamp) throws(BookingError) {
    do throws(BookingError) {
      let alone = try DirectoryLock.alone(self)
      try withExtendedLifetime(alone) { () throws(BookingError) in
        if DiskFile.exists(restoreReady) { _ = try Restoration(directory: self).finish(now: now) }
      }
    } catch {
      // Somebody else does it; the lock that is taken next waits for them.
      guard case .inUse = error else { throw error }
    }
  }
}
