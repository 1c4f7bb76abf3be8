/// What a password is checked against. Has no description: the hash stays out of logs.
struct Credentials: Sendable, CustomStringConvertible, CustomReflectable {
  let account: Identifier<Account>
  let hash: String

  var description: String { "credentials of account \(account.rawValue)" }
  var customMirror: Mirror { Mirror(self, children: []) }
}

/// What opens an account: its password and its second factor, told by when each was set, its roles, and the email address that
/// a new password could be had by, told by how often it was exchanged. A session keeps the one it came in with, and has ended
/// once the account has another.
///
/// It is asked with every command of an account, and holds nothing secret.
struct CredentialVersion: Sendable, Equatable {
  let passwordChangedAt: Timestamp
  let secondFactorSince: Timestamp?
  let grants: Grants
  let emailChanges: Int
}
