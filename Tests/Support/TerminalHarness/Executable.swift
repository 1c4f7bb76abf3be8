import Glibc

/// Where programs are, and what they find around them.
public enum Executable {
  /// The path of a program of this package, built beside the tests that run.
  public static func built(_ name: String) throws -> String {
    let here = runningProgram
    let directory = here.lastIndex(of: "/").map { String(here[..<$0]) } ?? "."
    let path = "\(directory)/\(name)"
    guard access(path, X_OK) == 0 else { throw TerminalError.noProgram(named: name, besides: directory) }
    return path
  }

  static func path(of name: String) throws -> String {
    if name.contains("/") { return name }
    for directory in (variable("PATH") ?? "/usr/bin:/bin").split(separator: ":") {
      let path = "\(directory)/\(name)"
      if access(path, X_OK) == 0 { return path }
    }
    throw TerminalError.notStarted(program: name, errno: ENOENT)
  }

  static var environment: [String: String] {
    var result = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": "/nonexistent"]
    // The profile is for the coverage of programs that tests start.
    for name in ["PATH", "TMPDIR", "LLVM_PROFILE_FILE"] { result[name] = variable(name) }
    return result
  }

  private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  private static var runningProgram: String {
    guard let path = realpath("/proc/self/exe", nil) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }
}
