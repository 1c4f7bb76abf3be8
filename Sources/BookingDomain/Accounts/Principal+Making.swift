@_spi(Principals) import BookingModel

// The one place where it is said who somebody is
extension Principal {
  init(
    kind: Kind, session: SessionToken, credentials: CredentialVersion? = nil,
    provenAccounts: [Identifier<Account>: CredentialVersion] = [:], authenticatedAt: Timestamp? = nil,
    key: SSHKeyFingerprint? = nil, origin: Origin = .machine(user: 0)
  ) {
    self.init(
      PrincipalMaker(), kind: kind, session: session, credentials: credentials,
      provenAccounts: provenAccounts, authenticatedAt: authenticatedAt, key: key, origin: origin)
  }

  /// Commands of the worker: resuming, tidying, delivering.
  static let worker = Principal(kind: .worker, session: SessionToken("worker"))
  /// Whoever has the directory, where it is noted who did something.
  static let `operator` = Principal(kind: .operator, session: SessionToken("operator"))
}
