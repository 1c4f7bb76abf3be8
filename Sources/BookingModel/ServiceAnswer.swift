/// Who outside is spoken with.
public enum ExternalService: String, Sendable, Codable, CaseIterable {
  case stripe, mail, sms
}

/// What a service said, or what came of asking it; nothing secret and nobody's data. What it said stays as it said it.
public enum ServiceAnswer: Sendable, Equatable, Codable {
  /// `403 invalid_request_error: The provided key …`
  case says(String)
  case mailSays(String)
  case smsStatus(Int, code: Int?)
  /// A server, and why nothing came through, as libcurl has it.
  case nothing(ExternalService, from: String, String)
  /// Its certificate isn't valid at this machine's time.
  case certificateTime(ExternalService, from: String, String)
  case noLibrary
  case needsHTTPS(from: String)
  case mailNeedsEncryption, mailHasNoEncryption, mailRefusesLogIn
  /// Stripe doesn't know what it confirmed before: its name for a payment.
  case strangeBooks(payment: String, isLive: Bool)

  /// With what was said changed.
  public func quoting(_ change: (String) -> String) -> ServiceAnswer {
    switch self {
    case .says(let text): .says(change(text))
    case .mailSays(let text): .mailSays(change(text))
    case .nothing(let service, let server, let text): .nothing(service, from: server, change(text))
    case .certificateTime(let service, let server, let text):
      .certificateTime(service, from: server, change(text))
    case .smsStatus, .noLibrary, .needsHTTPS, .mailNeedsEncryption, .mailHasNoEncryption, .mailRefusesLogIn,
      .strangeBooks:
      self
    }
  }
}
