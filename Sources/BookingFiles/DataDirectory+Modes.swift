import BookingModel
import Foundation

extension DataDirectory {
  /// Sees to it that nobody but the owner gets at what is in it: what belongs to whoever opens it is closed to others, and
  /// what doesn't, or has other things in it, is refused.
  ///
  /// - Throws: `.openToOthers` with the path whose mode has to be changed first.
  func closeToOthers() throws(BookingError) {
    if let facts = Self.open(path) {
      // A directory that is somebody's or everybody's for other things, such as /tmp, isn't closed to them.
      let isBoxOffice = try isInitialised()
      let isForThis = facts.st_mode & S_ISVTX == 0 && (isBoxOffice || isEmpty)
      try close(path, facts, to: 0o700, if: isForThis)
    }
    for file in [database, database + "-wal", database + "-shm", sandbox] {
      if let facts = Self.open(file) { try close(file, facts, to: 0o600, if: true) }
    }
  }

  /// Paths that others may get at, of those that hold people's data.
  public var openPaths: [String] {
    [path, database, database + "-wal", database + "-shm", sandbox].filter { Self.open($0) != nil }
  }

  private var isEmpty: Bool { ((try? DiskFile.names(in: path)) ?? [""]).isEmpty }

  /// Nil for what is closed to others, or isn't there.
  private static func open(_ path: String) -> stat? {
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & 0o077 != 0 ? facts : nil
  }

  private func close(_ path: String, _ facts: stat, to mode: mode_t, if isForThis: Bool) throws(BookingError)
  {
    let isOurs = facts.st_uid == geteuid() || geteuid() == 0
    guard isForThis, isOurs, chmod(path, mode) == 0 else { throw .openToOthers(path: path) }
  }
}
