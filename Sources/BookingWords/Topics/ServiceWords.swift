import BookingModel

/// What services outside say and keep from working, and what somebody can do about it. Logs have it in English.
public protocol ServiceWords: Speech {
  func name(_ service: ExternalService) -> String
  func sentence(_ answer: ServiceAnswer) -> String
  /// Why a message could not be delivered, with what whoever refused it said: `Mailbox rejected (550 5.1.1 No such mailbox)`.
  func sentence(_ problem: DeliveryProblem) -> String
  /// For whoever runs the place; begins with a verb.
  func sentence(_ remedy: ServiceRemedy) -> String
  /// How far a clock is ahead of this machine's: `15 minutes behind`, said of this machine's.
  func clock(behind ahead: TimeSpan) -> String
}

/// What somebody can do about a trouble with a service.
public enum ServiceRemedy: Sendable, Equatable, Codable {
  /// It is asked again by itself.
  case wait, waitForStripe
  case readAnswer
  case setClock
  case installLibrary
  case stripeKey, stripeRight, stripeAccount
  case mailLogIn, mailEncryption, mailPort, mailAuthority, mailStartTLS, mailTLS, mailServer
  case smsLogIn, smsAccount
  /// The setting that has the address.
  case address(setting: String)
  case certificate
}

/// A length of time in the largest unit of which there are two at least.
public enum RoughLength: Sendable, Equatable {
  case seconds(Int), minutes(Int), hours(Int), days(Int)

  public init(_ span: TimeSpan) {
    let seconds = Int(max(0, span.milliseconds / 1000))
    self =
      if seconds >= 2 * 86_400 {
        .days(seconds / 86_400)
      } else if seconds >= 2 * 3600 {
        .hours(seconds / 3600)
      } else if seconds >= 2 * 60 {
        .minutes(seconds / 60)
      } else {
        .seconds(seconds)
      }
  }
}

extension Speech {
  /// `40 seconds`, `15 minutes`, `3 hours`, `2 days`.
  public func roughly(_ span: TimeSpan) -> String {
    switch RoughLength(span) {
    case .seconds(let count): format.seconds(count)
    case .minutes(let count): format.minutes(count)
    case .hours(let count): format.hours(count)
    case .days(let count): format.days(count)
    }
  }
}
