/// What the server keeps in the data directory.
struct SSHFiles: Sendable, Equatable {
  /// `ssh/` of the data directory, mode 0700.
  let directory: String

  /// The PAM service that lets visitors without a key in, and the name sshd runs under.
  static let service = "booking-sshd"

  var hostKey: String { directory + "/host_ed25519" }
  var configuration: String { directory + "/sshd_config" }
  /// A link to sshd: up to OpenSSH 9.7 a program's own name is what PAM knows it by.
  var program: String { directory + "/" + SSHFiles.service }
  /// A file for each session that runs, see `VisitorSlots`.
  var visits: String { directory + "/visits" }
}
