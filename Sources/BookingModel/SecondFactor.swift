/// That an account asks for a code beside the password.
public struct SecondFactor: Sendable, Equatable {
  public let turnedOnAt: Timestamp
  public let recoveryCodesLeft: Int

  package init(turnedOnAt: Timestamp, recoveryCodesLeft: Int) {
    self.turnedOnAt = turnedOnAt
    self.recoveryCodesLeft = recoveryCodesLeft
  }

  /// What a secret is sealed for: under another account it doesn't open.
  package static func label(of account: Identifier<Account>) -> String {
    "second factor of account \(account.rawValue)"
  }
}

/// A secret that becomes an account's second factor once a code made with it was typed. Only the box office makes one, and
/// it stands nowhere until then.
public struct SecondFactorEnrolment: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
  package let account: Identifier<Account>
  package let secret: [UInt8]
  /// For typing into an app: 32 letters and digits.
  public let key: String
  /// For scanning: what apps understand as `otpauth`.
  public let address: String

  package init(account: Identifier<Account>, secret: [UInt8], key: String, address: String) {
    self.account = account
    self.secret = secret
    self.key = key
    self.address = address
  }

  public var description: String { "an offer" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
