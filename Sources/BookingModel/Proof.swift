/// What proves that the person at the keyboard is the one they say: a password, and a code where the account has a second
/// factor. Has no description: neither belongs into a log.
public struct Proof: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
  public var password: String
  public var code: String?

  public init(password: String, code: String? = nil) {
    self.password = password
    self.code = code
  }

  public var description: String { "a proof" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
