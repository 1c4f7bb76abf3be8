/// What a password is checked against. Has no description: the hash stays out of logs.
struct Credentials: Sendable, CustomStringConvertible, CustomReflectable {
  let account: Identifier<Account>
  let hash: String

  var description: String { "credentials of account \(account.rawValue)" }
  var customMirror: Mirror { Mirror(self, children: []) }
}
