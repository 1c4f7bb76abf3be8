import BookingDomain
import BookingModel
import Foundation

/// Real money by Stripe's Checkout Sessions: the customer pays on Stripe's own page, and no card number comes near us.
///
/// A session is found again by its idempotency key for a day, and by search for its payment after that: nothing has to be kept
/// here.
/// Asking alone is enough; webhooks only make it quicker.
public struct StripeGateway: PaymentGateway {
  public static let name = "stripe"
  public static let paymentTimeout = TimeSpan.minutes(40)
  /// Stripe wants a session to live half an hour at least: what is left of the window, less two minutes for clocks that differ.
  public static let startDeadline = TimeSpan.minutes(8)

  /// The same for processes without its key.
  static let away = WorkerOnlyGateway(
    name: name, paymentTimeout: paymentTimeout, startDeadline: startDeadline, refusal: StripeAmount.refusal)

  let api: StripeAPI
  private let returnPage: WebAddress
  private let clock: WallClock
  private let sessions = StripeSessionNames()

  init(api: StripeAPI, returnPage: WebAddress, clock: WallClock) {
    self.api = api
    self.returnPage = returnPage
    self.clock = clock
  }

  public var name: String { Self.name }
  public var paymentTimeout: TimeSpan { Self.paymentTimeout }
  public var startDeadline: TimeSpan? { Self.startDeadline }
  public func refusal(of amount: Money) -> AmountRefusal? { StripeAmount.refusal(of: amount) }

  public func begin(_ request: PaymentRequest) throws(GatewayError) -> PaymentOutcome {
    guard refusal(of: request.amount) == nil else { return .failed(.refusedByGateway) }
    do throws(StripeAPI.Failure) {
      return outcome(try create(request))
    } catch {
      if case .refused = error { return .failed(.refusedByGateway) }
      throw error.asGatewayError
    }
  }

  public func submit(_ answer: CustomerAnswer, key: IdempotencyKey) throws(GatewayError) -> PaymentOutcome {
    throw .unsupported
  }

  public func status(of request: PaymentRequest) throws(GatewayError) -> PaymentOutcome {
    do throws(StripeAPI.Failure) {
      guard let session = try session(of: request) else { return try search(request) ?? .notFound }
      return outcome(session)
    } catch {
      throw error.asGatewayError
    }
  }

  public func cancel(_ request: PaymentRequest) throws(GatewayError) -> PaymentOutcome {
    do throws(StripeAPI.Failure) {
      // Sessions end within a day by themselves: what was not paid then never will be.
      guard let session = try session(of: request) else { return try search(request) ?? .cancelled }
      guard session.status == "open" else { return outcome(session) }
      do throws(StripeAPI.Failure) {
        return outcome(
          try api.post(
            "/v1/checkout/sessions/\(session.id)/expire", [], idempotencyKey: expiryKey(request),
            about: request.orderCode))
      } catch {
        // Paid or expired in this moment: what it is now counts.
        guard case .refused = error else { throw error }
        return outcome(try api.get("/v1/checkout/sessions/\(session.id)", about: request.orderCode))
      }
    } catch {
      throw error.asGatewayError
    }
  }

  /// Another one each minute: Stripe keeps a failure under its key for a day, and the places must not wait that long.
  private func expiryKey(_ request: PaymentRequest) -> String {
    "expire-\(request.key.rawValue)-\(clock.now().milliseconds / 60_000)"
  }

  public func refund(_ request: RefundRequest) throws(GatewayError) -> RefundOutcome {
    guard let units = StripeAmount.units(request.amount) else { return .refused }
    do throws(StripeAPI.Failure) {
      // Looked for first: Stripe forgets idempotency keys after a day, and a refund may be tried for longer.
      if let earlier = try earlierRefund(request) { return outcome(earlier) }
      return outcome(
        try api.post(
          "/v1/refunds",
          [
            PostedField("payment_intent", request.reference), PostedField("amount", String(units)),
            PostedField("metadata[refund]", request.key.rawValue),
            PostedField("metadata[payment]", request.payment.rawValue),
          ], idempotencyKey: request.key.rawValue, about: request.orderCode, as: StripeRefund.self))
    } catch {
      if case .refused = error { return .refused }
      throw error.asGatewayError
    }
  }

  /// The same request with the same key is the same session for a day; nil after that, and for one that was refused.
  private func session(of request: PaymentRequest) throws(StripeAPI.Failure) -> StripeSession? {
    // Stripe may forget a key when it is a day old: an hour before that it is trusted no more.
    guard clock.now() - request.createdAt < .hours(23), StripeAmount.units(request.amount) != nil else {
      return nil
    }
    do throws(StripeAPI.Failure) {
      // What a repeated request answers is how things were: how they are is asked for.
      let id = if let known = sessions[request.key] { known } else { try create(request).id }
      return try api.get("/v1/checkout/sessions/\(id)", about: request.orderCode)
    } catch {
      // Too late to make one, so none was made, and none will be.
      if case .refused = error { return nil }
      throw error
    }
  }

  private func create(_ request: PaymentRequest) throws(StripeAPI.Failure) -> StripeSession {
    let units = StripeAmount.units(request.amount) ?? 0
    let end = (request.createdAt + paymentTimeout).milliseconds / 1000
    let session: StripeSession = try api.post(
      "/v1/checkout/sessions",
      [
        PostedField("mode", "payment"), PostedField("client_reference_id", request.orderCode),
        PostedField("payment_method_types[0]", "card"),
        PostedField("line_items[0][quantity]", "1"),
        PostedField("line_items[0][price_data][currency]", request.amount.currency.code.lowercased()),
        PostedField("line_items[0][price_data][unit_amount]", String(units)),
        PostedField("line_items[0][price_data][product_data][name]", "Order \(request.orderCode)"),
        PostedField("metadata[order]", request.orderCode),
        PostedField("metadata[payment]", request.key.rawValue),
        PostedField("payment_intent_data[metadata][order]", request.orderCode),
        PostedField("payment_intent_data[metadata][payment]", request.key.rawValue),
        PostedField("success_url", returnPage.text), PostedField("expires_at", String(end)),
      ], idempotencyKey: request.key.rawValue, about: request.orderCode)
    sessions[request.key] = session.id
    return session
  }

  /// Money that came for the key, found by what the payment carries.
  private func search(_ request: PaymentRequest) throws(StripeAPI.Failure) -> PaymentOutcome? {
    let found: StripeList<StripeIntent> = try api.get(
      "/v1/payment_intents/search", [PostedField("query", "metadata['payment']:'\(request.key.rawValue)'")],
      about: request.orderCode)
    let paid = found.data.first { $0.status == "succeeded" }
    return paid.map { .confirmed(reference: $0.id) }
  }

  private func earlierRefund(_ request: RefundRequest) throws(StripeAPI.Failure) -> StripeRefund? {
    let list: StripeList<StripeRefund> = try api.get(
      "/v1/refunds", [PostedField("payment_intent", request.reference), PostedField("limit", "100")],
      about: request.orderCode)
    return list.data.first { $0.metadata?["refund"] == request.key.rawValue }
  }

  private func outcome(_ session: StripeSession) -> PaymentOutcome {
    switch (session.status, session.payment_status) {
    case (_, "paid"): .confirmed(reference: session.payment_intent ?? session.id)
    case ("open", _): session.url.map { .awaitingCustomer(.link($0)) } ?? .processing
    case ("expired", _): .cancelled
    default: .processing
    }
  }

  private func outcome(_ refund: StripeRefund) -> RefundOutcome {
    switch refund.status {
    case "succeeded": .confirmed(reference: refund.id)
    case "failed", "canceled": .refused
    default: .processing
    }
  }
}
