/// A person who signed up.
public struct Account: Sendable, Equatable, Identifiable {
  public let id: Identifier<Account>
  public var name: String
  public var email: String
  /// In E.164: `+` and 7 to 15 digits.
  public var phone: String
  public var isEmailVerified: Bool
  public var isPhoneVerified: Bool
  /// What it may do besides buying, as it was when this was read. Commands read it anew.
  public var grants: Grants
  public var createdAt: Timestamp

  /// Only a verified account buys.
  public var isVerified: Bool { isEmailVerified && isPhoneVerified }
}

/// Whoever an order is for, as messages name and reach them.
struct Customer {
  let name: String
  let email: String
}

/// Which of an account's two addresses a code proves.
public enum Channel: String, Sendable, CaseIterable, Codable {
  case email, phone
}

/// An address as it is kept, and as it is compared.
struct CheckedAddress {
  let text: String
  let key: String
}
