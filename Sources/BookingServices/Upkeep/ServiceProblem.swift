import BookingDomain
import BookingModel
import BookingWords

extension ExternalService {
  /// As logs have it.
  var name: String { Language.english.words.name(self) }
}

/// What keeps a service outside from doing what it is asked, and what somebody can do about it.
public struct ServiceProblem: Error, Sendable, Equatable, Codable {
  public let cause: ServiceTrouble
  /// What it said or what came of it; nothing secret and nobody's data.
  public let answer: ServiceAnswer
  public let remedy: ServiceRemedy

  init(_ cause: ServiceTrouble, _ answer: ServiceAnswer, _ remedy: ServiceRemedy) {
    (self.cause, self.answer, self.remedy) = (cause, answer, remedy)
  }

  /// Whether only the operator can end it.
  public var needsOperator: Bool {
    switch cause {
    case .logIn, .right, .otherBooks, .clock, .encryption: true
    case .line, .elsewhere: false
    }
  }

  /// What it said, as logs have it.
  var logged: String { Language.english.words.sentence(answer) }
}
