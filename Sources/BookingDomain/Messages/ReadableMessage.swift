import BookingModel

/// A message as a person reads it. It may hold a code: it has no description.
public struct ReadableMessage: Sendable, Equatable, Identifiable, CustomStringConvertible, CustomReflectable {
  public let id: Identifier<Message>
  public let channel: Channel
  public let recipient: String
  public let subject: String
  public let body: String
  public let createdAt: Timestamp

  public init(
    id: Identifier<Message>, channel: Channel, recipient: String, subject: String, body: String,
    createdAt: Timestamp
  ) {
    self.id = id
    self.channel = channel
    self.recipient = recipient
    self.subject = subject
    self.body = body
    self.createdAt = createdAt
  }

  public var description: String { "message \(id.rawValue)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
