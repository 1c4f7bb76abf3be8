import Foundation

extension BoxOffice {
  /// Delivers due messages, each taken for a while first so that two workers don't deliver one at the same time.
  /// Returns how many went out, and notes in the report what became of each.
  ///
  /// A process that stops between delivering and noting it leaves a message that is delivered again when its lease ends:
  /// with the same id, so that the copy replaces the first.
  @discardableResult
  func deliverMessages(
    limit: Int = 50, while goesOn: () -> Bool = { true }, _ report: inout WorkReport
  ) throws(BookingError) -> Int {
    guard try hasDueMessages() else { return 0 }
    var delivered = 0
    var settlement: Settlement?
    for round in 0...limit {
      let (taken, done) = try store.write { transaction -> (TakenMessage?, WorkDone?) in
        let done = try settlement.flatMap { try settle($0, transaction) }
        return (round < limit && goesOn() ? try takeDueMessage(transaction) : nil, done)
      }
      if let done { report.done.append(done) }
      guard let taken else { break }
      let outcome = attempt(taken)
      if outcome == .delivered { delivered += 1 }
      settlement = Settlement(message: taken, outcome: outcome)
    }
    report.messagesDelivered += delivered
    return delivered
  }

  /// A message that this process may deliver until the lease ends.
  private struct TakenMessage {
    let message: Message
    let outgoing: OutgoingMessage
    let attempt: Int
  }

  private struct Settlement {
    enum Outcome: Equatable {
      case delivered
      case temporary(String)
      case permanent(String)
    }

    let message: TakenMessage
    let outcome: Outcome
  }

  private func hasDueMessages() throws(BookingError) -> Bool {
    let now = clock.now()
    return try store.read { reader in
      try reader.count(
        """
        SELECT EXISTS (SELECT 1 FROM messages
          WHERE state = 'queued' AND (next_attempt_at <= \(now) OR expires_at <= \(now)))
        """) == 1
    }
  }

  private func takeDueMessage(_ transaction: any Transaction) throws -> TakenMessage? {
    let now = clock.now()
    try transaction.run(
      """
      UPDATE messages SET state = 'expired', secret = NULL, settled_at = \(now)
      WHERE state = 'queued' AND expires_at <= \(now)
      """)
    while let row = try transaction.first(
      """
      UPDATE messages SET next_attempt_at = \(now + policy.messageLease), attempts = attempts + 1,
        last_problem = NULL
      WHERE id = (SELECT id FROM messages WHERE state = 'queued' AND next_attempt_at <= \(now)
        ORDER BY next_attempt_at, id LIMIT 1)
      RETURNING \(part: Message.columns), attempts
      """)
    {
      if let message = try? Message(row: row), let outgoing = outgoing(message) {
        if let fate = try hindrance(message, now: now, transaction) {
          try transaction.run("UPDATE messages SET \(part: fate) WHERE id = \(message.id)")
          continue
        }
        return TakenMessage(message: message, outgoing: outgoing, attempt: try row.get("attempts"))
      }
      // One that nobody can read mustn't hold up those behind it.
      let id: Identifier<Message> = try row.get("id")
      try transaction.run(
        """
        UPDATE messages SET state = 'failed', secret = NULL, last_problem = 'unreadable', settled_at = \(now)
        WHERE id = \(id)
        """)
    }
    return nil
  }

  /// What becomes of a message that mustn't go out now; nil for one that may.
  private func hindrance(_ message: Message, now: Timestamp, _ transaction: any Transaction) throws -> SQL? {
    // The page it leads to takes no money any more.
    if message.kind == .payLink,
      try message.order.flatMap({ try Order.find($0, transaction) })?.status != .pending
    {
      return "state = 'expired', settled_at = \(now)"
    }
    return try textLimit(message, now: now, transaction)
  }

  /// What becomes of a text that would be one too many; nil for one that may go.
  private func textLimit(_ message: Message, now: Timestamp, _ transaction: any Transaction) throws -> SQL? {
    guard message.channel == .phone else { return nil }
    let day = now - .hours(24)
    if let most = policy.textsPerNumberAndDay {
      let sent = try transaction.count(
        """
        SELECT COUNT(*) FROM messages WHERE channel = 'phone' AND recipient = \(message.recipient)
          AND state = 'delivered' AND settled_at > \(day)
        """)
      if sent >= most {
        return
          "state = 'failed', secret = NULL, last_problem = 'too many texts to this number', settled_at = \(now)"
      }
    }
    if let all = policy.textsPerDay {
      let most =
        try hasReserve(message, now: now, transaction) ? all : all - all * policy.textsReservedPercent / 100
      let sent = try transaction.count(
        "SELECT COUNT(*) FROM messages WHERE channel = 'phone' AND state = 'delivered' AND settled_at > \(day)"
      )
      if sent >= most {
        return "last_problem = \(Self.tooManyTexts), next_attempt_at = \(now + .minutes(1))"
      }
    }
    return nil
  }

  /// What is noted about a text that waits for tomorrow.
  static let tooManyTexts = "too many texts today"

  /// Whether the text may use what is kept for accounts that proved an address more than a day ago.
  private func hasReserve(_ message: Message, now: Timestamp, _ reader: any Reader) throws -> Bool {
    guard let account = message.account else { return false }
    let day = now - .hours(24)
    return try reader.first(
      """
      SELECT id FROM accounts
      WHERE id = \(account) AND (email_verified_at < \(day) OR phone_verified_at < \(day))
      """) != nil
  }

  private func attempt(_ taken: TakenMessage) -> Settlement.Outcome {
    do throws(DeliveryError) {
      try environment.delivery.deliver(withTickets(taken))
      return .delivered
    } catch {
      return switch error {
      case .temporary(let problem): .temporary(noted(problem, taken))
      case .permanent(let problem): .permanent(noted(problem, taken))
      }
    }
  }

  /// The message with its tickets, for deliveries that send them along. Without them rather than not at all.
  private func withTickets(_ taken: TakenMessage) -> OutgoingMessage {
    var message = taken.outgoing
    let files = environment.delivery.attachedFiles
    guard taken.message.kind.bringsTickets, let order = taken.message.order, !files.isEmpty else {
      return message
    }
    let found = try? store.read { reader -> ([TicketDetails], [Identifier<Event>: ImageDigest]) in
      let event = taken.message.facts.eventCode
      let tickets = try tickets(of: order, reader).filter { event == nil || $0.event.code == event }
      var posters: [Identifier<Event>: ImageDigest] = [:]
      for event in tickets.map(\.event) where posters[event.id] == nil {
        guard let image = event.image, let record = try ImageRecord.find(image, reader) else { continue }
        posters[event.id] = ImageDigest(hex: record.sha256)
      }
      return (tickets, posters)
    }
    guard let (tickets, posters) = found, !tickets.isEmpty,
      let text = MessageText(taken.message, attached: files)
    else { return message }
    message.body = text.body
    message.tickets = tickets
    message.posters = posters.compactMapValues { digest in
      (try? images.load(digest)).flatMap { try? ImageDecoder.decode($0, fitting: 600, 900) }
    }
    return message
  }

  /// Returns what became of the message; nil where another process has taken it over.
  private func settle(_ settlement: Settlement, _ transaction: any Transaction) throws -> WorkDone? {
    let now = clock.now()
    let taken = settlement.message
    let next = now + MessageRetry.wait(after: taken.attempt, policy: policy)
    let change: SQL =
      switch settlement.outcome {
      case .delivered: "state = 'delivered', secret = NULL, last_problem = NULL, settled_at = \(now)"
      case .permanent(let problem):
        "state = 'failed', secret = NULL, last_problem = \(problem), settled_at = \(now)"
      case .temporary(let problem):
        "last_problem = \(problem), next_attempt_at = \(next)"
      }
    // What went out went out; a failure counts only while nobody else has taken the message over.
    let condition: SQL =
      settlement.outcome == .delivered
      ? "state = 'queued'" : "state = 'queued' AND attempts = \(taken.attempt)"
    let isOurs =
      try transaction.run(
        "UPDATE messages SET \(part: change) WHERE id = \(taken.outgoing.id) AND \(part: condition)") == 1
    guard isOurs else { return nil }
    let (id, kind) = (taken.outgoing.id, taken.message.kind)
    let order = try taken.message.order.flatMap { try Order.find($0, transaction)?.code }
    return switch settlement.outcome {
    case .delivered: .delivered(message: id, kind, order: order)
    case .permanent(let problem): .undeliverable(message: id, kind, order: order, problem: problem)
    case .temporary(let problem):
      .notDelivered(message: id, kind, order: order, problem: problem, next: next)
    }
  }

  /// A problem short enough to keep, without the code that a server may have repeated.
  private func noted(_ problem: String, _ taken: TakenMessage) -> String {
    let text = taken.message.secret.map { problem.replacingOccurrences(of: $0, with: "…") } ?? problem
    return String(text.prefix(200))
  }

  /// The message in words; nil for one whose code is gone.
  func outgoing(_ message: Message) -> OutgoingMessage? {
    MessageText(message).map { text in
      OutgoingMessage(
        id: message.id.rawValue, channel: message.channel, recipient: message.recipient,
        subject: text.subject,
        body: text.body, createdAt: message.createdAt)
    }
  }
}
