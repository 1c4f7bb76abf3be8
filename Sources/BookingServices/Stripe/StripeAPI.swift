import BookingModel
import BookingWords
import Foundation

/// Stripe's interface: one call a method, with the key in a header and nowhere else.
struct StripeAPI: Sendable {
  let address: WebAddress
  let key: Secret
  let client: HTTPClient
  /// Told of every answer, without anything of what was sent.
  var journal: ServiceJournal?

  /// The version whose objects these are.
  private static let version = "2024-06-20"

  enum Failure: Error {
    /// It had no effect, and may be asked again.
    case noEffect
    /// The same, and it will be so for every call until the operator fixes the key or the clock.
    case refusesAllCalls
    /// It may have had its effect.
    case unknown
    /// Stripe understood it and said no.
    case refused(StripeErrorBody.Content)
  }

  /// - Parameter order: the code of the order it is about, for the log.
  func post<Answer: Decodable>(
    _ path: String, _ fields: [PostedField], idempotencyKey: String? = nil, about order: String? = nil,
    as type: Answer.Type = Answer.self
  ) throws(Failure) -> Answer {
    try send(posting(path, fields, idempotencyKey: idempotencyKey), about: order)
  }

  func get<Answer: Decodable>(
    _ path: String, _ query: [PostedField] = [], about order: String? = nil,
    as type: Answer.Type = Answer.self
  ) throws(Failure) -> Answer {
    try send(getting(path, query), about: order)
  }

  func posting(_ path: String, _ fields: [PostedField], idempotencyKey: String?) -> HTTPRequest {
    var headers = self.headers
    headers.append(("Content-Type", "application/x-www-form-urlencoded"))
    if let idempotencyKey { headers.append(("Idempotency-Key", idempotencyKey)) }
    return HTTPRequest(address: address.appending(path), headers: headers, body: PostedField.encoded(fields))
  }

  func getting(_ path: String, _ query: [PostedField] = []) -> HTTPRequest {
    HTTPRequest(address: address.appending(path, query: query), headers: headers)
  }

  private var headers: [(name: String, value: String)] {
    [("Authorization", "Bearer \(key.value)"), ("Stripe-Version", Self.version)]
  }

  private func send<Answer: Decodable>(_ request: HTTPRequest, about order: String?) throws(Failure) -> Answer
  {
    let call = name(of: request)
    let response: HTTPResponse
    do throws(HTTPFailure) {
      response = try client.send(request)
    } catch {
      let trouble = error.line.trouble(.stripe, at: address, setting: "stripe.api")
      journal?.failed(.stripe, call, trouble, order: order)
      // A certificate that isn't valid at our time is nothing that trying again mends.
      if trouble.cause == .clock { throw .refusesAllCalls }
      if case .notSent = error { throw .noEffect }
      throw .unknown
    }
    let isClockWrong = journal?.compare(.stripe, date: response.date) != nil
    if let trouble = Self.trouble(response, isClockWrong: isClockWrong) {
      journal?.failed(.stripe, call, trouble, order: order)
      if trouble.needsOperator { throw .refusesAllCalls }
      // Too many requests: nothing was done.
      throw response.status == 429 ? .noEffect : .unknown
    }
    guard (400..<500).contains(response.status) else {
      guard let answer = try? JSONDecoder().decode(Answer.self, from: response.body) else { throw .unknown }
      journal?.answered(.stripe, call)
      return answer
    }
    journal?.refused(.stripe, call, Self.words(response), order: order)
    // 409: the same key is being worked on at this moment.
    guard response.status != 409, let error = Self.error(in: response) else { throw .unknown }
    // The key was used with other parameters: something is there, only what is not known.
    if error.type == "idempotency_error" { throw .unknown }
    throw .refused(error)
  }

  /// What keeps Stripe from doing anything for us; nil for an answer to what was asked, be it a no.
  static func trouble(_ response: HTTPResponse, isClockWrong: Bool) -> ServiceProblem? {
    let answer = ServiceAnswer.says(words(response))
    switch response.status {
    case 200..<300: return nil
    case 401: return ServiceProblem(.logIn, answer, .stripeKey)
    case 403: return ServiceProblem(.right, answer, .stripeRight)
    case 429: return ServiceProblem(.elsewhere, answer, .wait)
    case 400..<500:
      // A page's end is counted by our clock and judged by theirs.
      let error = error(in: response)
      let isAboutTime = [error?.param, error?.message].contains { $0?.contains("expires_at") == true }
      guard isClockWrong, isAboutTime else { return nil }
      return ServiceProblem(.clock, answer, .setClock)
    default:
      return ServiceProblem(.elsewhere, answer, .waitForStripe)
    }
  }

  /// `403 invalid_request_error: The provided key …`
  static func words(_ response: HTTPResponse) -> String {
    let error = error(in: response)
    let facts = [String(response.status)] + [error?.type, error?.code, error?.param].compactMap { $0 }
    return Redacted.text(facts.joined(separator: " ") + (error?.message.map { ": \($0)" } ?? ""))
  }

  private static func error(in response: HTTPResponse) -> StripeErrorBody.Content? {
    (try? JSONDecoder().decode(StripeErrorBody.self, from: response.body))?.error
  }

  /// `POST /v1/checkout/sessions`, without what names one of many.
  private func name(of request: HTTPRequest) -> String {
    let path = request.address.text.dropFirst(address.text.count).prefix { $0 != "?" }
    let parts = path.split(separator: "/").map {
      $0.contains("_") && $0 != "payment_intents" ? "…" : String($0)
    }
    return "\(request.body == nil ? "GET" : "POST") /" + parts.joined(separator: "/")
  }
}

extension StripeAPI.Failure {
  /// As the port says it, where a refusal means nothing in particular.
  var asGatewayError: GatewayError {
    switch self {
    case .noEffect: .unreachable
    case .refusesAllCalls: .refusesAllCalls
    case .unknown, .refused: .unknown
    }
  }
}
