/// That an account asks for a code beside the password.
public struct SecondFactor: Sendable, Equatable {
  public let turnedOnAt: Timestamp
  public let recoveryCodesLeft: Int

  /// What a secret is sealed for: under another account it doesn't open.
  static func label(of account: Identifier<Account>) -> String {
    "second factor of account \(account.rawValue)"
  }
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

  public var description: String { "an offer" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
