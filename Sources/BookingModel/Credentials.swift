/// What a password is checked against. Has no description: the hash stays out of logs.
package struct Credentials: Sendable, CustomStringConvertible, CustomReflectable {
  package let account: Identifier<Account>
  package let hash: String

  package init(account: Identifier<Account>, hash: String) {
    self.account = account
    self.hash = hash
  }

  package var description: String { "credentials of account \(account.rawValue)" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// What opens an account: its password and its second factor, told by when each was set, its roles, and the email address that
/// a new password could be had by, told by how often it was exchanged. A session keeps the one it came in with, and has ended
/// once the account has another.
///
/// It is asked with every command of an account, and holds nothing secret.
package struct CredentialVersion: Sendable, Equatable {
  package let passwordChangedAt: Timestamp
  package let secondFactorSince: Timestamp?
  package let grants: Grants
  package let emailChanges: Int

  package init(passwordChangedAt: Timestamp, secondFactorSince: Timestamp?, grants: Grants, emailChanges: Int)
  {
    self.passwordChangedAt = passwordChangedAt
    self.secondFactorSince = secondFactorSince
    self.grants = grants
    self.emailChanges = emailChanges
  }
}
