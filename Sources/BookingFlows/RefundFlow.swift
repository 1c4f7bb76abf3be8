public import BookingDomain
public import BookingModel
import BookingRules

/// Money that goes back out of goodwill, and refunds that the payment service refused, without a face: what is wanted is
/// weighed against what the order has, asked about once, and done with a proof of its own where it takes one.
public struct RefundFlow: Sendable {
  public enum Wish: Sendable, Equatable {
    /// The tickets stay valid.
    case goodwill(Money)
    /// What the payment service refused, once more.
    case again(Money)

    public var amount: Money {
      switch self {
      case .goodwill(let money), .again(let money): money
      }
    }
  }

  public enum Event: Sendable {
    /// Somebody has come to the order, and waits for what it says.
    case arrived
    /// It may say something else by now.
    case looks
    /// An amount, as it was typed.
    case wants(String)
    case wantsAgain
    /// Yes: that is done, whatever the order says by then.
    case confirms(Wish)

    case found(Result<ManagedOrder, BookingError>)
    case done(Wish, Result<Money, BookingError>)
  }

  public enum Effect: Sendable, Equatable {
    case ask(Request)
    /// Nothing is done yet: whoever wants it is to be asked.
    case asksToConfirm(Wish)
    case refusedAmount(AmountProblem)
    case refused(BookingError)
    /// That much goes back.
    case did(Wish, Money)
  }

  public enum AmountProblem: Error, Sendable, Equatable {
    /// It can be read in two ways.
    case ambiguous(String, String)
    /// One is written like this.
    case notAnAmount(like: Money)
    /// No more than this is left.
    case moreThan(Money)
  }

  /// What stands in the way, whoever asks.
  public enum Obstacle: Sendable, Equatable {
    case unread
    case neverPaid, noValidTickets
    case nothingPaid, allRefunded
  }

  /// As it was read last; nil before.
  public private(set) var order: ManagedOrder?
  /// Asked to give money back, and not answered yet.
  public private(set) var isBusy = false
  private let id: Identifier<Order>

  public init(of order: Identifier<Order>) { id = order }

  /// Whether the box office lets this be done with the order; nil as long as it isn't known.
  public func may(_ permission: Permission) -> Bool? { order?.permissions.contains(permission) }

  /// To whatever is done with its tickets.
  public var obstacleOfTickets: Obstacle? {
    guard let details = order?.details else { return .unread }
    if details.tickets.contains(where: { !$0.isVoid }) { return nil }
    return details.tickets.isEmpty ? .neverPaid : .noValidTickets
  }

  /// To giving money back.
  public var obstacleOfMoney: Obstacle? {
    guard let details = order?.details else { return .unread }
    if details.refundable.minorUnits > 0 { return nil }
    return details.payments.contains { $0.state == .confirmed } ? .allRefunded : .nothingPaid
  }

  /// What the payment service would not give back; nil for nothing.
  public var refusedMoney: Money? {
    guard let details = order?.details else { return nil }
    let sum = details.refunds.filter { $0.state == .failed }.reduce(0) { $0 + $1.amount.minorUnits }
    return sum > 0 ? Money(minorUnits: sum, currency: details.order.total.currency) : nil
  }

  /// What was typed as an amount of which no more than `left` can go back.
  public static func amount(_ typed: String, of left: Money) -> Result<Money, AmountProblem> {
    switch Amount.read(typed, left.currency) {
    case .failure(.ambiguous(let one, let other)): .failure(.ambiguous(one, other))
    case .failure(.notANumber): .failure(.notAnAmount(like: left))
    case .success(let money) where money.minorUnits <= 0: .failure(.notAnAmount(like: left))
    case .success(let money) where money.minorUnits > left.minorUnits: .failure(.moreThan(left))
    case .success(let money): .success(money)
    }
  }

  public mutating func handle(_ event: Event) -> [Effect] {
    switch event {
    case .arrived: return [.ask(.open(id))]
    case .looks: return [.ask(.look(id))]
    case .wants(let typed):
      guard let left = order?.details.refundable else { return [] }
      switch RefundFlow.amount(typed, of: left) {
      case .success(let money): return [.asksToConfirm(.goodwill(money))]
      case .failure(let problem): return [.refusedAmount(problem)]
      }
    case .wantsAgain: return refusedMoney.map { [.asksToConfirm(.again($0))] } ?? []
    case .confirms(let wish):
      guard !isBusy else { return [] }
      isBusy = true
      return [.ask(.giveBack(wish, of: id))]
    case .found(.success(let found)):
      order = found
      return []
    case .found(.failure(let error)): return [.refused(error)]
    case .done(let wish, .success(let money)):
      isBusy = false
      return [.did(wish, money), .ask(.open(id))]
    case .done(_, .failure(let error)):
      isBusy = false
      return [.refused(error), .ask(.open(id))]
    }
  }
}

extension RefundFlow {
  public enum Request: ProvenRequest, Equatable {
    case open(Identifier<Order>)
    case look(Identifier<Order>)
    case giveBack(Wish, of: Identifier<Order>)

    /// What it takes a proof for; nil for what only reads.
    public var wish: Wish? { if case .giveBack(let wish, _) = self { wish } else { nil } }
    public var isReading: Bool { wish == nil }
    public var isWaitedFor: Bool { if case .look = self { false } else { true } }

    public func run(_ visit: Visit, _ proof: Proof?) throws(BookingError) -> Event {
      switch self {
      case .open(let order), .look(let order):
        return .found(.success(try visit.management.details(of: order)))
      case .giveBack(.goodwill(let money), let order):
        try visit.management.refund(order, amount: money, proof)
        return .done(.goodwill(money), .success(money))
      case .giveBack(.again(let money), let order):
        return .done(.again(money), .success(try visit.management.retryRefunds(order, proof)))
      }
    }

    public func refused(_ error: BookingError) -> Event {
      switch self {
      case .open, .look: .found(.failure(error))
      case .giveBack(let wish, _): .done(wish, .failure(error))
      }
    }
  }
}
