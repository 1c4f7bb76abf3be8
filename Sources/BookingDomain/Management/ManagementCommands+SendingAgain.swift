import BookingModel
import BookingStore

extension ManagementCommands {
  /// For management, two hundred at most: those about orders that the principal may see, and for the operator's admins also
  /// those about accounts.
  public func undelivered() throws(BookingError) -> [UndeliveredMessage] {
    try store.read { reader in
      let sellers = try office.authorisedSellers(principal, .viewOrders, reader)
      let messages = try Messages.undelivered(
        of: sellers, since: office.undeliveredSince, limit: 200, reader)
      let senders = try office.grants(of: principal, reader).sellers(.sendMessages)
      let whole = try Orders.whole(messages.compactMap(\.order), of: senders, reader)
      return messages.map { message in
        var message = message
        // As `authorisedMessage` has it.
        message.isSendable = message.order.map(whole.contains) ?? (senders == .all)
        return message
      }
    }
  }

  /// Sends the valid tickets of a paid order once more, to its customer or to an address that they gave: whose mailbox
  /// was full, who mistyped it, who can't find the mail. Returns where to. The account's own address stays as it is.
  ///
  /// - Throws: `.notFound`, `.noTickets`, `.invalid` for what is no email address.
  public func resendTickets(_ order: Identifier<Order>, to address: String? = nil) throws(BookingError)
    -> String
  {
    let corrected = try Self.corrected(address, .email)
    return try store.write { transaction in
      let found = try office.authorisedOrder(order, .sendMessages, by: principal, transaction)
      let eventOrders = try EventOrders.of(order, transaction).filter { !$0.isCancelled }
      guard found.status == .paid, !(try office.validTickets(of: order, transaction)).isEmpty else {
        throw BookingError.noTickets
      }
      let message = try office.notify(
        .ticketsAgain, found, to: corrected, eventOrders: eventOrders, transaction
      ).id
      try noteAddress(of: message, .ticketsSentAgain, principal, transaction)
      return try Messages.recipient(of: message, transaction) ?? ""
    }
  }

  /// Queues a message anew that nobody could deliver, to where it went before or, for one about an order, to a corrected
  /// address. Codes have ended by then: whoever needs one asks for another.
  ///
  /// - Throws: `.notFound`, `.conflict` where it isn't undelivered any more, `.codeExpired`, `.invalid` for what is
  ///   no address, `.notAllowed` for another address where the message is about the account itself.
  public func resendMessage(_ id: Identifier<Message>, to address: String? = nil) throws(BookingError) {
    try store.write { transaction in
      let message = try authorisedMessage(id, by: principal, transaction)
      guard !message.kind.isCode else { throw BookingError.codeExpired }
      guard [.failed, .expired].contains(message.state) else { throw BookingError.conflict }
      guard address == nil || message.order != nil else { throw BookingError.notAllowed }
      let recipient = try Self.corrected(address, message.channel) ?? message.recipient
      let now = clock.now()
      try Messages.requeue(id, to: recipient, at: now, until: now + policy.messageGiveUp, transaction)
      try noteAddress(of: id, .messageSentAgain, principal, transaction)
    }
  }

  /// A message that the principal may send again.
  ///
  /// - Throws: as `authorise`; `.notFound` for another seller's as for one that isn't there. What is about an account alone
  ///   is the shop's.
  private func authorisedMessage(
    _ id: Identifier<Message>, by principal: Principal, _ reader: any Reader
  ) throws -> Message {
    let sellers = try office.authorisedSellers(principal, .sendMessages, reader)
    guard let message = try Messages.find(id, of: sellers, reader) else {
      throw BookingError.notFound(.message)
    }
    if let order = message.order {
      _ = try office.authorisedOrder(order, .sendMessages, by: principal, reader)
    }
    return message
  }

  private static func corrected(_ address: String?, _ channel: Channel) throws(BookingError) -> String? {
    guard let address else { return nil }
    return try channel.checked(address).text
  }

  /// Writes into the audit log what a message says and where it goes, for it may go elsewhere than to its account.
  private func noteAddress(
    of message: Identifier<Message>, _ action: AuditAction, _ principal: Principal,
    _ transaction: any Transaction
  ) throws {
    try office.audit(
      principal, action, .message(message),
      fingerprint: Fingerprint.message(message, transaction), transaction)
  }
}
