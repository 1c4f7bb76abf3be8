import BookingDomain
import BookingWords

/// What keeps a mail from going out.
enum SMTPFailure: Error, Equatable {
  /// The server as such: others meet the same.
  case trouble(ServiceProblem)
  /// It said no to this message, for now or for good.
  case reply(String, isForGood: Bool)

  /// As the port says it: only a no to the very message is for good.
  var asDeliveryError: DeliveryError {
    switch self {
    case .trouble(let trouble): .temporary(trouble.logged)
    case .reply(let reply, let isForGood):
      isForGood ? .permanent(Self.logged(reply)) : .temporary(Self.logged(reply))
    }
  }
  private static func logged(_ reply: String) -> String {
    Language.english.words.sentence(ServiceAnswer.mailSays(reply))
  }
}
