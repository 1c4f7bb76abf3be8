import BookingFiles
import BookingMedia
import BookingModel
import BookingRules
import BookingStore

/// An open box office, as visitors come to it: it opens sessions and gives each visitor what is theirs to ask for (`Visit`).
///
/// Synchronous and deterministic: time, randomness, gateway and delivery come in from outside. A command is explicit steps
/// (transaction, call outside, transaction) so that any process can finish what another began. What several topics share are
/// its methods, which nobody outside sees.
public final class BoxOffice: Sendable {
  let storage: Storage
  let environment: Environment

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

  init(storage: Storage, environment: Environment) {
    self.storage = storage
    self.environment = environment
  }

  /// What this person may ask for. Only the box office makes principals, so that holding one is proof.
  public func visit(_ principal: Principal) -> Visit { Visit(office: self, principal: principal) }

  /// Becomes readable after every commit, by whichever process. Nil for a box office in memory.
  package var changes: (any ChangeFeed)? { storage.changes }
  /// The messages that people may read on a screen, each their own.
  public var shownMessages: Set<Channel> { environment.shownMessages }

  var store: any Store { storage.store }
  var search: any SearchIndex { storage.search }
  var images: any BlobStore { storage.images }
  var clock: WallClock { environment.clock }
  var policy: Policy { environment.policy }
}
