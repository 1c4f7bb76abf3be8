import BookingModel
import BookingRules
import BookingStore

/// What was written to the visitor, and what of it never arrived.
public struct MessageCommands: Commands {
  let office: BoxOffice
  let principal: Principal

  /// The messages of the accounts this very session signed up or logged in to, newest first, a hundred at most: those
  /// that no mail server or text service carries. A code whose message was never delivered and is of no use any more is
  /// left out.
  /// - Throws: `.notAllowed` where all messages are sent.
  public func readable() throws(BookingError) -> [ReadableMessage] {
    guard !environment.shownMessages.isEmpty else { throw .notAllowed }
    let found = try store.read { reader in
      try office.requireLiveSession(principal, reader)
      let accounts = try principal.provenAccounts.filter {
        try Accounts.credentialVersion(of: $0.key, reader) == $0.value
      }.keys.sorted()
      guard !accounts.isEmpty else { return [Message]() }
      let own = try Messages.newest(
        100, of: accounts, by: environment.shownMessages.sorted { $0.rawValue < $1.rawValue }, reader)
      guard environment.shownMessages.contains(.email) else { return own }
      let unsent = try accounts.flatMap { try decoys(of: $0, reader) }
      return unsent.isEmpty ? own : (own + unsent).sorted { $0.createdAt > $1.createdAt }
    }
    return found.compactMap { message in
      (deliveredCopy(of: message) ?? office.outgoing(message)).map { text in
        ReadableMessage(
          id: message.id, channel: message.channel, recipient: message.recipient, subject: text.subject,
          body: text.body, createdAt: message.createdAt)
      }
    }
  }

  /// Where somebody else has proved the address that an account claims, its codes were never sent: a code that opens nothing
  /// stands for each, so that the claim looks like one to nobody's address.
  private func decoys(of id: Identifier<Account>, _ reader: any Reader) throws -> [Message] {
    guard let account = try Accounts.find(id, reader), let claimed = try claimedEmail(of: account, reader),
      let key = try KeyedSecrets.find(.codes, reader)
    else { return [] }
    let secret = KeyedSecret(key)
    let destination = try secret.hash("destination", EmailAddress.key(of: claimed))
    let language = try Preferences.language(of: id, reader) ?? Message.defaultLanguage
    return try Codes.neverSent(to: destination, of: id, reader).map { code in
      let hash = try secret.hash("decoy", "\(code.id.rawValue)")
      let digits = VerificationCodeRule.text(hash.prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
      // Numbers below zero are no other message's.
      return Message(
        id: Identifier(-code.id.rawValue), account: id, order: nil, channel: .email, recipient: claimed,
        kind: .emailCode, facts: MessageFacts(expiresAt: code.expiresAt), secret: digits, state: .queued,
        createdAt: code.createdAt, language: language)
    }
  }

  /// The address that the account would prove by a code: its own, or the one it is to have instead.
  private func claimedEmail(of account: Account, _ reader: any Reader) throws -> String? {
    guard account.isEmailVerified else { return account.email }
    return try ContactChanges.address(.email, of: account.id, reader)
  }

  /// The copy the delivery kept, if it is of this very message: after a restore an outbox may hold others' under the
  /// same numbers.
  private func deliveredCopy(of message: Message) -> OutgoingMessage? {
    guard message.state == .delivered, let copy = environment.delivery.copy(of: message.id.rawValue),
      copy.recipient == message.recipient, copy.createdAt == message.createdAt
    else { return nil }
    return copy
  }

  /// The principal's own messages that could not be delivered in the last 30 days, newest first.
  public func undelivered() throws(BookingError) -> [UndeliveredMessage] {
    try store.read {
      try Messages.undelivered(
        of: office.ownAccount(principal, $0), since: office.undeliveredSince, limit: 20, $0)
    }
  }
}

extension BoxOffice {
  /// What nobody could deliver for longer than this is history.
  var undeliveredSince: Timestamp { clock.now() - .days(30) }
}
