/// What a test at a terminal waited for in vain. Describes the screen as it was.
public enum TerminalError: Error, CustomStringConvertible {
  case notStarted(program: String, errno: Int32)
  case noProgram(named: String, besides: String)
  case timedOut(waitingFor: String, Duration, at: String, ScreenGrid)
  /// The program ended before it showed what was waited for.
  case ended(waitingFor: String, ExitStatus?, at: String, ScreenGrid)

  public var description: String {
    switch self {
    case .notStarted(let program, let errno):
      "\(program) was not started: errno \(errno)."
    case .noProgram(let name, let directory):
      "No program '\(name)' in \(directory): build it first."
    case .timedOut(let what, let time, let place, let screen):
      "\(place): waited \(time) for \(what). The screen:\n\(screen)"
    case .ended(let what, let status, let place, let screen):
      "\(place): the program ended (\(status.map { "\($0)" } ?? "hung up")) before \(what). The screen:\n\(screen)"
    }
  }
}
