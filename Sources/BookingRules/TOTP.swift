import BookingModel
import COath

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One-time codes from a shared secret and the time (RFC 6238), in the one form that every authenticator app knows:
/// HMAC-SHA-1, six digits, a new one every thirty seconds.
package enum TOTP {
  package static let digits = 6
  package static let seconds: Int64 = 30
  /// As long as the hash, which RFC 4226 recommends.
  package static let secretBytes = 20
  /// A clock may be a step off, and a person takes a while to type.
  static let skew: Int64 = 1

  /// The thirty seconds that `time` lies in, counted from 1970.
  package static func step(at time: Timestamp) -> Int64 { max(0, time.milliseconds) / 1000 / seconds }

  /// The code of one step; nil for a length that there is none of.
  package static func code(_ secret: [UInt8], at step: Int64, digits: Int = TOTP.digits) -> String? {
    guard step >= 0, [6, 7, 8].contains(digits), isReady else { return nil }
    var output = [CChar](repeating: 0, count: digits + 1)
    let bytes = secret.map { CChar(bitPattern: $0) }
    let dynamicTruncation = Int(bitPattern: UInt.max)
    let status = oath_hotp_generate(
      bytes, bytes.count, UInt64(step), UInt32(digits), false, dynamicTruncation, &output)
    guard status == 0 else { return nil }
    return String(decoding: output.prefix(digits).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The step whose code was typed: this one or a neighbour, and later than the last one that counted. A code is good once.
  package static func step(of typed: String, _ secret: [UInt8], now: Timestamp, after used: Int64) -> Int64? {
    let current = step(at: now)
    var found: Int64?
    // All are looked at, so that the time it takes says nothing.
    for step in (current - skew)...(current + skew) {
      guard let code = code(secret, at: step) else { continue }
      if KeyedSecret.areEqual(Array(code.utf8), Array(typed.utf8)), step > used, found == nil { found = step }
    }
    return found
  }

  /// As apps take it by hand: base 32 (RFC 4648).
  package static func text(_ secret: [UInt8]) -> String? {
    var output: UnsafeMutablePointer<CChar>?
    var count = 0
    let bytes = secret.map { CChar(bitPattern: $0) }
    guard isReady, oath_base32_encode(bytes, bytes.count, &output, &count) == 0, let output else {
      return nil
    }
    defer { free(output) }
    let letters = UnsafeBufferPointer(start: output, count: count).map { UInt8(bitPattern: $0) }
    return String(decoding: letters, as: UTF8.self).filter { $0 != "=" }
  }

  private static let isReady = oath_init() == 0
}

extension SecondFactorEnrolment {
  /// Nil where there are no one-time codes.
  package init?(account: Account, secret: [UInt8]) {
    guard let key = TOTP.text(secret) else { return nil }
    let plain = account.email.utf8.allSatisfy { Self.unescaped.contains($0) } ? account.email : "account"
    let address = "otpauth://totp/Booking:\(plain)?secret=\(key)&issuer=Booking"
    self.init(account: account.id, secret: secret, key: key, address: address)
  }

  /// What may stand in an address as it is; other letters are rare in mail addresses, and the name is for people only.
  private static let unescaped = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~@".utf8)
}
