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

  package init(
    id: Identifier<Account>, name: String, email: String, phone: String, isEmailVerified: Bool,
    isPhoneVerified: Bool, grants: Grants, createdAt: Timestamp
  ) {
    self.id = id
    self.name = name
    self.email = email
    self.phone = phone
    self.isEmailVerified = isEmailVerified
    self.isPhoneVerified = isPhoneVerified
    self.grants = grants
    self.createdAt = createdAt
  }

  /// Only a verified account buys.
  public var isVerified: Bool { isEmailVerified && isPhoneVerified }
}

/// Whoever an order is for, as messages name and reach them.
package struct Customer {
  package let name: String
  package let email: String

  package init(name: String, email: String) {
    self.name = name
    self.email = email
  }
}

/// Which of an account's two addresses a code proves.
public enum Channel: String, Sendable, CaseIterable, Codable {
  case email, phone
}

/// An address as it is kept, and as it is compared.
package struct CheckedAddress {
  package let text: String
  package let key: String

  package init(text: String, key: String) {
    self.text = text
    self.key = key
  }
}
