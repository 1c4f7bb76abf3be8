import BookingDomain
import Foundation

/// Stripe's interface: one call a method, with the key in a header and nowhere else.
struct StripeAPI: Sendable {
  let address: WebAddress
  let key: Secret
  let client: HTTPClient

  /// The version whose objects these are.
  private static let version = "2024-06-20"

  enum Failure: Error {
    /// It had no effect, and may be asked again.
    case noEffect
    /// It may have had its effect.
    case unknown
    /// Stripe understood it and said no.
    case refused(StripeErrorBody.Content)
  }

  func post<Answer: Decodable>(
    _ path: String, _ fields: [FormField], idempotencyKey: String? = nil, as type: Answer.Type = Answer.self
  ) throws(Failure) -> Answer {
    var headers = self.headers
    headers.append(("Content-Type", "application/x-www-form-urlencoded"))
    if let idempotencyKey { headers.append(("Idempotency-Key", idempotencyKey)) }
    return try send(
      HTTPRequest(address: address.appending(path), headers: headers, body: FormField.encoded(fields)))
  }

  func get<Answer: Decodable>(_ path: String, _ query: [FormField] = [], as type: Answer.Type = Answer.self)
    throws(Failure) -> Answer
  {
    try send(HTTPRequest(address: address.appending(path, query: query), headers: headers))
  }

  private var headers: [(name: String, value: String)] {
    [("Authorization", "Bearer \(key.value)"), ("Stripe-Version", Self.version)]
  }

  private func send<Answer: Decodable>(_ request: HTTPRequest) throws(Failure) -> Answer {
    let response: HTTPResponse
    do throws(HTTPFailure) {
      response = try client.send(request)
    } catch {
      switch error {
      case .notSent: throw .noEffect
      case .noAnswer: throw .unknown
      }
    }
    switch response.status {
    case 200..<300:
      guard let answer = try? JSONDecoder().decode(Answer.self, from: response.body) else { throw .unknown }
      return answer
    // A wrong key, too many requests: nothing was done.
    case 401, 403, 429: throw .noEffect
    // The same key is being worked on at this moment.
    case 409: throw .unknown
    case 400..<500:
      guard let body = try? JSONDecoder().decode(StripeErrorBody.self, from: response.body) else {
        throw .unknown
      }
      // The key was used with other parameters: something is there, only what is not known.
      if body.error.type == "idempotency_error" { throw .unknown }
      throw .refused(body.error)
    default: throw .unknown
    }
  }
}

extension StripeAPI.Failure {
  /// As the port says it, where a refusal means nothing in particular.
  var asGatewayError: GatewayError {
    if case .noEffect = self { .unreachable } else { .unknown }
  }
}
