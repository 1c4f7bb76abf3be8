import CProcess
import Foundation
import Synchronization
import Testing

/// The filter holds for the thread that asks for it and those it starts: here it is a thread of its own, which then ends.
struct ConfinementTests {
  private struct Refusals: Sendable {
    var filter: Int32 = -1
    var spawn: Int32 = -1
    var read = false
    var thread = false
  }

  private static func inFilteredThread() -> Refusals {
    let found = Mutex(Refusals())
    let ended = DispatchSemaphore(value: 0)
    Thread {
      var refusals = Refusals()
      refusals.filter = process_forbid_programs()
      var child: pid_t = 0
      var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("/bin/true"), nil]
      refusals.spawn = posix_spawn(&child, "/bin/true", nil, nil, &arguments, nil)
      free(arguments[0])
      refusals.read = FileManager.default.isReadableFile(atPath: "/etc/passwd")
      let inner = DispatchSemaphore(value: 0)
      Thread { inner.signal() }.start()
      refusals.thread = inner.wait(timeout: .now() + 30) == .success
      found.withLock { $0 = refusals }
      ended.signal()
    }.start()
    ended.wait()
    return found.withLock { $0 }
  }

  @Test func `a confined session starts no program, and works on`() {
    var child: pid_t = 0
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("/bin/true"), nil]
    #expect(posix_spawn(&child, "/bin/true", nil, nil, &arguments, nil) == 0, "Without the filter it starts.")
    var status: Int32 = 0
    waitpid(child, &status, 0)
    free(arguments[0])

    let refusals = Self.inFilteredThread()
    #expect(refusals.filter == 0)
    #expect(refusals.spawn == EPERM)
    #expect(refusals.read)
    #expect(refusals.thread)
  }
}
