import Foundation
import Logging
import Synchronization

/// The log of a process that runs by itself: one line each on standard error, for somebody who reads it in a hurry.
///
/// `2026-11-30T06:31:58Z warning Stripe is of no use: answer="403 …" do="give the key …" order=AB12-CD34`
struct PlainLogHandler: LogHandler {
  /// The least level that is written; may change while others write.
  final class Threshold: Sendable {
    private let value = Mutex(Logger.Level.info)

    var level: Logger.Level {
      get { value.withLock { $0 } }
      set { value.withLock { $0 = newValue } }
    }
  }

  let threshold: Threshold
  var metadata: Logger.Metadata = [:]

  var logLevel: Logger.Level {
    get { threshold.level }
    set { threshold.level = newValue }
  }

  subscript(metadataKey key: String) -> Logger.MetadataValue? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let facts = metadata.merging(event.metadata ?? [:]) { $1 }
    let line = Self.line(level: event.level, "\(event.message)", facts.mapValues { "\($0)" }, at: Date())
    // One write: lines of several threads don't mix.
    let bytes = Array((line + "\n").utf8)
    _ = write(STDERR_FILENO, bytes, bytes.count)
  }

  static func line(level: Logger.Level, _ message: String, _ facts: [String: String], at date: Date) -> String
  {
    let time = date.formatted(.iso8601)
    let words = facts.sorted { $0.key < $1.key }.map { "\($0.key)=\(quoted($0.value))" }
    return "\(time) \(level.rawValue) \(plain(message))"
      + (words.isEmpty ? "" : ": " + words.joined(separator: " "))
  }

  private static func quoted(_ value: String) -> String {
    let plain = plain(value).replacing("\"", with: "'")
    return plain.isEmpty || plain.contains(" ") ? "\"\(plain)\"" : plain
  }

  /// Nothing that would end the line or steer a terminal.
  private static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}

extension Logger {
  /// For processes that run by themselves.
  static func plain(_ threshold: PlainLogHandler.Threshold = PlainLogHandler.Threshold()) -> Logger {
    Logger(label: "booking") { _ in PlainLogHandler(threshold: threshold) }
  }
}
