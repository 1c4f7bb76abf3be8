import BookingModel
import BookingStore

/// A gateway that moves no money: for demos, tests and a shop that is being tried out.
///
/// It behaves like a stranger on the network: it keeps books of its own, remembers keys, may answer late or not at all.
/// Test numbers decide what happens (`SandboxCard`). It never stores a number.
public struct SandboxGateway: PaymentGateway {
  private let books: any SandboxBooks
  private let clock: WallClock

  public init(books: any SandboxBooks, clock: WallClock) {
    self.books = books
    self.clock = clock
  }

  public static let name = "sandbox"

  public var name: String { Self.name }
  public var isPlay: Bool { true }
  public var paymentTimeout: TimeSpan { .minutes(10) }

  public func begin(_ request: PaymentRequest) throws(GatewayError) -> PaymentOutcome {
    try change(request.key) { payment in
      if let known = payment {
        // A known key with another amount is another request: a caller's mistake.
        return known.amount == request.amount ? outcome(known) : .failed(.refusedByGateway)
      }
      payment = SandboxPayment(amount: request.amount, orderCode: request.orderCode, state: .form)
      return .awaitingCustomer(.cardForm)
    }
  }

  public func submit(_ answer: CustomerAnswer, key: IdempotencyKey) throws(GatewayError) -> PaymentOutcome {
    let result = try change(key) { payment -> (outcome: PaymentOutcome, isLost: Bool) in
      guard var known = payment else { return (.notFound, false) }
      var isLost = false
      switch (known.state, answer) {
      case (.form, .card(let card)): (known.state, isLost) = SandboxCard.effect(of: card, now: clock.now())
      case (.secondStep, .code(let code)):
        known.state = code == SandboxCard.secondStepCode ? .captured : .failed(.authenticationFailed)
      default: break
      }
      payment = known
      return (outcome(known), isLost)
    }
    if result.isLost { throw .unknown }
    return result.outcome
  }

  public func status(of request: PaymentRequest) throws(GatewayError) -> PaymentOutcome {
    try change(request.key) { $0.map(outcome) ?? .notFound }
  }

  public func cancel(_ request: PaymentRequest) throws(GatewayError) -> PaymentOutcome {
    try change(request.key) { payment in
      // Remembered even when unheard of: a `begin` that is still under way must find it cancelled.
      var known = payment ?? SandboxPayment(amount: nil, state: .cancelled)
      if case .failed = known.state {} else if known.state != .captured { known.state = .cancelled }
      payment = known
      return outcome(known)
    }
  }

  public func refund(_ request: RefundRequest) throws(GatewayError) -> RefundOutcome {
    try change(request.payment) { payment in
      guard var known = payment, known.state == .captured, let amount = known.amount else { return .refused }
      if known.refunds[request.key.rawValue] == nil {
        let gone = known.refunds.values.reduce(0, +)
        guard request.amount.minorUnits <= amount.minorUnits - gone else { return .refused }
        known.refunds[request.key.rawValue] = request.amount.minorUnits
        payment = known
      }
      return .confirmed(reference: "sandbox-" + request.key.rawValue.suffix(8))
    }
  }

  public func records() throws(GatewayError) -> [GatewayRecord] {
    let known: [IdempotencyKey: SandboxPayment]
    do { known = try books.all() } catch { throw .unreachable }
    return known.map { key, payment in
      let isTaken =
        switch payment.state {
        case .captured: true
        case .captures(let moment): moment <= clock.now()
        case .form, .secondStep, .failed, .cancelled: false
        }
      let currency = payment.amount?.currency
      return GatewayRecord(
        key: key, orderCode: payment.orderCode, reference: nil, taken: isTaken ? payment.amount : nil,
        refunds: payment.refunds.compactMapValues { units in
          currency.map { Money(minorUnits: units, currency: $0) }
        })
    }
  }

  private func outcome(_ payment: SandboxPayment) -> PaymentOutcome {
    switch payment.state {
    case .form: .awaitingCustomer(.cardForm)
    case .secondStep: .awaitingCustomer(.secondStep)
    case .captures: .processing
    case .captured: .confirmed(reference: "sandbox")
    case .failed(let failure): .failed(failure)
    case .cancelled: .cancelled
    }
  }

  private func change<Value: Sendable>(_ key: IdempotencyKey, _ body: (inout SandboxPayment?) -> Value)
    throws(GatewayError)
    -> Value
  {
    do {
      return try books.change(key) { payment in
        settle(&payment)
        return body(&payment)
      }
    } catch {
      throw .unreachable
    }
  }

  /// Slow money comes in its time, and stays: a clock that is set back takes none away.
  private func settle(_ payment: inout SandboxPayment?) {
    if case .captures(let moment) = payment?.state, moment <= clock.now() { payment?.state = .captured }
  }
}
