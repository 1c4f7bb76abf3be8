public import BookingDomain
public import BookingModel

/// A new account without a face: the first form, up to the codes.
public struct SignUpFlow: Sendable {
  public enum Event: Sendable {
    /// Everything that is asked for was typed.
    case fills(SignUpForm)

    case arrived(Result<LogInResult, BookingError>)
  }

  public enum Effect: Sendable, Equatable {
    case ask(Request)
    /// Refused, with everything as it was: `.invalid` says which fields to mend.
    case refused(BookingError)
    /// The account is there; its addresses are still to be proven.
    case arrives(LogInResult)
  }

  /// Asked, and not answered yet.
  public private(set) var isBusy = false

  public init() {}

  /// What can be told of a field without asking; nil for nothing. What is asked of an empty one is told by the form.
  public static func problem(in field: FieldProblem.Field, _ text: String, _ policy: Policy = Policy())
    -> FieldProblem.Reason?
  {
    guard !text.isEmpty else { return nil }
    switch field {
    case .email: return text.contains("@") ? nil : .notAnEmail
    case .phone:
      return text.hasPrefix("+") && text.count(where: \.isNumber) >= 7 ? nil : .notAPhoneNumber
    case .password:
      let least = policy.passwordLength.lowerBound
      return text.count >= least ? nil : .tooShort(least)
    default: return nil
    }
  }

  public mutating func handle(_ event: Event) -> [Effect] {
    switch event {
    case .fills(let form):
      guard !isBusy else { return [] }
      isBusy = true
      return [.ask(.signUp(form))]
    case .arrived(.success(let arrival)):
      isBusy = false
      return [.arrives(arrival)]
    case .arrived(.failure(let error)):
      isBusy = false
      return [.refused(error)]
    }
  }
}

extension SignUpFlow {
  public enum Request: FlowRequest, Equatable {
    case signUp(SignUpForm)

    public func run(_ visit: Visit) throws(BookingError) -> Event {
      switch self {
      case .signUp(let form):
        let arrived = try visit.accounts.signUp(form)
        return .arrived(
          .success(
            LogInResult(principal: arrived, account: try visit.continued(as: arrived).accounts.current())))
      }
    }

    public func refused(_ error: BookingError) -> Event { .arrived(.failure(error)) }
  }
}
