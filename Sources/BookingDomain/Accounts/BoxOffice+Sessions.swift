import BookingModel
import BookingRules
import BookingStore

extension BoxOffice {
  /// A new visitor: a guest until they log in. Limits are counted by where they come from.
  public func openSession(from origin: Origin) -> Principal {
    Principal(kind: .guest, session: newSessionToken(), origin: origin)
  }

  func newSessionToken() -> SessionToken {
    SessionToken(Hex.encoded(environment.randomness.bytes(16)))
  }

  /// A new visitor who came with an SSH key: its owner where an account has it, else a guest who may bind it later.
  ///
  /// Whoever may do more than buy is a guest too: for them a key proves nothing, only a password does.
  public func openSession(key: SSHKeyFingerprint?, from origin: Origin) throws(BookingError) -> Principal {
    let guest = openSession(from: origin).with(key: key)
    guard let key else { return guest }
    let found = try store.read { reader -> (owner: Identifier<Account>, credentials: CredentialVersion)? in
      guard let owner = try SSHKeys.owner(of: key, reader),
        try Memberships.grants(of: owner, reader).isEmpty,
        let credentials = try Accounts.credentialVersion(of: owner, reader)
      else { return nil }
      return (owner, credentials)
    }
    guard let found else { return guest }
    // When it was last used is worth knowing, but nobody is turned away by a full disk.
    _ = try? store.write(locking: [.account(found.owner)]) {
      try SSHKeys.noteUse(of: key, at: clock.now(), $0)
    }
    return guest.letIn(as: found.owner, by: found.credentials)
  }
}

extension Principal {
  func with(key: SSHKeyFingerprint?) -> Principal {
    Principal(
      kind: kind, session: session, credentials: credentials, provenAccounts: provenAccounts,
      authenticatedAt: authenticatedAt, key: key, origin: origin)
  }

  /// The same session, let in by its key: the password stays unproven, and messages with codes stay unread.
  func letIn(as account: Identifier<Account>, by credentials: CredentialVersion) -> Principal {
    Principal(
      kind: .account(account), session: session, credentials: credentials, provenAccounts: provenAccounts,
      key: key, origin: origin)
  }
}
