extension BoxOffice {
  /// The messages of the accounts this very session signed up or logged in to, newest first, a hundred at most: those
  /// that no mail server or text service carries. A code whose message was never delivered and is of no use any more is
  /// left out.
  /// - Throws: `.notAllowed` where all messages are sent.
  public func messages(_ principal: Principal) throws(BookingError) -> [ReadableMessage] {
    guard !environment.shownMessages.isEmpty else { throw .notAllowed }
    let found = try store.read { reader in
      try requireLiveSession(principal, reader)
      let accounts = try principal.provenAccounts.filter {
        try CredentialVersion.current(of: $0.key, reader) == $0.value
      }.keys.sorted { $0.rawValue < $1.rawValue }
      guard !accounts.isEmpty else { return [Message]() }
      return try reader.rows(
        """
        SELECT \(part: Message.columns) FROM messages WHERE account_id IN \(list: accounts)
          AND channel IN \(list: environment.shownMessages.sorted { $0.rawValue < $1.rawValue })
        ORDER BY id DESC LIMIT 100
        """
      ).compactMap { try? Message(row: $0) }
    }
    return found.compactMap { message in
      (deliveredCopy(of: message) ?? outgoing(message)).map { text in
        ReadableMessage(
          id: message.id, channel: message.channel, recipient: message.recipient, subject: text.subject,
          body: text.body, createdAt: message.createdAt)
      }
    }
  }

  /// The copy the delivery kept, if it is of this very message: after a restore an outbox may hold others' under the
  /// same numbers.
  private func deliveredCopy(of message: Message) -> OutgoingMessage? {
    guard message.state == .delivered, let copy = environment.delivery.copy(of: message.id.rawValue),
      copy.recipient == message.recipient, copy.createdAt == message.createdAt
    else { return nil }
    return copy
  }
}
