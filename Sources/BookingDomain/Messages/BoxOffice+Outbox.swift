import BookingModel
import BookingStore
import Foundation

/// A message that waits to be sent, with its facts as they are stored.
struct QueuedMessage {
  let id: Identifier<Message>
  let facts: String
}

extension BoxOffice {
  /// Puts a message into the outbox, in the transaction that gives rise to it: it goes out if and only if that commits. It will
  /// be said in the language of its account.
  ///
  /// - Parameter secret: a code in clear, with the row that keeps its hash and the moment it ends. It stands nowhere else
  ///   and is blanked as soon as the message is delivered or the code has ended.
  /// - Parameter end: when it is worth nothing any more.
  @discardableResult func queueMessage(
    _ kind: MessageKind, by channel: Channel, to recipient: String, account: Identifier<Account>?,
    order: Identifier<Order>? = nil, notice: Identifier<EventNotice>? = nil, facts: MessageFacts,
    secret: OutboxSecret? = nil, until end: Timestamp? = nil,
    _ transaction: any Transaction
  ) throws -> QueuedMessage {
    let now = clock.now()
    let json = String(decoding: try Self.factsEncoder.encode(facts), as: UTF8.self)
    let language = try account.flatMap { try Preferences.language(of: $0, transaction) }
    let id = try Messages.insert(
      kind, by: channel, to: recipient, in: language ?? Message.defaultLanguage, account: account,
      order: order, notice: notice, facts: json, secret: secret, at: now,
      until: end ?? secret?.expiresAt ?? now + policy.messageGiveUp, transaction)
    return QueuedMessage(id: id, facts: json)
  }

  private static let factsEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return encoder
  }()
}
