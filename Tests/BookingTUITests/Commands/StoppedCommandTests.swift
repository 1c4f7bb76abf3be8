import Foundation
import TestSupport
import Testing

/// Processes of the built program that are stopped, by the stop key or by force.
struct StoppedCommandTests {
  let program: Program

  init() throws { program = try Program() }

  @Test func `the stop key stops no process while it has the gate`() throws {
    try program.run("init")
    let events = (0..<1000).map { Program.event("Event \($0)") }
    try program.directory.write("[" + events.joined(separator: ",") + "]", to: "many.json")
    // The parent stops it again and again, from when it waits at the gate until it has ended, and tries the gate each time.
    // In a group of its own beside a parent that lives, as a shell starts it: elsewhere the stop key means nothing.
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    shell.arguments = [
      "python3", "-c",
      """
      import fcntl, os, signal, subprocess, sys, time
      gate = os.open("data/booking.lock", os.O_RDWR)
      fcntl.flock(gate, fcntl.LOCK_EX)
      child = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL, preexec_fn=os.setpgrp)
      stops = 0
      while True:
          os.kill(child.pid, signal.SIGTSTP)
          fcntl.flock(gate, fcntl.LOCK_UN)
          status = os.waitpid(child.pid, os.WUNTRACED)[1]
          if not os.WIFSTOPPED(status): break
          stops += 1
          fcntl.flock(gate, fcntl.LOCK_EX | fcntl.LOCK_NB)
          fcntl.flock(gate, fcntl.LOCK_UN)
          os.kill(child.pid, signal.SIGCONT)
          time.sleep(0.005)
      print("often" if stops > 3 else stops, os.waitstatus_to_exitcode(status))
      """, Program.path.path, "--data", "data", "events", "import", "many.json",
    ]
    shell.currentDirectoryURL = program.directory.url
    let output = Pipe()
    shell.standardOutput = output
    // The threads that tests run on block every signal, and a process begins with the mask of who starts it.
    var (none, before) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    try shell.run()
    pthread_sigmask(SIG_SETMASK, &before, nil)
    defer { shell.terminate() }
    let seen = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    #expect(seen == "often 0\n")
    #expect(try program.run("events", "list", "--json").output.contains("Event 999"))
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
