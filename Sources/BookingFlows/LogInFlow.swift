public import BookingDomain
public import BookingModel

/// A log-in without a face: email and password, what may be asked besides, and what to keep of two carts.
public struct LogInFlow: Sendable {
  /// What may be asked besides email and password.
  public enum Extra: Sendable, Equatable {
    /// The code of the second factor.
    case secondFactor
    /// Many wrong passwords came from elsewhere: whoever reads the mail of the account comes in all the same.
    case mailedCode
  }

  public enum Field: Sendable, Equatable { case password, secondFactor, mailedCode }

  /// What was typed. Never shown, never logged.
  public struct Attempt: Sendable, Equatable, CustomStringConvertible, CustomReflectable {
    public let email: String
    public let password: String
    public let secondFactor: String?
    public let mailedCode: String?

    public init(email: String, password: String, secondFactor: String? = nil, mailedCode: String? = nil) {
      self.email = email
      self.password = password
      self.secondFactor = secondFactor
      self.mailedCode = mailedCode
    }

    public var description: String { "(kept out of logs)" }
    public var customMirror: Mirror { Mirror(self, children: []) }
  }

  public enum Event: Sendable {
    case tries(Attempt)
    case keeps(CartMerge.Choice)

    case arrived(Result<LogInResult, BookingError>)
    case mailed(Result<Bool, BookingError>)
    case kept(Result<Bool, BookingError>)
  }

  public enum Effect: Sendable, Equatable {
    case ask(Request)
    /// Something more is asked for: see `extras`.
    case asks(Extra)
    /// Refused: the field is to be typed anew, nil where it is something else.
    case refused(BookingError, again: Field?)
    /// Refused: all begins anew. Whoever it is next may have no code to type.
    case startsOver(BookingError)
    /// What the account held already, before it becomes part of what is paid.
    case meets(CartMerge)
    case arrives(LogInResult)
  }

  /// What is asked besides email and password, in this order.
  public private(set) var extras: [Extra] = []
  /// Asked, and not answered yet.
  public private(set) var isBusy = false
  private var email = ""
  /// Logged in, and not yet said what to keep.
  private var waiting: LogInResult?

  public init() {}

  public mutating func handle(_ event: Event) -> [Effect] {
    switch event {
    case .tries(let attempt):
      guard !isBusy else { return [] }
      (isBusy, email, waiting) = (true, attempt.email, nil)
      return [.ask(.logIn(attempt))]
    case .arrived(.success(let arrival)):
      (isBusy, extras) = (false, [])
      guard let meeting = arrival.meeting else { return [.arrives(arrival)] }
      waiting = arrival
      return [.meets(meeting)]
    case .arrived(.failure(let error)):
      isBusy = false
      return refuse(error)
    case .keeps(let choice):
      guard let waiting, choice != .both || waiting.meeting?.canJoin == true else { return [] }
      return [.ask(.join(waiting.principal, keeping: choice))]
    case .kept(.success):
      guard let waiting else { return [] }
      return [.arrives(waiting)]
    case .mailed(.success): return []
    case .mailed(.failure(let error)), .kept(.failure(let error)): return [.refused(error, again: nil)]
    }
  }

  private mutating func refuse(_ error: BookingError) -> [Effect] {
    switch error {
    case .secondFactorNeeded:
      if !extras.contains(.secondFactor) { extras.append(.secondFactor) }
      return [.asks(.secondFactor)]
    case .mailedCodeNeeded:
      extras = [.mailedCode]
      return [.asks(.mailedCode), .ask(.mailCode(to: email))]
    case .wrongSecondFactor: return [.refused(error, again: .secondFactor)]
    case .wrongCode, .codeExpired, .invalid:
      guard extras.contains(.mailedCode) else { break }
      return [.refused(error, again: .mailedCode)]
    case .wrongEmailOrPassword:
      // The code stays good for another try.
      guard extras.contains(.mailedCode) else { break }
      return [.refused(error, again: .password)]
    default: break
    }
    extras = []
    return [.startsOver(error)]
  }
}

extension LogInFlow {
  public enum Request: FlowRequest, Equatable {
    case logIn(Attempt)
    case mailCode(to: String)
    case join(Principal, keeping: CartMerge.Choice)

    public func run(_ visit: Visit) throws(BookingError) -> Event {
      switch self {
      case .logIn(let attempt):
        let arrived = try visit.session.logIn(
          email: attempt.email, password: attempt.password, code: attempt.secondFactor,
          mailedCode: attempt.mailedCode, asksAboutCarts: true)
        return .arrived(
          .success(
            LogInResult(
              principal: arrived, account: try visit.continued(as: arrived).accounts.current(),
              meeting: try visit.continued(as: arrived).cart.meeting())))
      case .mailCode(let email):
        try visit.credentials.requestPasswordReset(email: email)
        return .mailed(.success(true))
      case .join(let arrived, let choice):
        try visit.continued(as: arrived).cart.join(keeping: choice)
        return .kept(.success(true))
      }
    }

    public func refused(_ error: BookingError) -> Event {
      switch self {
      case .logIn: .arrived(.failure(error))
      case .mailCode: .mailed(.failure(error))
      case .join: .kept(.failure(error))
      }
    }
  }
}
