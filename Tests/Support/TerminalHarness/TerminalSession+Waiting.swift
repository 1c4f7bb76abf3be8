import Glibc

extension TerminalSession {
  /// Waits until the screen is as wanted, and returns it.
  ///
  /// Throws, with the screen as it was, when the time is over or the program ends first.
  @discardableResult
  public func waitUntil(
    _ what: String = "the screen to be as wanted", timeout: Duration = patience, fileID: String = #fileID,
    line: Int = #line, _ isWanted: (ScreenGrid) throws -> Bool
  ) throws -> ScreenGrid {
    let deadline = ContinuousClock.now + timeout
    while true {
      let ended = hasEnded
      let screen = screen
      if try isWanted(screen) { return screen }
      if ended {
        throw TerminalError.ended(waitingFor: what, exitStatus, at: "\(fileID):\(line)", screen)
      }
      let rest = deadline - .now
      guard rest > .zero else {
        throw TerminalError.timedOut(waitingFor: what, timeout, at: "\(fileID):\(line)", screen)
      }
      pump(min(rest, .milliseconds(50)))
    }
  }

  /// Waits until `text` stands within one row of the screen.
  @discardableResult
  public func waitFor(
    _ text: String, timeout: Duration = patience, fileID: String = #fileID, line: Int = #line
  ) throws -> ScreenGrid {
    try waitUntil("“\(text)”", timeout: timeout, fileID: fileID, line: line) { $0.contains(text) }
  }

  /// Waits until `text` stands nowhere on the screen.
  @discardableResult
  public func waitForAbsence(
    of text: String, timeout: Duration = patience, fileID: String = #fileID, line: Int = #line
  ) throws -> ScreenGrid {
    try waitUntil("“\(text)” to go", timeout: timeout, fileID: fileID, line: line) { !$0.contains(text) }
  }

  /// Waits until the program has written nothing for a while, and returns the screen.
  @discardableResult
  public func waitForQuiet(
    of pause: Duration = .milliseconds(150), timeout: Duration = patience, fileID: String = #fileID,
    line: Int = #line
  ) throws -> ScreenGrid {
    let deadline = ContinuousClock.now + timeout
    while bytesWritten(within: pause, stoppingAtFirst: true) > 0 {
      guard ContinuousClock.now < deadline else {
        throw TerminalError.timedOut(waitingFor: "quiet", timeout, at: "\(fileID):\(line)", screen)
      }
    }
    return screen
  }

  /// How many bytes the program writes from now on in so much time.
  public func bytesWritten(within time: Duration, stoppingAtFirst: Bool = false) -> Int {
    let before = bytesReceived
    let end = ContinuousClock.now + time
    while true {
      let rest = end - .now
      guard rest > .zero, !(stoppingAtFirst && bytesReceived > before) else { break }
      pump(rest)
      if hasEnded { break }
    }
    return bytesReceived - before
  }

  /// Waits for the program's end.
  @discardableResult
  public func waitForExit(
    timeout: Duration = patience, fileID: String = #fileID, line: Int = #line
  ) throws -> ExitStatus {
    let deadline = ContinuousClock.now + timeout
    while true {
      if let exitStatus {
        pump()
        return exitStatus
      }
      guard ContinuousClock.now < deadline else {
        throw TerminalError.timedOut(
          waitingFor: "the program's end", timeout, at: "\(fileID):\(line)", screen)
      }
      pump(.milliseconds(10))
    }
  }

  /// Asks the program to end, and waits for it.
  @discardableResult
  public func terminate(fileID: String = #fileID, line: Int = #line) throws -> ExitStatus {
    signal(SIGTERM)
    return try waitForExit(fileID: fileID, line: line)
  }

  /// Ends the program as a power failure would, and waits for it.
  @discardableResult
  public func kill(fileID: String = #fileID, line: Int = #line) throws -> ExitStatus {
    signal(SIGKILL)
    return try waitForExit(fileID: fileID, line: line)
  }
}
