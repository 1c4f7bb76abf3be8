import BookingDomain

/// Tries out what the settings name: a call that changes nothing, a log-in.
public struct ServiceCheck: Sendable, Equatable {
  public enum Service: Sendable { case stripe, mail, texts }

  public enum Outcome: Sendable, Equatable {
    /// With what is worth knowing: `test mode`, a server's name.
    case fine(String)
    /// It answers, and doesn't take the key or the password.
    case refused
    case unreachable(String)
  }

  public let service: Service
  public let outcome: Outcome

  /// Every service that is set. - Throws: `SettingsError` for secrets that are missing or can be read by others.
  public static func run(_ settings: Settings, environment: [String: String]) throws(SettingsError)
    -> [ServiceCheck]
  {
    let secrets = try settings.secrets(environment: environment)
    let client = HTTPClient(times: TransferTimes(connect: .seconds(5), whole: .seconds(10)))
    var checks: [ServiceCheck] = []
    if let stripe = settings.stripe, let key = secrets[.stripeKey] {
      let request = HTTPRequest(
        address: stripe.api.appending("/v1/balance"), headers: [("Authorization", "Bearer \(key.value)")])
      let mode = key.value.contains("_live_") ? "live: real money" : "test mode: no real money"
      checks.append(ServiceCheck(service: .stripe, outcome: ask(client, request, fine: mode)))
    }
    if let mail = settings.mail {
      let delivery = SMTPDelivery(
        mail, password: secrets[.mailPassword],
        times: TransferTimes(connect: .seconds(5), whole: .seconds(10)))
      checks.append(ServiceCheck(service: .mail, outcome: tryMail(delivery, mail)))
    }
    if let texts = settings.texts, let token = secrets[.textsToken] {
      let request = HTTPRequest(
        address: texts.api.appending("/2010-04-01/Accounts/\(texts.account).json"),
        headers: [TextDelivery.authorization(texts, token)])
      checks.append(ServiceCheck(service: .texts, outcome: ask(client, request, fine: texts.from)))
    }
    return checks
  }

  private static func ask(_ client: HTTPClient, _ request: HTTPRequest, fine: String) -> Outcome {
    do throws(HTTPFailure) {
      let response = try client.send(request)
      switch response.status {
      case 200..<300: return .fine(fine)
      case 401, 403: return .refused
      default: return .unreachable("it answers \(response.status)")
      }
    } catch {
      switch error {
      case .notSent(let words), .noAnswer(let words): return .unreachable(words)
      }
    }
  }

  private static func tryMail(_ delivery: SMTPDelivery, _ settings: MailSettings) -> Outcome {
    do throws(DeliveryError) {
      try delivery.tryLogIn()
      return .fine("\(settings.host):\(settings.port)")
    } catch {
      switch error {
      case .temporary(SMTPDelivery.refusedLogIn): return .refused
      case .temporary(let words), .permanent(let words): return .unreachable(words)
      }
    }
  }
}
