/// Whoever puts messages into words: the outbox keeps facts, and the language they are to be said in.
public protocol MessageWriter: Sendable {
  /// - Parameter attached: the files that go along, which the words name.
  /// - Returns: nil for a message that can't be said any more, as its code is gone.
  func write(_ message: Message, attached: [AttachedFile]) -> WrittenMessage?
}

/// A message's words. They may hold a code, so they have no description.
public struct WrittenMessage: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
  /// Empty for a text.
  public let subject: String
  public let body: String

  public init(subject: String, body: String) {
    (self.subject, self.body) = (subject, body)
  }

  public var description: String { "(kept out of logs)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// A file that goes along with tickets.
public enum AttachedFile: Sendable, Equatable {
  /// The tickets as pages to print.
  case pages
  /// Each event as an appointment.
  case calendar
}
