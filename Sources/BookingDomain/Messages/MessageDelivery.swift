import BookingMedia
import BookingModel

/// Whoever brings messages to people. Delivering one message twice is allowed after a crash; losing one is not.
public protocol MessageDelivery: Sendable {
  func deliver(_ message: OutgoingMessage) throws(DeliveryError)
  /// What it sends along with a message that brings tickets: they are gathered for those that do, and the words say so.
  var attachedFiles: [AttachedFile] { get }
  /// The message as it was delivered, where the delivery keeps a copy on this machine; else nil.
  func copy(of id: Int64) -> OutgoingMessage?
}

extension MessageDelivery {
  public var attachedFiles: [AttachedFile] { [] }
  public func copy(of id: Int64) -> OutgoingMessage? { nil }
}

/// A message in words, ready to go. It may hold a code, so it has no description.
public struct OutgoingMessage: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
  /// Stable for the life of the message: a receiver can tell a repetition.
  public let id: Int64
  public let channel: Channel
  public let recipient: String
  /// Empty for a text.
  public let subject: String
  public var body: String
  public let createdAt: Timestamp
  /// What it is written in, by ISO 639-1.
  public let language: String
  /// What a paid order bought, and its events' pictures: for deliveries that attach them.
  public var tickets: [TicketDetails] = []
  public var posters: [Identifier<Event>: PixelBuffer] = [:]

  public init(
    id: Int64, channel: Channel, recipient: String, subject: String, body: String, createdAt: Timestamp,
    language: String = Message.defaultLanguage
  ) {
    self.language = language
    self.id = id
    self.channel = channel
    self.recipient = recipient
    self.subject = subject
    self.body = body
    self.createdAt = createdAt
  }

  public var description: String { "message \(id)" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

public enum DeliveryError: Error, Sendable, Equatable {
  /// Worth another try later.
  case temporary(DeliveryProblem)
  /// Trying again can't help.
  case permanent(DeliveryProblem)
}
