import BookingModel
import BookingWords

/// Tries out what the settings name: calls that change nothing, a log-in.
public struct ServiceCheck: Sendable, Equatable {
  public enum Outcome: Sendable, Equatable {
    case fine(ServiceLogIn)
    case trouble(ServiceProblem)
  }

  public let service: ExternalService
  public let outcome: Outcome
  /// How far its clock is ahead of this machine's; nil where it doesn't say.
  public var clockAhead: TimeSpan?

  private static let times = TransferTimes(connect: .seconds(5), whole: .seconds(10))

  /// Every service that is set.
  ///
  /// - Parameter newestPayment: Stripe's name for a payment that it confirmed, to see whether the key is for the same books.
  public static func run(_ worker: WorkerSettings, newestPayment: String?, clock: WallClock) -> [ServiceCheck]
  {
    let (settings, secrets) = (worker.settings, worker.secrets)
    let client = HTTPClient(times: times)
    var checks: [ServiceCheck] = []
    if let stripe = settings.stripe, let key = secrets[.stripeKey] {
      let check = StripeCheck(
        api: StripeAPI(address: stripe.api, key: key, client: client), newestPayment: newestPayment,
        clock: clock)
      checks += check.run(isLive: worker.isLive == true)
    }
    if let mail = settings.mail {
      let delivery = SMTPDelivery(mail, password: secrets[.mailPassword], times: times)
      checks.append(ServiceCheck(service: .mail, outcome: tryMail(delivery, mail)))
    }
    if let sms = settings.sms, let token = secrets[.smsToken] {
      checks.append(tryTexts(sms, token, client, clock))
    }
    return checks
  }

  private static func tryMail(_ delivery: SMTPDelivery, _ settings: MailSettings) -> Outcome {
    do throws(SMTPFailure) {
      try delivery.tryLogIn()
      return .fine(.mail(server: "\(settings.host):\(settings.port)"))
    } catch {
      switch error {
      case .trouble(let trouble): return .trouble(trouble)
      case .reply(let reply, _):
        return .trouble(ServiceProblem(.elsewhere, .mailSays(Redacted.text(reply)), .readAnswer))
      }
    }
  }

  private static func tryTexts(
    _ sms: SMSSettings, _ token: Secret, _ client: HTTPClient, _ clock: WallClock
  ) -> ServiceCheck {
    let request = HTTPRequest(
      address: sms.api.appending("/2010-04-01/Accounts/\(sms.account).json"),
      headers: [SMSDelivery.authorization(sms, token)])
    do throws(HTTPFailure) {
      let response = try client.send(request)
      let trouble = SMSDelivery.trouble(response)
      return ServiceCheck(
        service: .sms, outcome: trouble.map { .trouble($0) } ?? .fine(.sms(from: sms.from)),
        clockAhead: response.date.map { $0 - clock.now() })
    } catch {
      return ServiceCheck(
        service: .sms, outcome: .trouble(error.line.trouble(.sms, at: sms.api, setting: "sms.api")))
    }
  }
}
