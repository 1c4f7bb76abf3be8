import BookingModel
import BookingWords

/// Whether Stripe's key may do all that the shop will ask of it. A restricted key is asked for its rights before anything else is
/// looked at: a call that lacks what it needs comes back as a mistake where the right is there, and has no effect.
struct StripeCheck {
  let api: StripeAPI
  let newestPayment: String?
  let clock: WallClock

  /// One finding where all is well or nothing comes through, else one for each call that isn't taken.
  func run(isLive: Bool) -> [ServiceCheck] {
    var checks: [ServiceCheck] = []
    var ahead: TimeSpan?
    for request in requests {
      do throws(HTTPFailure) {
        let response = try api.client.send(request)
        ahead = response.date.map { $0 - clock.now() } ?? ahead
        guard let trouble = trouble(response) else { continue }
        checks.append(ServiceCheck(service: .stripe, outcome: .trouble(trouble)))
        // Without a key that it takes, or while it is down, the rest says nothing new.
        if trouble.cause != .right { break }
      } catch {
        let trouble = error.line.trouble(.stripe, at: api.address, setting: "stripe.api")
        checks.append(ServiceCheck(service: .stripe, outcome: .trouble(trouble)))
        break
      }
    }
    if checks.isEmpty { checks = strangeBooks(isLive) }
    checks[0].clockAhead = ahead
    return checks
  }

  private var requests: [HTTPRequest] {
    [
      api.getting("/v1/balance"),
      api.posting("/v1/checkout/sessions", [], idempotencyKey: key("session")),
      api.posting("/v1/refunds", [], idempotencyKey: key("refund")),
      api.getting(
        "/v1/payment_intents/search",
        [PostedField("query", "metadata['payment']:'doctor'"), PostedField("limit", "1")]),
    ]
  }

  /// Another one each second: what was refused lately may be right by now.
  private func key(_ name: String) -> String { "doctor-\(name)-\(clock.now().milliseconds / 1000)" }

  /// A no to what was asked is no trouble: it was asked for nothing.
  private func trouble(_ response: HTTPResponse) -> ServiceProblem? {
    StripeAPI.trouble(response, isClockWrong: false)
  }

  /// Money that came by another account, or by another mode of this one.
  private func strangeBooks(_ isLive: Bool) -> [ServiceCheck] {
    if let newestPayment,
      let response = try? api.client.send(api.getting("/v1/payment_intents/\(newestPayment)")),
      response.status == 404
    {
      let trouble = ServiceProblem(
        .otherBooks, .strangeBooks(payment: newestPayment, isLive: isLive), .stripeAccount)
      return [ServiceCheck(service: .stripe, outcome: .trouble(trouble))]
    }
    return [ServiceCheck(service: .stripe, outcome: .fine(.stripe(isLive: isLive)))]
  }
}
