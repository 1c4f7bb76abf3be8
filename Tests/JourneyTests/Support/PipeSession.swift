import Foundation
import TerminalHarness
import Testing

/// The program between two pipes, without any terminal: what a script or a screen reader's line mode has.
final class PipeSession {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  /// All that was printed so far.
  private(set) var text = ""

  init(_ arguments: [String], environment: [String: String] = [:], directory: String) throws {
    process.executableURL = URL(fileURLWithPath: try Executable.built("booking"))
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: directory)
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": directory].merging(environment)
    { $1 }
    process.standardInput = input
    process.standardOutput = output
    process.standardError = output
    try process.run()
  }

  deinit { if process.isRunning { process.terminate() } }

  /// Types a line, and waits until the answer holds these words. Returns the answer up to there.
  @discardableResult
  func type(_ line: String? = nil, until words: String, sourceLocation: SourceLocation = #_sourceLocation)
    throws -> String
  {
    let before = text.endIndex
    if let line { try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8)) }
    let deadline = Date(timeIntervalSinceNow: 60)
    while !text[before...].contains(words) {
      var poll = pollfd(fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
      guard Date() < deadline, Foundation.poll(&poll, 1, 1000) >= 0 else {
        Issue.record("“\(words)” never came:\n\(text)", sourceLocation: sourceLocation)
        throw CocoaError(.fileReadUnknown)
      }
      guard poll.revents != 0 else { continue }
      let data = output.fileHandleForReading.availableData
      guard !data.isEmpty else {
        Issue.record("ended before “\(words)”:\n\(text)", sourceLocation: sourceLocation)
        throw CocoaError(.fileReadUnknown)
      }
      text += String(decoding: data, as: UTF8.self)
    }
    return String(text[before...])
  }

  /// Nothing more is typed: the program ends by itself, with this status.
  func close() throws -> Int32 {
    try input.fileHandleForWriting.close()
    text += String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return process.terminationStatus
  }
}
