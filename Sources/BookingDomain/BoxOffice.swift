import BookingModel
import BookingRules
import BookingStore

/// The door: everything anyone may ask for. Each command takes a `Principal` and is refused unless a rule allows it.
///
/// Synchronous and deterministic: time, randomness, gateway and delivery come in from outside. A command is explicit steps
/// (transaction, call outside, transaction) so that any process can finish what another began.
public struct BoxOffice: Sendable {
  let storage: Storage
  package let environment: Environment

  /// What the box office is built from, chosen at the composition root.
  public struct Environment: Sendable {
    public var clock: WallClock
    public var randomness: Randomness
    public var passwords: PasswordHasher
    public var commonPasswords: CommonPasswords
    public var gateway: any PaymentGateway
    /// Gateways of earlier settings, for payments that were begun with them.
    public var earlierGateways: [any PaymentGateway]
    /// The names of the gateways that the settings have, whichever process calls them. A payment that was begun with another
    /// waits until that one is set again. Nil: every gateway counts as set.
    public var configuredGateways: Set<String>?
    public var delivery: any MessageDelivery
    /// Puts messages into words, each in its reader's language.
    public var writer: any MessageWriter
    public var policy: Policy
    /// The channels that have no delivery service: people read these messages on their own screens instead.
    public var shownMessages: Set<Channel>
    /// Whether this process has no keys to gateway and delivery: it writes down what is to be done, and the worker, which
    /// has them, does it as soon as it sees the commit.
    public var defersExternalCalls: Bool
    /// What this process finds wrong with its machine (settings, worker), asked for anew each time.
    public var machineAlerts: @Sendable () -> [OperatorAlert]
    /// The email address that gets the audit log's last seal once a day. Nil: it isn't mailed.
    public var sealsTo: String?

    public init(
      clock: WallClock, randomness: Randomness, passwords: PasswordHasher, commonPasswords: CommonPasswords,
      gateway: any PaymentGateway, earlierGateways: [any PaymentGateway] = [],
      configuredGateways: Set<String>? = nil, delivery: any MessageDelivery, writer: any MessageWriter,
      policy: Policy = Policy(),
      shownMessages: Set<Channel> = Set(Channel.allCases), defersExternalCalls: Bool = false,
      sealsTo: String? = nil, machineAlerts: @escaping @Sendable () -> [OperatorAlert] = { [] }
    ) {
      self.clock = clock
      self.randomness = randomness
      self.passwords = passwords
      self.commonPasswords = commonPasswords
      self.gateway = gateway
      self.earlierGateways = earlierGateways
      self.configuredGateways = configuredGateways
      self.delivery = delivery
      self.writer = writer
      self.policy = policy
      self.shownMessages = shownMessages
      self.defersExternalCalls = defersExternalCalls
      self.sealsTo = sealsTo
      self.machineAlerts = machineAlerts
    }

    /// Whom this process may ask about a payment; nil for one that was begun with a gateway it can't call.
    func gateway(of payment: Payment) -> (any PaymentGateway)? {
      callableGateways.first { $0.name == payment.gateway }
    }

    package var callableGateways: [any PaymentGateway] {
      defersExternalCalls ? [] : [gateway] + earlierGateways
    }
  }

  /// Opens a box office where `engine` keeps it, making it first where there is none.
  ///
  /// - Throws: `.newerSchema`, `.damaged`, `.readOnly`, `.diskFull`, `.noPermission`, `.notADataDirectory`; nothing is
  ///   written before a newer schema is refused, and a damaged file is never written over.
  package static func open(_ engine: any Engine, environment: Environment) throws(BookingError) -> BoxOffice {
    BoxOffice(
      storage: try engine.open(
        waiting: environment.policy.longestGateWait, now: environment.clock.now()),
      environment: environment)
  }

  /// Opens an existing box office to look at it, as `check` does: nothing in it can change this way, and commands that
  /// write are refused.
  ///
  /// - Throws: `.newerSchema`, `.damaged`, `.noPermission`.
  package static func inspect(_ engine: any Engine, environment: Environment) throws(BookingError)
    -> BoxOffice
  {
    BoxOffice(storage: try engine.inspect(now: environment.clock.now()), environment: environment)
  }

  /// The same box office with other services or other rules: what is open stays open.
  public func equipped(with environment: Environment) -> BoxOffice {
    BoxOffice(storage: storage, environment: environment)
  }

  package init(storage: Storage, environment: Environment) {
    self.storage = storage
    self.environment = environment
  }

  package var store: any Store { storage.store }
  package var search: any SearchIndex { storage.search }
  package var images: any BlobStore { storage.images }
  /// Becomes readable after every commit, by whichever process. Nil for a box office in memory.
  package var changes: (any ChangeFeed)? { storage.changes }

  /// Closes what it has open, so that the last process that leaves folds the database's log into the one file. Every command
  /// after it is refused. For a program that ends while other threads may still have it.
  public func close() { store.close() }

  /// The messages that people may read on a screen, each their own.
  public var shownMessages: Set<Channel> { environment.shownMessages }

  package var clock: WallClock { environment.clock }
  package var policy: Policy { environment.policy }

  /// A new visitor: a guest until they log in. Limits are counted by where they come from.
  public func openSession(from origin: Origin) -> Principal {
    Principal(kind: .guest, session: newSessionToken(), origin: origin)
  }

  /// Whoever runs a command on the machine of the data directory: the directory's permissions are the proof.
  public func openOperatorSession() -> Principal {
    Principal(kind: .operator, session: newSessionToken())
  }

  private func newSessionToken() -> SessionToken {
    SessionToken(Hex.encoded(environment.randomness.bytes(16)))
  }
}
