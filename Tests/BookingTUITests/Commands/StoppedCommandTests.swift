import Foundation
import TestSupport
import Testing

/// Processes of the built program that are stopped, by the stop key or by force.
struct StoppedCommandTests {
  let program: Program

  init() throws { program = try Program() }

  @Test func `the stop key stops no process while it has the gate`() throws {
    try program.run("init")
    let events = (0..<400).map { Program.event("Event \($0)") }
    try program.directory.write("[" + events.joined(separator: ",") + "]", to: "many.json")
    // In a group of its own beside a parent that lives, as a shell starts it: elsewhere the stop key means nothing.
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    shell.arguments = [
      "python3", "-c",
      """
      import os, subprocess, sys
      child = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=open("errors", "w"), preexec_fn=os.setpgrp)
      print(child.pid, flush=True)
      code = child.wait()
      open("errors", "a").write(f"ended with {code}")
      """, Program.path.path, "--data", "data", "events", "import", "many.json",
    ]
    shell.currentDirectoryURL = program.directory.url
    let output = Pipe()
    shell.standardOutput = output
    // It waits at the gate until somebody looks: on a busy machine it might have ended before.
    let gate = open(program.directory.path("data/booking.lock"), O_RDWR)
    defer { close(gate) }
    #expect(flock(gate, LOCK_EX) == 0)
    // The threads that tests run on block every signal, and a process begins with the mask of who starts it.
    var (none, before) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    try shell.run()
    pthread_sigmask(SIG_SETMASK, &before, nil)
    defer { shell.terminate() }
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let importing = try #require(pid_t(line.dropLast()))
    var stops = 0
    while let state = state(of: importing), state != "Z" {
      // It can't end before it is stopped: until here it waits at the gate, which is let go in this moment.
      flock(gate, LOCK_UN)
      kill(importing, SIGTSTP)
      for _ in 0..<500 where self.state(of: importing) != "T" && self.state(of: importing) != "Z" {
        usleep(10_000)
      }
      if self.state(of: importing) == "T" {
        stops += 1
        #expect(flock(gate, LOCK_EX | LOCK_NB) == 0)
      }
      kill(importing, SIGCONT)
      usleep(5_000)
    }
    shell.waitUntilExit()
    let errors = try String(contentsOfFile: program.directory.path("errors"), encoding: .utf8)
    #expect(errors == "ended with 0")
    #expect(stops > 3)
    #expect(try program.run("events", "list", "--json").output.contains("Event 399"))
  }

  /// `T` for a stopped process, `Z` for one that has ended.
  private func state(of process: pid_t) -> Character? {
    while kill(process, 0) == 0 {
      // Beside many other tests a file may not be to be had at once.
      if let line = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) {
        return line.split(separator: ")").last?.dropFirst().first
      }
      usleep(1000)
    }
    return nil
  }

  @Test
  func `a process stopped by force while it has the gate keeps nobody from looking, and writers are told`()
    throws
  {
    try #require(try program.run("init").status == 0)
    try program.directory.write("[\(Program.event)]", to: "events.json")
    try #require(try program.run("events", "import", "events.json").status == 0)
    let holder = try program.directory.script("exec flock data/booking.lock sleep 60", named: "holder")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: holder)
    process.currentDirectoryURL = program.directory.url
    try process.run()
    usleep(300_000)
    defer { process.terminate() }
    #expect(try program.run("events").output.contains("Northern Lights"))
    #expect(try program.run("check").status == 0)
    let refused = try program.run("events", "import", "events.json")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("Too many others are writing just now."), "\(refused.errors)")
  }
}
