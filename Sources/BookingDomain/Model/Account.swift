/// What an account may do: customers buy, admins manage everything. No account is made an organiser's until there are
/// events of one's own to manage.
public enum Role: String, Sendable, CaseIterable, Codable {
  case customer, organiser, admin
}

/// A person who signed up.
public struct Account: Sendable, Equatable, Identifiable {
  public let id: Identifier<Account>
  public var name: String
  public var email: String
  /// In E.164: `+` and 7 to 15 digits.
  public var phone: String
  public var isEmailVerified: Bool
  public var isPhoneVerified: Bool
  public var role: Role
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
