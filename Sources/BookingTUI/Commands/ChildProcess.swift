import Foundation

/// Another process and the line to it.
struct ChildProcess: Sendable {
  let identifier: pid_t
  /// Both ways: what it says can be read here, what is written here it reads.
  let line: Int32

  /// This program once more, with other arguments.
  static func start(_ arguments: [String]) throws -> ChildProcess {
    try start(Bundle.main.executablePath ?? CommandLine.arguments[0], arguments)
  }

  /// - Parameters:
  ///   - program: its path.
  ///   - isQuiet: whether what it complains of is nobody's business.
  static func start(_ program: String, _ arguments: [String], isQuiet: Bool = false) throws -> ChildProcess {
    var ends: [Int32] = [-1, -1]
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw failure("socketpair") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[1]) }

    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    if isQuiet { posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0) }

    let words = cStrings([program] + arguments)
    let variables = cStrings(Booking.environment.map { "\($0)=\($1)" })
    defer { for word in words + variables { free(word) } }
    var identifier: pid_t = 0
    let code = posix_spawn(&identifier, program, &actions, nil, words, variables)
    guard code == 0 else {
      close(ends[0])
      throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EAGAIN)
    }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    return ChildProcess(identifier: identifier, line: ends[0])
  }

  func send(_ text: String) { _ = (text + "\n").withCString { write(line, $0, strlen($0)) } }

  func kill() { _ = Foundation.kill(identifier, SIGKILL) }

  /// Closes the line and waits for the end. Whether the process ended by itself and well.
  func end() -> Bool {
    close(line)
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
    return status == 0
  }

  /// What has come so far; nil once nothing more can come.
  func heard() -> [UInt8]? {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 512)
    while true {
      let count = read(line, &buffer, buffer.count)
      if count > 0 {
        all += buffer.prefix(count)
      } else if count < 0, errno == EINTR {
        continue
      } else {
        let isOver = count == 0 || errno != EAGAIN
        return isOver && all.isEmpty ? nil : all
      }
    }
  }

  /// As C wants them, with a null pointer at the end.
  private static func cStrings(_ strings: [String]) -> [UnsafeMutablePointer<CChar>?] {
    strings.map { strdup($0) } + [nil]
  }

  private static func failure(_ call: String) -> POSIXError {
    POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
  }
}
