import BookingDomain
import Foundation
import Logging

/// Stripe's interface: one call a method, with the key in a header and nowhere else.
struct StripeAPI: Sendable {
  let address: WebAddress
  let key: Secret
  let client: HTTPClient
  /// Told of every answer that is of no use, without anything of what was sent.
  var logger: Logger?

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
      case .notSent(let words):
        complain(request, words)
        throw .noEffect
      case .noAnswer(let words):
        complain(request, words)
        throw .unknown
      }
    }
    if !(200..<300).contains(response.status) { complain(request, response) }
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

  private func complain(_ request: HTTPRequest, _ response: HTTPResponse) {
    let error = (try? JSONDecoder().decode(StripeErrorBody.self, from: response.body))?.error
    let facts = [error?.type, error?.code, error?.param].compactMap { $0 }
    complain(request, ([String(response.status)] + facts).joined(separator: " "))
  }

  private func complain(_ request: HTTPRequest, _ words: String) {
    let call = request.address.text.dropFirst(address.text.count).prefix { $0 != "?" }
    logger?.warning("Stripe", metadata: ["call": "\(call)", "answer": "\(words)"])
  }
}

extension StripeAPI.Failure {
  /// As the port says it, where a refusal means nothing in particular.
  var asGatewayError: GatewayError {
    if case .noEffect = self { .unreachable } else { .unknown }
  }
}
