import BookingDomain
import BookingFiles
import BookingModel
import BookingSystem
import CIntruder
import CProcess
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import BookingSession
@testable import BookingTUI

/// Code that has taken a visit over tries what it can. Filter and Landlock hold for the thread that asks for them and those it
/// starts: here that is a thread of its own, which then ends.
@Suite(.serialized) struct ConfinementTests {
  @Test func `a confined session works on, in threads of its own too`() throws {
    let world = try World()
    let found = world.inThread(.both) { world in
      let inner = DispatchSemaphore(value: 0)
      Thread { inner.signal() }.start()
      return [
        "reads its settings": intruder_read(world.directory.settings),
        "reads time zones": intruder_read("/usr/share/zoneinfo/Europe/London"),
        "locks the directory": intruder_list(world.directory.path),
        "changes the database": intruder_change(world.directory.database),
        "maps a file": intruder_map(world.directory.database + "-shm"),
        "reads a poster": intruder_read(world.directory.images + "/poster"),
        "maps a poster": intruder_map_to_read(world.directory.images + "/poster"),
        "makes a message": intruder_make(world.directory.outbox + "/new"),
        "names a message": intruder_move(world.directory.outbox + "/new", world.directory.outbox + "/named"),
        "tidies a message away": intruder_remove(world.directory.outbox + "/named"),
        "makes a log": intruder_make(world.directory.logs + "/new"),
        "throws away": intruder_change("/dev/null"),
        "has threads": inner.wait(timeout: .now() + 30) == .success ? 0 : ETIMEDOUT,
      ]
    }
    for (step, code) in found { #expect(code == 0, "\(step): \(code)") }
  }

  @Test func `nothing that an intruder tries gets through both`() throws {
    let world = try World()
    for step in Step.all {
      let found = world.inThread(.both) { [step.name: step.attempt($0)] }
      #expect([EPERM, EACCES].contains(found[step.name]), "\(step.name): \(found)")
    }
  }

  @Test func `each of it would work without`() throws {
    let world = try World()
    // The kernel, or whoever contains it, may have switched these off for everybody.
    for step in Step.all where !step.isOptional {
      let found = world.inThread(.none) { [step.name: step.attempt($0)] }
      #expect(found[step.name] == step.success, "\(step.name): \(found)")
    }
  }

  @Test func `the filter alone holds what it is for, where the kernel has no Landlock`() throws {
    let world = try World()
    for step in Step.all where step.guards.contains(.filter) {
      let found = world.inThread(.filter) { [step.name: step.attempt($0)] }
      #expect(found[step.name] == EPERM, "\(step.name): \(found)")
    }
  }

  @Test(.enabled(if: process_landlock_version() >= 6, "Older kernels hold less."))
  func `Landlock alone holds what it is for`() throws {
    let world = try World()
    for step in Step.all where step.guards.contains(.landlock) {
      let found = world.inThread(.landlock) { [step.name: step.attempt($0)] }
      #expect([EPERM, EACCES].contains(found[step.name]), "\(step.name): \(found)")
    }
  }

  @Test func `a hidden process is nobody's to look into`() throws {
    let child = try #require(Self.hiddenChild())
    defer {
      kill(child, SIGKILL)
      waitpid(child, nil, 0)
    }
    for name in ["mem", "environ", "fd"] {
      let owner = try FileManager.default.attributesOfItem(atPath: "/proc/\(child)/\(name)")[.ownerAccountID]
      // The account in which it runs has no right to it: root's it is, whoever runs it.
      #expect(owner as? Int == 0, "\(name)")
    }
  }

  /// A process that hides and waits.
  private static func hiddenChild() -> pid_t? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    let child = intruder_hide_and_wait(ends[1])
    close(ends[1])
    var byte: UInt8 = 0
    defer { close(ends[0]) }
    return read(ends[0], &byte, 1) == 1 ? child : nil
  }
}

extension ConfinementTests {
  struct Guards: OptionSet, Sendable {
    let rawValue: Int
    static let none: Guards = []
    static let filter = Guards(rawValue: 1)
    static let landlock = Guards(rawValue: 2)
    static let both: Guards = [.filter, .landlock]
  }

  /// Something to try, and who has to refuse it.
  struct Step: Sendable {
    let name: String
    let guards: Guards
    var success: Int32 = 0
    var isOptional = false
    let attempt: @Sendable (World) -> Int32

    static let all: [Step] = [
      Step(name: "write into the memory of another process", guards: .landlock) {
        intruder_write_memory($0.victim)
      },
      Step(name: "read the memory of another process", guards: .both) { intruder_read_memory($0.victim) },
      Step(name: "trace another process", guards: .both) { intruder_trace($0.victim) },
      Step(name: "take a descriptor of another process", guards: .both) {
        intruder_take_descriptor($0.victim)
      },
      Step(name: "signal another process", guards: .both) { intruder_signal($0.victim) },
      Step(name: "signal another process by a descriptor", guards: .both) {
        intruder_signal_by_descriptor($0.victim)
      },
      Step(name: "ask for the limits of another process", guards: .filter) { intruder_limit($0.victim) },
      Step(name: "have another process signalled", guards: .filter) {
        intruder_be_signalled_for($0.victim)
      },
      Step(name: "start a program", guards: .both) { _ in intruder_run() },
      Step(name: "start a process", guards: .filter) { _ in intruder_fork() },
      Step(name: "become another program", guards: .filter, success: ENOENT) { _ in
        intruder_become_another()
      },
      Step(name: "read the host key", guards: .landlock) { intruder_read($0.hostKey) },
      Step(name: "change the server's configuration", guards: .landlock) {
        intruder_change($0.directory.ssh + "/sshd_config")
      },
      Step(name: "replace the server's configuration", guards: .landlock) {
        intruder_move($0.directory.ssh + "/sshd_config", $0.directory.ssh + "/moved")
      },
      Step(name: "open the host key to everybody", guards: .filter) { intruder_share($0.hostKey) },
      Step(name: "see which files there are elsewhere", guards: .landlock) { intruder_list($0.home) },
      Step(name: "read a backup", guards: .landlock) { intruder_read($0.directory.path + "/backup.tar") },
      Step(name: "read a secret", guards: .landlock) { intruder_read($0.directory.path + "/stripe.key") },
      Step(name: "change the settings", guards: .landlock) { intruder_change($0.directory.settings) },
      Step(name: "make a file beside the database", guards: .landlock) {
        intruder_make($0.directory.path + "/new-\($0.next())")
      },
      Step(name: "remove the database", guards: .landlock) { intruder_remove($0.directory.database) },
      Step(name: "change a poster", guards: .landlock) { intruder_change($0.directory.images + "/poster") },
      Step(name: "put a line into the shell's start-up file", guards: .landlock) {
        intruder_change($0.home + "/.bashrc")
      },
      Step(name: "make the shell's start-up file", guards: .landlock) {
        intruder_make($0.home + "/.profile-\($0.next())")
      },
      Step(name: "connect to a server", guards: .both) { intruder_connect($0.port) },
      Step(name: "listen for others", guards: .both) { _ in intruder_listen() },
      Step(name: "connect to what has a name in the kernel", guards: .both) {
        intruder_connect_by_name($0.name)
      },
      Step(name: "use rings of requests", guards: .filter, isOptional: true) { _ in intruder_use_rings() },
      Step(name: "share memory with others", guards: .filter, isOptional: true) { _ in
        intruder_shared_memory()
      },
    ]
  }

  /// A data directory, a home, another process, and somebody to connect to.
  final class World: Sendable {
    let directory: DataDirectory
    let home: String
    let port: UInt16
    let name: String
    var hostKey: String { directory.ssh + "/host_ed25519" }
    var victim: pid_t { sleeper.processIdentifier }
    private let place: TemporaryDirectory
    private let lock: DirectoryLock?
    private let listeners: [Int32]
    private let sleeper: Process
    private let count = Mutex(0)

    init() throws {
      place = try TemporaryDirectory(named: "confinement")
      directory = DataDirectory(path: place.path("shop"))
      home = place.path("home")
      try directory.prepare()
      for folder in [directory.ssh, home] {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      }
      for file in [
        "shop/booking.sqlite", "shop/booking.toml", "shop/backup.tar", "shop/stripe.key",
        "shop/ssh/host_ed25519",
        "shop/ssh/sshd_config", "shop/images/poster", "home/.bashrc",
      ] { try place.write("something", to: file) }
      lock = try directory.prepareSessionFiles(usesSandbox: true, now: WallClock.live.now())
      sleeper = Process()
      sleeper.executableURL = URL(fileURLWithPath: "/bin/sleep")
      sleeper.arguments = ["60"]
      // Not those of the tests, whose end somebody may wait for.
      sleeper.standardInput = FileHandle.nullDevice
      sleeper.standardOutput = FileHandle.nullDevice
      sleeper.standardError = FileHandle.nullDevice
      try sleeper.run()
      name = "booking-confinement-\(UUID().uuidString)"
      var port: UInt16 = 0
      listeners = [intruder_open_door(&port), intruder_open_door_by_name(name)]
      self.port = port
      try #require(listeners.allSatisfy { $0 >= 0 })
    }

    deinit {
      for listener in listeners { close(listener) }
      kill(victim, SIGKILL)
      sleeper.waitUntilExit()
    }

    func next() -> Int {
      count.withLock {
        $0 += 1
        return $0
      }
    }

    /// What happens in a thread that has given up what these guards take.
    func inThread(_ guards: Guards, _ work: @escaping @Sendable (World) -> [String: Int32]) -> [String: Int32]
    {
      let found = Mutex<[String: Int32]>([:])
      let ended = DispatchSemaphore(value: 0)
      Thread { [self] in
        if guards.contains(.landlock),
          let failed = Confinement.enclose(in: VisitFiles(directory, usesSandbox: true))
        {
          found.withLock { $0["enclose: \(failed)"] = -1 }
        }
        let filtered = guards.contains(.filter) ? process_forbid_calls() : 0
        let outcome = filtered == 0 ? work(self) : ["filter": filtered]
        found.withLock { $0.merge(outcome) { $1 } }
        ended.signal()
      }.start()
      ended.wait()
      return found.withLock { $0 }
    }
  }
}
