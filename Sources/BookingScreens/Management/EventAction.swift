import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// What is done to a whole event, in the list and on the event's own screen alike.
enum EventAction: Sendable, Equatable {
  case publish, unpublish, remove

  /// What came of it.
  enum Done: Sendable, Equatable { case published, unpublished, deleted, cancelled(orders: Int) }

  /// The steps of an act, as a screen receives them.
  enum Step: Sendable {
    case begun(EventAction, Event)
    /// What hangs on the event is known: now the person is asked.
    case salesRead(EventAction, Event, Result<EventSales, BookingError>)
    /// With how many orders the person was told of.
    case confirmed(EventAction, Event, orders: Int = 0)
    case done(EventAction, Event, Result<Done, BookingError>)
  }

  fileprivate func run(
    _ visit: Visit, _ id: Identifier<Event>,
    _ confirmation: EventCommands.Confirmation? = nil
  ) throws(BookingError) -> Done {
    switch self {
    case .publish:
      try visit.events.publish(id)
      return .published
    case .unpublish:
      try visit.events.unpublish(id)
      return .unpublished
    case .remove:
      switch try visit.events.remove(id, confirmation) {
      case .deleted: return .deleted
      case .cancelled(let orders): return .cancelled(orders: orders)
      }
    }
  }

  /// The question before something public disappears or money moves.
  fileprivate func question<Answer>(
    _ event: Event, _ sales: EventSales, _ words: any Words, confirmed: Answer
  ) -> Question<Answer> {
    switch self {
    case .publish, .unpublish:
      return Question(
        words.takingOffSale(event.title, paidOrders: sales.paidOrders), confirmed, isDangerous: false)
    case .remove where sales.paidOrders > 0:
      let refund = sales.toRefund.flatMap { $0.isZero ? nil : $0 }
      return Question(
        words.cancelling(event.title, paidOrders: sales.paidOrders, refund: refund), confirmed)
    case .remove where sales.wasOrdered: return Question(words.cancellingUnsold(event.title), confirmed)
    case .remove:
      return Question(words.deleting(event.title, isDraft: event.status != .published), confirmed)
    }
  }
}

extension StepContext {
  /// Begins an act: looks what it would do, and asks where something public would disappear, else does it at once.
  mutating func begin(
    _ act: EventAction, on event: Event, _ wrap: @escaping @Sendable (EventAction.Step) -> Owner.Reply
  ) {
    go(on: act == .publish ? .confirmed(act, event) : .begun(act, event), wrap)
  }

  /// Goes on with an act. Returns what it came to once it is done.
  @discardableResult
  mutating func go(
    on step: EventAction.Step, _ wrap: @escaping @Sendable (EventAction.Step) -> Owner.Reply
  ) -> EventAction.Done? {
    switch step {
    case .begun(let act, let event):
      let id = event.id
      ask(unproven: .asks, { visit throws(BookingError) in try visit.events.sales(id) }) {
        wrap(.salesRead(act, event, $0))
      }
    case .salesRead(let act, let event, .success(let sales)):
      let confirmed = wrap(.confirmed(act, event, orders: sales.paidOrders))
      question(act.question(event, sales, session.words, confirmed: confirmed))
    case .confirmed(.remove, let event, let orders) where orders > 0:
      let id = event.id
      sign(
        SafeText(session.words.countToCancel(event.title)),
        counting: SafeText(session.words.ordersCounted),
        { visit, entry throws(BookingError) in
          try EventAction.remove.run(visit, id, .init(orders: entry.number, entry.proof))
        }
      ) { wrap(.done(.remove, event, $0)) }
    case .confirmed(let act, let event, _):
      let id = event.id
      command({ visit throws(BookingError) in try act.run(visit, id) }) {
        wrap(.done(act, event, $0))
      }
    // Somebody paid since it was looked at.
    case .done(let act, let event, .failure(.proofNeeded)): go(on: .begun(act, event), wrap)
    case .done(.publish, _, .failure(.invalid(let problems))):
      say(SafeText(session.words.notPublished(problems)), .warning)
    case .salesRead(_, _, .failure(let error)), .done(_, _, .failure(let error)): say(error)
    case .done(_, let event, .success(let done)):
      report(done, event, wrap)
      return done
    }
    return nil
  }

  private mutating func report(
    _ done: EventAction.Done, _ event: Event, _ wrap: @escaping @Sendable (EventAction.Step) -> Owner.Reply
  ) {
    let (words, title) = (session.words, event.title)
    switch done {
    case .published:
      say(SafeText(words.published(title)), .success, undo: wrap(.confirmed(.unpublish, event)))
    case .unpublished: say(SafeText(words.takenOffSale(title)))
    case .deleted: say(SafeText(words.deleted(title)))
    case .cancelled(let orders): say(SafeText(words.cancelled(title, orders: orders)))
    }
  }
}
