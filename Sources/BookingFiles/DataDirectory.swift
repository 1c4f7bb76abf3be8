import BookingModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where everything lies: `booking.sqlite`, `images/`, `outbox/`, `logs/`. Mode 0700; nothing is outside it.
public struct DataDirectory: Sendable, Equatable {
  public let path: String

  public init(path: String) { self.path = path }

  public var database: String { path + "/booking.sqlite" }
  public var gate: String { path + "/booking.lock" }
  public var changes: String { path + "/booking.changes" }
  public var workerLock: String { path + "/worker.lock" }
  /// What the leading worker says of itself.
  public var workerStatus: String { path + "/worker.status" }
  public var settings: String { path + "/booking.toml" }
  public var sandbox: String { path + "/sandbox.sqlite" }
  public var images: String { path + "/images" }
  public var outbox: String { path + "/outbox" }
  public var logs: String { path + "/logs" }
  /// By name, what belongs to the installation besides its data: its settings, and the key by which visitors know its ssh
  /// server again. What is together in a group comes or stays together. The files with secrets are none of them.
  public static let installationFiles = [["booking.toml"], ["ssh/host_ed25519", "ssh/host_ed25519.pub"]]

  /// What a restore has decided to put in place; there only while it does, or after it was stopped.
  package var restoreReady: String { path + "/restore-ready" }
  /// Host key and configuration of the ssh server; made by whoever serves.
  public var ssh: String { path + "/ssh" }

  /// The files that a visitor's session writes into. Beside them it makes new ones in `outbox` and `logs` alone, and reads
  /// `images` and `settings`; whatever else lies here it never opens, and where the system lets it, it can't.
  public func sessionFiles(usesSandbox: Bool) -> [String] {
    [database, database + "-wal", database + "-shm", gate, changes]
      + (usesSandbox ? [sandbox, sandbox + "-journal"] : [])
  }

  /// Makes those of them that are missing, empty, for a session that may make none, and keeps them in their places for as
  /// long as the lock lives. A directory without a box office stays as it is.
  ///
  /// - Throws: as opening the box office does; what a stopped restore left is put in place first.
  public func prepareSessionFiles(usesSandbox: Bool, now: Timestamp) throws(BookingError) -> DirectoryLock? {
    guard try isInitialised() else { return nil }
    let lock = try entered(now: now)
    let missing = sessionFiles(usesSandbox: usesSandbox).filter { access($0, F_OK) != 0 }
    for file in missing {
      let descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw FileFailure.translated(errno, path: file) }
      close(descriptor)
    }
    guard !missing.isEmpty else { return lock }
    // What is committed to a new log is lost with its name.
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw FileFailure.translated(errno, path: path) }
    fsync(folder)
    close(folder)
    return lock
  }

  /// Whether a box office has been opened here before.
  /// - Throws: where that can't be told: `.noPermission`, or `.unreadable` for a file in the directory's place.
  public func isInitialised() throws(BookingError) -> Bool {
    if access(database, F_OK) == 0 { return true }
    let code = errno
    switch code {
    // A log or a restore without its database is one in need of help, not none.
    case ENOENT: return access(database + "-wal", F_OK) == 0 || access(restoreReady, F_OK) == 0
    case ENOTDIR: throw .unreadable(path: path, reason: .notADirectory)
    default: throw FileFailure.translated(code, path: path)
    }
  }

  /// Makes the directories above it, as a person's own: `~/.local/share` may not be there on a new machine.
  public func makeParents() throws(BookingError) {
    var parent = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      parent += part + "/"
      guard mkdir(parent, 0o700) != 0 else { continue }
      let code = errno
      guard code == EEXIST || access(parent, F_OK) == 0 else {
        throw FileFailure.translated(code, path: parent)
      }
    }
  }

  /// Makes what is missing, and closes to others what isn't. Existing directories and files are left as they are otherwise.
  public func prepare() throws(BookingError) {
    for directory in [path, images, outbox, logs] {
      guard mkdir(directory, 0o700) != 0 else { continue }
      let code = errno
      var information = stat()
      guard code == EEXIST || stat(directory, &information) == 0 else {
        throw FileFailure.translated(code, path: directory)
      }
      guard stat(directory, &information) == 0, information.st_mode & S_IFMT == S_IFDIR else {
        throw .unreadable(path: directory, reason: .notADirectory)
      }
      if directory == path { try closeToOthers() }
    }
  }
}
