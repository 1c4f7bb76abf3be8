/// A message that nobody could deliver: to whom, about what, and why, and how else to reach them. Its words and codes are not part of it.
public struct UndeliveredMessage: Sendable, Equatable, Identifiable {
  public let id: Identifier<Message>
  public let kind: MessageKind
  public let channel: Channel
  public let recipient: String
  /// Whose account it is about, and its phone number.
  public let name: String
  public let phone: String
  public let order: Identifier<Order>?
  public let orderCode: String?
  public let problem: DeliveryProblem
  public let at: Timestamp
  /// Whether whoever reads of it may have it sent again.
  public package(set) var isSendable = false

  public init(
    id: Identifier<Message>, kind: MessageKind, channel: Channel, recipient: String, name: String,
    phone: String,
    order: Identifier<Order>?, orderCode: String?, problem: DeliveryProblem, at: Timestamp
  ) {
    self.id = id
    self.kind = kind
    self.channel = channel
    self.recipient = recipient
    self.name = name
    self.phone = phone
    self.order = order
    self.orderCode = orderCode
    self.problem = problem
    self.at = at
  }
}
