/// Who outside is spoken with.
public enum ExternalService: String, Sendable, Codable, CaseIterable {
  case stripe, mail, sms

  public var name: String {
    switch self {
    case .stripe: "Stripe"
    case .mail: "the mail server"
    case .sms: "the text service"
    }
  }
}

/// What keeps a service outside from doing what it is asked, and what somebody can do about it.
public struct ServiceProblem: Error, Sendable, Equatable, Codable {
  public enum Cause: String, Sendable, Codable {
    /// It doesn't take the key, the password or the token.
    case logIn
    /// It knows the key, which may not do this.
    case right
    /// It knows the key, which belongs to other books.
    case otherBooks
    /// This machine's clock is wrong.
    case clock
    /// Nothing comes through to it.
    case line
    /// It and we don't agree on how to encrypt, or on whom to believe.
    case encryption
    /// Its own, as when it is down or very busy.
    case elsewhere
  }

  public let cause: Cause
  /// What it said or what came of it; nothing secret and nobody's data.
  public let words: String
  /// For whoever runs the place; begins with a verb.
  public let remedy: String

  /// Whether only the operator can end it.
  public var needsOperator: Bool {
    switch cause {
    case .logIn, .right, .otherBooks, .clock, .encryption: true
    case .line, .elsewhere: false
    }
  }

  static let clockRemedy = "set this machine's clock: timedatectl set-ntp true"
}
