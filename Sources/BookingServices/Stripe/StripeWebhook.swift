import BookingDomain
import BookingModel
import CSodium
import Foundation

/// An event that Stripe sends on its own account, believed only with a fresh signature, and even then only taken as a reason
/// to ask.
public struct StripeWebhook: Sendable {
  private let secret: Secret
  private let clock: WallClock

  /// What is older was sent again by somebody else.
  private static let tolerance = TimeSpan.minutes(5)

  init(secret: Secret, clock: WallClock) {
    self.secret = secret
    self.clock = clock
  }

  /// What an event is about, by our own keys in its metadata.
  struct Event: Sendable, Equatable {
    let id: String
    let payment: IdempotencyKey?
    let refund: IdempotencyKey?
  }

  /// Notes an event in the box office. 200 for one that was noted, now or before; 400 for one that isn't Stripe's.
  public func answer(_ request: LocalServer.Request, _ owner: Operator) -> LocalServer.Response {
    guard request.method == "POST" else { return LocalServer.Response(status: 405) }
    guard let event = event(request.body, signature: request.headers["stripe-signature"] ?? "") else {
      return LocalServer.Response(status: 400)
    }
    do throws(BookingError) {
      try owner.noteGatewayEvent(event.id, payment: event.payment, refund: event.refund)
      return LocalServer.Response()
    } catch {
      // It comes again.
      return LocalServer.Response(status: 503)
    }
  }

  /// Nil for what isn't signed, is signed with another secret, or too long ago.
  func event(_ payload: [UInt8], signature: String) -> Event? {
    let parts = signature.split(separator: ",").map {
      $0.split(separator: "=", maxSplits: 1).map(String.init)
    }
    let stamps = parts.filter { $0.count == 2 && $0[0] == "t" }.map { $0[1] }
    guard stamps.count == 1, let seconds = Int64(stamps[0]), seconds > 0, seconds < 1 << 40 else {
      return nil
    }
    let age = clock.now() - Timestamp(milliseconds: seconds * 1000)
    guard age <= Self.tolerance, age.milliseconds >= -Self.tolerance.milliseconds else { return nil }
    let expected = code(of: Array("\(stamps[0]).".utf8) + payload)
    let isSigned = parts.contains { $0.count == 2 && $0[0] == "v1" && isSame($0[1], expected) }
    guard isSigned, let body = try? JSONDecoder().decode(Body.self, from: Data(payload)) else { return nil }
    let metadata = body.data.object.metadata ?? [:]
    return Event(
      id: body.id, payment: metadata["payment"].map { IdempotencyKey($0) },
      refund: metadata["refund"].map { IdempotencyKey($0) })
  }

  private struct Body: Decodable {
    struct Content: Decodable { let object: Object }
    struct Object: Decodable { let metadata: [String: String]? }

    let id: String
    let data: Content
  }

  /// HMAC-SHA256, in lower-case hexadecimal digits.
  func code(of bytes: [UInt8]) -> String {
    var state = crypto_auth_hmacsha256_state()
    let key = Array(secret.value.utf8)
    crypto_auth_hmacsha256_init(&state, key, key.count)
    crypto_auth_hmacsha256_update(&state, bytes, UInt64(bytes.count))
    var code = [UInt8](repeating: 0, count: Int(crypto_auth_hmacsha256_bytes()))
    crypto_auth_hmacsha256_final(&state, &code)
    return code.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// In a time that tells nothing of where they differ.
  private func isSame(_ left: String, _ right: String) -> Bool {
    let (left, right) = (Array(left.utf8), Array(right.utf8))
    return left.count == right.count && sodium_memcmp(left, right, left.count) == 0
  }
}
