import BookingModel

/// What `booking.toml` in the data directory and the environment say, without any secret: sessions read it as well as the
/// worker.
public struct Settings: Sendable, Equatable {
  public enum Gateway: String, Sendable, CaseIterable { case sandbox, stripe }

  /// What takes the money of new orders.
  public var gateway = Gateway.sandbox
  /// There with Stripe, and after it: payments that were begun there end there, and refunds go back there.
  public var stripe: StripeSettings?
  /// Nil keeps mail in the outbox.
  public var mail: MailSettings?
  /// Nil keeps text messages in the outbox.
  public var sms: SMSSettings?
  /// Where the audit log's last seal is mailed, once a day; nil where nobody keeps it. Only with mail.
  public var sealsTo: String?
  /// The least level the worker logs: `debug`, `info`, `warning` or `error`.
  public var log = "info"
  /// Settings that stand under a name of an earlier version. They count all the same.
  public var renamed: [RenamedSetting] = []
  /// Where the secrets lie, by the setting that names each.
  var secretFiles: [SettingKey: String] = [:]

  public init() {}

  /// Whether somebody outside takes the money or brings the messages, so that only the worker, which has the secrets, can.
  public var needsWorker: Bool { gateway != .sandbox || mail != nil || sms != nil }

  /// By name, those whose payments somebody can ask about: the sandbox always, others as long as they are set.
  public var configuredGateways: Set<String> {
    Set(([.sandbox] + (stripe == nil ? [] : [Gateway.stripe])).map(\.rawValue))
  }

  /// What nothing carries to people: they read it on their screens.
  public var unsentMessages: Set<Channel> {
    Set((mail == nil ? [.email] : []) + (sms == nil ? [.phone] : []))
  }
}

public struct StripeSettings: Sendable, Equatable {
  public var api: WebAddress
  /// Where the hosted page leads when it is done; a page that says "go back to your terminal".
  public var returnPage: WebAddress

  public init(api: WebAddress, returnPage: WebAddress) {
    self.api = api
    self.returnPage = returnPage
  }
}

public struct MailSettings: Sendable, Equatable {
  public enum Encryption: String, Sendable, CaseIterable { case starttls, tls, none }

  public var host: String
  public var port: Int
  public var encryption: Encryption
  public var user: String?
  public var sender: MailSender
  /// Certificates to trust besides the system's: those of a mail server with one of its own.
  public var authorities: String?
}

public struct SMSSettings: Sendable, Equatable {
  public var api: WebAddress
  public var account: String
  public var from: String
  public var perNumberAndDay: Int
  public var perDay: Int
}
