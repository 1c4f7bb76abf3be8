import BookingDomain
import BookingModel

/// What keeps a mail from going out.
enum SMTPFailure: Error, Equatable {
  /// The server as such: others meet the same.
  case trouble(ServiceProblem)
  /// It said no to this message, for now or for good.
  case reply(String, isForGood: Bool)

  /// As the port says it: only a no to the very message is for good.
  var asDeliveryError: DeliveryError {
    switch self {
    case .trouble(let trouble): .temporary(.service(trouble.answer))
    case .reply(let reply, isForGood: true): .permanent(.service(.mailSays(reply)))
    case .reply(let reply, isForGood: false): .temporary(.service(.mailSays(reply)))
    }
  }
}
