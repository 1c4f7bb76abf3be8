import Glibc
import TerminalHarness
import TestSupport
import Testing

struct ExecutableTests {
  @Test func `the program is found beside the tests`() throws {
    #expect(access(try Executable.built("booking"), X_OK) == 0)
    #expect(throws: TerminalError.self) { try Executable.built("no-such-program") }
  }

  @Test func `a temporary directory is gone with its last reference`() throws {
    var path = ""
    try withTemporaryDirectory { directory in
      path = directory.path
      let locked = try directory.write("words", to: "deep/er/file")
      #expect(access(locked, R_OK) == 0)
      #expect(chmod(directory.path("deep"), 0o500) == 0)
    }
    #expect(access(path, F_OK) == -1)
  }
}
