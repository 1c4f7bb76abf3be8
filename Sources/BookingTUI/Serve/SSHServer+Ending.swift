import CProcess
import Foundation

extension SSHServer {
  /// Waits for the end: somebody's Ctrl-C, SIGTERM or SIGHUP, or the server's own.
  struct Ending {
    private var signals = sigset_t()

    /// From here on these signals wait to be asked for.
    init() {
      sigemptyset(&signals)
      for number in [SIGINT, SIGTERM, SIGHUP, SIGCHLD] { sigaddset(&signals, number) }
      pthread_sigmask(SIG_BLOCK, &signals, nil)
    }

    /// Returns once somebody can connect. - Throws: `.ended` when the server gave up first.
    func waitUntilReady(_ server: pid_t, _ address: ListenAddress) throws(ServeProblem) {
      for _ in 0..<500 {
        try refuseEnded(server)
        if address.answers { return }
        usleep(10_000)
      }
      throw .system(call: "connect \(address)", code: ETIMEDOUT)
    }

    /// Returns when it is time to stop, and looks at the connections until then.
    /// - Throws: `.ended` when the server ended by itself.
    func wait(for server: pid_t, _ watch: ConnectionMonitor) throws(ServeProblem) {
      var (signals, watch) = (signals, watch)
      var second = timespec(tv_sec: 1, tv_nsec: 0)
      while true {
        let number = sigtimedwait(&signals, nil, &second)
        if number > 0, number != SIGCHLD { return }
        try refuseEnded(server)
        watch.look()
      }
    }

    private func refuseEnded(_ server: pid_t) throws(ServeProblem) {
      var status: Int32 = 0
      if waitpid(server, &status, WNOHANG) == server { throw .ended((status >> 8) & 0xff) }
    }
  }

  /// Lets nobody in any more, asks everybody who is here to leave, and waits for both.
  func stop(_ server: pid_t) {
    kill(server, SIGTERM)
    let slots = VisitorSlots(directory: files.visits)
    for visitor in (try? slots.visitors()) ?? [] { kill(visitor.process, SIGTERM) }
    var status: Int32 = 0
    for _ in 0..<500 {
      if waitpid(server, &status, WNOHANG) != 0, (try? slots.visitors())?.isEmpty ?? true { return }
      usleep(10_000)
    }
    for visitor in (try? slots.visitors()) ?? [] { kill(visitor.process, SIGKILL) }
    kill(server, SIGKILL)
    waitpid(server, &status, 0)
  }
}
