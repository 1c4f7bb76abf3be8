import BookingDomain
import BookingModel
import CProcess
import Foundation

/// A private sshd on a data directory: its files, its process, its end.
struct SSHServer {
  let files: SSHFiles
  private let program: String
  private let keyMaker: String

  /// - Throws: `.noServer`, `.noKeyMaker` where OpenSSH is not installed.
  init(files: SSHFiles) throws(ServeProblem) {
    self.files = files
    // sshd wants its absolute path; it is not in an ordinary person's PATH.
    let places = ["/usr/sbin", "/usr/local/sbin", "/sbin", "/usr/bin", "/usr/local/bin"]
    func find(_ name: String) -> String? {
      places.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }
    }
    guard let program = find("sshd") else { throw .noServer }
    guard let keyMaker = find("ssh-keygen") else { throw .noKeyMaker }
    (self.program, self.keyMaker) = (program, keyMaker)
  }

  /// The program must run for the account, with its libraries, and without anything of the environment of whoever serves.
  func require(_ program: String, for account: ServingAccount) throws(ServeProblem) {
    guard access(program, X_OK) == 0, try run(program, "--version").status == 0 else {
      throw .unreachableProgram(path: program, user: account.name)
    }
  }

  /// Makes the directory, the host key and the link to sshd, where they are missing.
  func prepare() throws(ServeProblem) {
    guard mkdir(files.directory, 0o700) == 0 || errno == EEXIST else {
      throw .system(call: "mkdir \(files.directory)", code: errno)
    }
    guard chmod(files.directory, 0o700) == 0 else {
      throw .system(call: "chmod \(files.directory)", code: errno)
    }
    _ = unlink(files.program)
    guard symlink(program, files.program) == 0 else {
      throw .system(call: "symlink \(files.program)", code: errno)
    }
    if access(files.hostKey, F_OK) != 0 {
      let made = try run(keyMaker, "-q", "-t", "ed25519", "-N", "", "-C", "booking", "-f", files.hostKey)
      guard made.status == 0 else { throw .refusedConfiguration(made.output) }
    }
    guard chmod(files.hostKey, 0o600) == 0 else { throw .system(call: "chmod \(files.hostKey)", code: errno) }
  }

  /// What it calls itself: `OpenSSH_9.2p1 Debian-2`; nil where it doesn't. Older ones say so only while they complain of the question.
  func version() throws(ServeProblem) -> String? {
    let lines = try run(program, "-V").output.split(separator: "\n")
    return lines.first { $0.hasPrefix("OpenSSH_") }.map { String($0.prefix { $0 != "," }) }
  }

  /// How visitors without a key come in here: only where root has installed the service.
  func keyless() throws(ServeProblem) -> SSHConfiguration.Keyless? {
    guard access("/etc/pam.d/\(SSHFiles.service)", R_OK) == 0 else { return nil }
    // OpenSSH 9.8 and newer ask for the service by this option; older ones refuse it.
    let known = try run(program, "-t", "-f", "/dev/null", "-h", files.hostKey, "-o", "PAMServiceName=x")
    return known.status == 0 ? .serviceName : .programName
  }

  /// Whether it ends connections that nobody uses. It needs the host key.
  func endsUnused() throws(ServeProblem) -> SSHConfiguration.Unused {
    let known = try run(
      program, "-t", "-f", "/dev/null", "-h", files.hostKey, "-o", "UnusedConnectionTimeout=10", "-o",
      "ChannelTimeout=session=10")
    return known.status == 0 ? .ended : .kept
  }

  /// Writes the configuration and has sshd read it.
  func install(_ configuration: SSHConfiguration) throws(ServeProblem) {
    let path = files.configuration
    guard
      FileManager.default.createFile(
        atPath: path, contents: Data(configuration.text.utf8), attributes: [.posixPermissions: 0o600])
    else { throw .system(call: "write \(path)", code: errno) }
    let tested = try run(program, "-t", "-f", path)
    guard tested.status == 0 else { throw .refusedConfiguration(tested.output) }
  }

  /// Starts it; it ends with this process, whatever becomes of it.
  func start(timeZone: String?, log: SSHLog) throws(ServeProblem) -> pid_t {
    var process: pid_t = -1
    let environment = ["PATH=/usr/local/bin:/usr/bin:/bin"] + (timeZone.map { ["TZ=\($0)"] } ?? [])
    let failure = Self.withCStrings([files.program, "-D", "-e", "-f", files.configuration]) { arguments in
      Self.withCStrings(environment) {
        process_start_bound(files.program, arguments, $0, log.writeEnd, &process)
      }
    }
    log.follow()
    guard failure == 0 else { throw .system(call: "fork", code: failure) }
    return process
  }

  private func run(_ program: String, _ arguments: String...) throws(ServeProblem) -> (
    status: Int32, output: String
  ) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin"]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    do { try process.run() } catch { throw .system(call: program, code: ENOEXEC) }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      process.terminationStatus,
      String(decoding: output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    )
  }

  private static func withCStrings(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Int32
  ) -> Int32 {
    var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    pointers.append(nil)
    return pointers.withUnsafeBufferPointer { $0.baseAddress.map(body) ?? ENOMEM }
  }
}
