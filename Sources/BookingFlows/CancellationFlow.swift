public import BookingDomain
public import BookingModel

/// Tickets of an order that end before their event, without a face: they are chosen, it is said whether their price goes
/// back, whoever wants it is asked once, and then it is done, with a proof of its own where that takes one.
public struct CancellationFlow: Sendable {
  /// What somebody was asked about: that is done, whatever is chosen or left by then.
  public struct Wish: Sendable, Equatable {
    public let tickets: Set<Identifier<Ticket>>
    /// Whether their price goes back, as far as the order has it.
    public let refunds: Bool
    /// What goes back by what is known.
    public let amount: Money

    public init(tickets: Set<Identifier<Ticket>>, refunds: Bool, amount: Money) {
      self.tickets = tickets
      self.refunds = refunds
      self.amount = amount
    }
  }

  public enum Event: Sendable {
    /// The order may say something else by now.
    case looks
    /// A ticket is chosen, or left after all.
    case toggles(Identifier<Ticket>)
    case togglesAll
    /// The price goes back, or is kept after all.
    case togglesRefund
    /// What is chosen is to be cancelled.
    case wants
    case confirms(Wish)

    case found(Result<ManagedOrder, BookingError>)
    case done(Wish, Result<Money, BookingError>)
  }

  public enum Effect: Sendable, Equatable {
    case ask(Request)
    /// What the order says is known anew.
    case knows
    case asksToConfirm(Wish)
    case refused(BookingError)
    /// They are cancelled, and that much goes back.
    case did(Wish, Money)
  }

  public private(set) var order: ManagedOrder
  public private(set) var chosen: Set<Identifier<Ticket>> = []
  private var wantsRefund = true
  /// Asked to cancel, and not answered yet.
  public private(set) var isBusy = false

  public init(_ order: ManagedOrder) {
    self.order = order
    // Of a single ticket there is nothing to choose.
    if tickets.count == 1 { chosen = Set(tickets.map(\.id)) }
  }

  public var details: OrderDetails { order.details }
  /// Those that can be cancelled.
  public var tickets: [Ticket] { details.tickets.filter { !$0.isVoid } }
  public var hasAll: Bool { chosen.count == tickets.count }

  /// Whether their price goes back. Whoever may not give money back can only cancel.
  public var refunds: Bool { wantsRefund && order.permissions.contains(.refund) }
  /// Whether it is for somebody to say.
  public var isRefundOpen: Bool { order.permissions.contains(.refund) && !details.refundable.isZero }

  /// What goes back for those that are chosen.
  public var amount: Money {
    refunds ? details.refund(of: chosen) : Money(minorUnits: 0, currency: details.order.total.currency)
  }

  public mutating func handle(_ event: Event) -> [Effect] {
    switch event {
    case .looks: return look()
    case .toggles(let ticket):
      if tickets.contains(where: { $0.id == ticket }) { chosen.formSymmetricDifference([ticket]) }
      return []
    case .togglesAll:
      chosen = hasAll ? [] : Set(tickets.map(\.id))
      return []
    case .togglesRefund:
      wantsRefund.toggle()
      return []
    case .wants:
      guard !chosen.isEmpty, !isBusy else { return [] }
      return [.asksToConfirm(Wish(tickets: chosen, refunds: refunds, amount: amount))]
    case .confirms(let wish):
      guard !isBusy else { return [] }
      isBusy = true
      return [.ask(.cancel(wish, of: order.id))]
    case .found(.success(let found)):
      order = found
      chosen.formIntersection(tickets.map(\.id))
      return [.knows]
    case .found(.failure(let error)): return [.refused(error)]
    case .done(let wish, .success(let money)):
      isBusy = false
      return [.did(wish, money)]
    case .done(_, .failure(let error)):
      isBusy = false
      return [.refused(error)] + look()
    }
  }

  private func look() -> [Effect] { [.ask(.look(order.id))] }
}

extension CancellationFlow {
  public enum Request: ProvenRequest, Equatable {
    case look(Identifier<Order>)
    case cancel(Wish, of: Identifier<Order>)

    /// What it takes a proof for; nil for what only reads.
    public var wish: Wish? { if case .cancel(let wish, _) = self { wish } else { nil } }
    public var isReading: Bool { wish == nil }

    public func run(_ visit: Visit, _ proof: Proof?) throws(BookingError) -> Event {
      switch self {
      case .look(let order): .found(.success(try visit.management.details(of: order)))
      case .cancel(let wish, let order):
        .done(
          wish,
          .success(
            try visit.management.cancelTickets(of: order, wish.tickets, refund: wish.refunds, proof)))
      }
    }

    public func refused(_ error: BookingError) -> Event {
      switch self {
      case .look: .found(.failure(error))
      case .cancel(let wish, _): .done(wish, .failure(error))
      }
    }
  }
}
