/// That an account asks for a code beside the password.
public struct SecondFactor: Sendable, Equatable {
  public let turnedOnAt: Timestamp
  public let recoveryCodesLeft: Int
}

/// A secret that becomes an account's second factor once a code made with it was typed. Only the box office makes one, and
/// it stands nowhere until then.
public struct SecondFactorEnrolment: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
  let account: Identifier<Account>
  let secret: [UInt8]
  /// For typing into an app: 32 letters and digits.
  public let key: String
  /// For scanning: what apps understand as `otpauth`.
  public let address: String

  init?(account: Account, secret: [UInt8]) {
    guard let key = TOTP.text(secret) else { return nil }
    (self.account, self.secret, self.key) = (account.id, secret, key)
    let plain = account.email.utf8.allSatisfy { Self.unescaped.contains($0) } ? account.email : "account"
    address = "otpauth://totp/Booking:\(plain)?secret=\(key)&issuer=Booking"
  }

  /// What may stand in an address as it is; other letters are rare in mail addresses, and the name is for people only.
  private static let unescaped = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~@".utf8)

  public var description: String { "an offer" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
