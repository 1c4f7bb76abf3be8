import BookingDomain
import BookingModel

/// The sandbox at the end of a bad line.
struct SimulatedGateway: PaymentGateway {
  let process: SimulatedProcess
  let sandbox: SandboxGateway

  /// What the shop knows it by.
  var name = SandboxGateway.name

  private var world: SimulationWorld { process.world }

  var isPlay: Bool { world.plan.hasRealMoney && name == SandboxGateway.name }
  var paymentTimeout: TimeSpan { sandbox.paymentTimeout }

  func begin(_ request: PaymentRequest) throws(GatewayError) -> PaymentOutcome {
    try call(.begin, request.key) { () throws(GatewayError) in shown(try sandbox.begin(request), request.key)
    }
  }

  func submit(_ answer: CustomerAnswer, key: IdempotencyKey) throws(GatewayError) -> PaymentOutcome {
    let outcome = try call(.submit, key) { () throws(GatewayError) in try sandbox.submit(answer, key: key) }
    guard case .confirmed = outcome, process.slot != nil, !world.isCalm, world.plan.gatewayFault > 0,
      world.luck.chance(world.plan.falseNo)
    else { return outcome }
    world.corrections.append(
      .init(at: world.clock.steady + world.luck.span(1000...1_200_000), key: key))
    process.unrecorded = nil
    return .failed(.declined)
  }

  func status(of request: PaymentRequest) throws(GatewayError) -> PaymentOutcome {
    try call(.status, request.key) { () throws(GatewayError) in
      shown(try sandbox.status(of: request), request.key)
    }
  }

  func cancel(_ request: PaymentRequest) throws(GatewayError) -> PaymentOutcome {
    try call(.cancel, request.key) { () throws(GatewayError) in try sandbox.cancel(request) }
  }

  func refund(_ request: RefundRequest) throws(GatewayError) -> RefundOutcome {
    let outcome = try call(.refund, request.payment) { () throws(GatewayError) in
      world.refuses(request.key) ? .refused : try sandbox.refund(request)
    }
    if outcome == .refused { answerLate() }
    return outcome
  }

  /// The answer may take so long that others have asked again meanwhile.
  private func answerLate() {
    guard process.slot != nil, !world.isCalm, world.luck.chance(0.3) else { return }
    process.wait(world.luck.span(60_000...600_000))
  }

  /// What a customer has to do is done on a page elsewhere, on days when the gateway has some.
  private func shown(_ outcome: PaymentOutcome, _ key: IdempotencyKey) -> PaymentOutcome {
    guard world.plan.hasPages, case .awaitingCustomer = outcome else { return outcome }
    return .awaitingCustomer(.link("https://pay.example.org/\(key.rawValue)"))
  }

  private enum Fault: CaseIterable { case unreachable, requestLost, answerLost, hang, twice, late }

  private func call<Value>(
    _ call: SimulatedProcess.Call, _ key: IdempotencyKey, _ effect: @escaping () throws(GatewayError) -> Value
  ) throws(GatewayError) -> Value {
    if process.isInTransaction {
      world.fail("no gateway is called inside a transaction", "\(process.name): \(process.command)")
    }
    do { try process.step(call) } catch { throw .unreachable }
    if world.isGatewayDown { throw world.refusesAllCalls ? .refusesAllCalls : .unreachable }
    guard let fault = fault() else { return try act(call, key, effect) }
    switch fault {
    case .unreachable: throw .unreachable
    case .requestLost:
      world.mark(.requestLost)
      throw .unknown
    case .answerLost:
      _ = try act(call, key, effect)
      world.mark(.answerLost)
      throw .unknown
    case .hang:
      world.mark(.requestHung)
      if world.luck.chance(0.5) { _ = try? act(call, key, effect) }
      process.wait(world.luck.span(20_000...240_000))
      throw .unknown
    case .twice:
      world.inFlight.append(
        .init(at: later(), mark: .requestRepeated) { _ = try? effect() })
      return try act(call, key, effect)
    case .late:
      world.inFlight.append(.init(at: later(), mark: .requestLate) { _ = try? effect() })
      throw .unknown
    }
  }

  private func fault() -> Fault? {
    guard process.slot != nil, !world.isCalm, world.luck.chance(world.plan.gatewayFault) else { return nil }
    return world.luck.pick(Fault.allCases)
  }

  private func later() -> TimeSpan { world.clock.steady + world.luck.span(200...1_800_000) }

  /// The call arrives; the process may die before it has the answer.
  private func act<Value>(
    _ call: SimulatedProcess.Call, _ key: IdempotencyKey, _ effect: () throws(GatewayError) -> Value
  ) throws(GatewayError) -> Value {
    let before = world.books.movements(key, now: world.clock.now)
    let value = try effect()
    let after = world.books.movements(key, now: world.clock.now)
    if after.taken > before.taken { process.unrecorded = .killedAfterCapture }
    if after.givenBack > before.givenBack { process.unrecorded = .killedAfterRefund }
    do { try process.done(call) } catch { throw .unknown }
    return value
  }
}
