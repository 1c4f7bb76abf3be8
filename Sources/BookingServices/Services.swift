import BookingDomain
import BookingFiles
import BookingModel
import BookingStore

/// Who takes the money and who brings the messages, by the settings.
public struct Services: Sendable {
  public let gateway: any PaymentGateway
  /// Those that the shop used before, as far as they are still set.
  public let earlierGateways: [any PaymentGateway]
  public let delivery: any MessageDelivery
  /// Whether only the worker can call them.
  public let defersExternalCalls: Bool
  /// Takes what the payment service says on its own account; nil without its secret.
  public let webhook: StripeWebhook?

  /// For sessions and commands: they know what there is, and no secret.
  public static func session(
    _ settings: Settings, _ directory: DataDirectory, sandbox: any SandboxBooks, clock: WallClock
  ) -> Services {
    let outbox = FileDelivery(directory: directory.outbox)
    let gateway: any PaymentGateway =
      switch settings.gateway {
      case .sandbox: SandboxGateway(books: sandbox, clock: clock)
      case .stripe: StripeGateway.away
      }
    return Services(
      gateway: gateway, earlierGateways: [], delivery: outbox, defersExternalCalls: settings.needsWorker,
      webhook: nil)
  }

  /// For the worker, with every secret it needs.
  static func worker(
    _ settings: Settings, _ secrets: [SecretKey: Secret], _ directory: DataDirectory,
    sandbox books: any SandboxBooks, clock: WallClock, journal: ServiceJournal
  ) -> Services {
    let sandbox = SandboxGateway(books: books, clock: clock)
    let stripe = stripe(settings, secrets, clock, journal)
    let isReal = settings.gateway == .stripe
    let gateways: [(any PaymentGateway)?] = isReal ? [stripe, sandbox] : [sandbox, stripe]
    let known = gateways.compactMap { $0 }
    return Services(
      gateway: known.first ?? sandbox, earlierGateways: Array(known.dropFirst()),
      delivery: delivery(settings, secrets, directory, journal), defersExternalCalls: false,
      webhook: secrets[.stripeWebhook].map { StripeWebhook(secret: $0, clock: clock) })
  }

  private static func stripe(
    _ settings: Settings, _ secrets: [SecretKey: Secret], _ clock: WallClock, _ journal: ServiceJournal
  ) -> StripeGateway? {
    guard let stripe = settings.stripe, let key = secrets[.stripeKey] else { return nil }
    return StripeGateway(
      api: StripeAPI(address: stripe.api, key: key, client: HTTPClient(), journal: journal),
      returnPage: stripe.returnPage,
      clock: clock)
  }

  private static func delivery(
    _ settings: Settings, _ secrets: [SecretKey: Secret], _ directory: DataDirectory,
    _ journal: ServiceJournal
  ) -> any MessageDelivery {
    let outbox = FileDelivery(directory: directory.outbox)
    let mail: any MessageDelivery =
      settings.mail.map { SMTPDelivery($0, password: secrets[.mailPassword], journal: journal) }
      ?? outbox
    var sms: any MessageDelivery = outbox
    if let wanted = settings.sms, let token = secrets[.smsToken] {
      sms = SMSDelivery(wanted, token: token, journal: journal)
    }
    return DeliveryByChannel(mail: mail, sms: sms)
  }
}

/// Mail one way, texts another.
struct DeliveryByChannel: MessageDelivery {
  let mail: any MessageDelivery
  let sms: any MessageDelivery

  var attachedFiles: [AttachedFile] { mail.attachedFiles }

  func deliver(_ message: OutgoingMessage) throws(DeliveryError) {
    switch message.channel {
    case .email: try mail.deliver(message)
    case .phone: try sms.deliver(message)
    }
  }

  func copy(of id: Int64) -> OutgoingMessage? { mail.copy(of: id) ?? sms.copy(of: id) }
}
