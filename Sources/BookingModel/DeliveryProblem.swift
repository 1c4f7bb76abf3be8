/// Why a message didn't go out. What somebody outside said stays as they said it.
public enum DeliveryProblem: Sendable, Equatable, Codable {
  /// The service that brings messages, or the way to it.
  case service(ServiceAnswer)
  /// The recipient is none that a mail, or a text, can go to.
  case notAnAddress, notAPhoneNumber
  /// It can't be kept in the outbox, as the system has it.
  case outbox(String)
  /// Its facts can't be read any more, or its code is gone.
  case unreadable
  case tooManyToThisNumber
  /// More texts than may go out in a day: it waits for tomorrow.
  case tooManyToday

  /// With what others said changed: shortened, or without what nobody may read.
  public func quoting(_ change: (String) -> String) -> DeliveryProblem {
    switch self {
    case .service(let answer): .service(answer.quoting(change))
    case .outbox(let reason): .outbox(change(reason))
    case .notAnAddress, .notAPhoneNumber, .unreadable, .tooManyToThisNumber, .tooManyToday: self
    }
  }
}
