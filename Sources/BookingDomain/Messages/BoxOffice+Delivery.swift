import BookingMedia
import BookingModel
import BookingRules
import BookingStore
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
    guard try store.read({ try Messages.isAnyDue(at: clock.now(), $0) }) else { return 0 }
    var delivered = 0
    var settlement: Settlement?
    for round in 0...limit {
      let (taken, done) = try store.write { transaction -> (TakenMessage?, WorkOutcome?) in
        let done = try settlement.flatMap { try settleDelivery($0, transaction) }
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
      case temporary(DeliveryProblem)
      case permanent(DeliveryProblem)
    }

    let message: TakenMessage
    let outcome: Outcome
  }

  private func takeDueMessage(_ transaction: any Transaction) throws -> TakenMessage? {
    let now = clock.now()
    try Messages.expirePast(at: now, transaction)
    while let leased = try Messages.take(until: now + policy.messageLease, at: now, transaction) {
      let fate: MessageFate
      if let message = leased.message, let outgoing = outgoing(message) {
        guard let hindrance = try hindrance(message, now: now, transaction) else {
          return TakenMessage(message: message, outgoing: outgoing, attempt: leased.attempt)
        }
        fate = hindrance
      } else {
        // One that nobody can read mustn't hold up those behind it.
        fate = .failed(.unreadable)
      }
      _ = try Messages.settle(leased.id, leased.attempt, as: fate, at: now, transaction)
    }
    return nil
  }

  /// What becomes of a message that mustn't go out now; nil for one that may.
  private func hindrance(_ message: Message, now: Timestamp, _ transaction: any Transaction) throws
    -> MessageFate?
  {
    // The page it leads to takes no money any more.
    if message.kind == .payLink,
      try message.order.flatMap({ try Orders.find($0, transaction) })?.status != .pending
    {
      return .expired
    }
    return try textLimit(message, now: now, transaction)
  }

  /// What becomes of a text that would be one too many; nil for one that may go.
  private func textLimit(_ message: Message, now: Timestamp, _ transaction: any Transaction) throws
    -> MessageFate?
  {
    guard message.channel == .phone else { return nil }
    let day = now - .hours(24)
    if let most = policy.smsPerNumberAndDay,
      try Messages.textsSent(to: message.recipient, since: day, transaction) >= most
    {
      return .failed(.tooManyToThisNumber)
    }
    if let all = policy.smsPerDay {
      // Some are kept for accounts that proved an address more than a day ago.
      let mayUseAll =
        try message.account.map { try Accounts.wasProved($0, before: day, transaction) } ?? false
      let most = mayUseAll ? all : all - all * policy.smsReservedPercent / 100
      if try Messages.textsSent(since: day, transaction) >= most {
        return .postponed(.tooManyToday, until: now + .minutes(1))
      }
    }
    return nil
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
      let tickets = try validTickets(of: order, reader).filter { event == nil || $0.event.code == event }
      var posters: [Identifier<Event>: ImageDigest] = [:]
      for event in tickets.map(\.event) where posters[event.id] == nil {
        guard let image = event.image, let record = try Images.find(image, reader) else { continue }
        posters[event.id] = ImageDigest(hex: record.sha256)
      }
      return (tickets, posters)
    }
    guard let (tickets, posters) = found, !tickets.isEmpty,
      let words = environment.writer.write(taken.message, attached: files)
    else { return message }
    message.body = words.body
    message.tickets = tickets
    message.posters = posters.compactMapValues { digest in
      (try? images.load(digest)).flatMap { try? ImageDecoder.decode($0, fitting: 600, 900) }
    }
    return message
  }

  /// Returns what became of the message; nil where another process has taken it over.
  private func settleDelivery(_ settlement: Settlement, _ transaction: any Transaction) throws -> WorkOutcome?
  {
    let now = clock.now()
    let taken = settlement.message
    let (id, kind) = (taken.message.id, taken.message.kind)
    let fate: MessageFate =
      switch settlement.outcome {
      case .delivered: .delivered
      case .permanent(let problem): .failed(problem)
      case .temporary(let problem):
        .postponed(problem, until: now + MessageRetry.wait(after: taken.attempt, policy: policy))
      }
    guard try Messages.settle(id, taken.attempt, as: fate, at: now, transaction) else { return nil }
    let order = try taken.message.order.flatMap { try Orders.find($0, transaction)?.code }
    return switch fate {
    case .delivered: .delivered(message: id.rawValue, kind, order: order)
    case .failed(let problem): .undeliverable(message: id.rawValue, kind, order: order, problem: problem)
    case .postponed(let problem, let next):
      .notDelivered(message: id.rawValue, kind, order: order, problem: problem, next: next)
    case .expired: nil
    }
  }

  /// A problem short enough to keep, without the code that a server may have repeated.
  private func noted(_ problem: DeliveryProblem, _ taken: TakenMessage) -> DeliveryProblem {
    problem.quoting { said in
      let text = taken.message.secret.map { said.replacingOccurrences(of: $0, with: "…") } ?? said
      return String(text.prefix(200))
    }
  }

  /// The message in words; nil for one whose code is gone.
  func outgoing(_ message: Message) -> OutgoingMessage? {
    environment.writer.write(message, attached: []).map { words in
      OutgoingMessage(
        id: message.id.rawValue, channel: message.channel, recipient: message.recipient,
        subject: words.subject, body: words.body, createdAt: message.createdAt, language: message.language)
    }
  }
}
