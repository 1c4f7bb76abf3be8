/// Whoever asks: a guest, an account, or the worker. Only the box office makes one, so holding it is proof.
///
/// It says who and how proven, never what they may do: every command reads the role anew, in its own transaction.
public struct Principal: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case guest
    case account(Identifier<Account>)
    case worker
    /// Whoever runs the program on the data directory's own machine with access to its files.
    case `operator`
  }

  package let kind: Kind
  /// One per open program, whoever logs in and out; the cart of a guest, or of an unproved account, belongs to it.
  package let session: SessionToken
  /// What opened the account when this session came in: once something else does, the session has ended.
  package let credentials: CredentialVersion?
  /// The accounts this very session signed up or logged in to, each by what opened it: it may read their messages in demo
  /// mode.
  package let provenAccounts: [Identifier<Account>: CredentialVersion]
  /// When the password was last typed; nil for whoever came in by a key alone.
  package let authenticatedAt: Timestamp?
  /// The SSH key that the visitor came with, whoever's it is.
  public let key: SSHKeyFingerprint?
  /// Where the visitor came from.
  public let origin: Origin

  package init(
    _ maker: PrincipalMaker, kind: Kind, session: SessionToken, credentials: CredentialVersion? = nil,
    provenAccounts: [Identifier<Account>: CredentialVersion] = [:], authenticatedAt: Timestamp? = nil,
    key: SSHKeyFingerprint? = nil, origin: Origin = .machine(user: 0)
  ) {
    self.kind = kind
    self.session = session
    self.credentials = credentials
    self.provenAccounts = provenAccounts
    self.authenticatedAt = authenticatedAt
    self.key = key
    self.origin = origin
  }

  /// At a device, where there is no shop that anybody could be somebody of.
  package static let nobody = Principal(PrincipalMaker(), kind: .guest, session: SessionToken(""))

  public var account: Identifier<Account>? {
    if case .account(let id) = kind { id } else { nil }
  }

  public var isGuest: Bool { kind == .guest }

  /// Whether an account's key was all the proof there is so far.
  public var isLetInByKey: Bool { account != nil && authenticatedAt == nil && key != nil }

  /// Whether it may have a cart.
  package var isVisitor: Bool { isGuest || account != nil }
}

/// 128 random bits in hex: whose cart a guest's is. Whoever has it is that guest, so it has no description.
public struct SessionToken: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
  package let rawValue: String
  package init(_ rawValue: String) { self.rawValue = rawValue }

  public var description: String { "a session" }
  public var customMirror: Mirror { Mirror(self, children: []) }
}

/// What it takes to say who somebody is. Only the box office's own module asks for one (`@_spi(Principals)`): whoever else
/// could, a screen among them, could say that they are anybody.
public struct PrincipalMaker: Sendable {
  @_spi(Principals) public init() {}
}
