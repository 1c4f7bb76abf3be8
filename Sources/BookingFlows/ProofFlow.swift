public import BookingModel

/// Proving anew who is here, without a face: the password, the second factor's code where there is one, and a number typed by
/// hand for what can't be undone for many people.
public struct ProofFlow: Sendable {
  public enum Field: Sendable, Equatable { case number, password, code }

  public enum Event: Sendable {
    /// Everything that is asked for was typed.
    case entered
    case refused(BookingError)
  }

  public enum Effect: Sendable, Equatable {
    /// It is to be proven with what was typed.
    case prove
    /// The account has a second factor: its code is asked for as well.
    case asksForCode
    /// Refused: these are to be typed anew, the last of them first.
    case refused(BookingError, again: [Field])
  }

  /// What is asked for, in this order.
  public private(set) var fields: [Field]
  /// Asked, and not answered yet.
  public private(set) var isBusy = false

  /// - Parameter hasSecondFactor: whether it is known that the account has one; else it turns out.
  public init(counting: Bool = false, hasSecondFactor: Bool = false) {
    fields = (counting ? [.number] : []) + [.password] + (hasSecondFactor ? [.code] : [])
  }

  public mutating func handle(_ event: Event) -> [Effect] {
    switch event {
    case .entered:
      guard !isBusy else { return [] }
      isBusy = true
      return [.prove]
    case .refused(let error):
      isBusy = false
      return refuse(error)
    }
  }

  private mutating func refuse(_ error: BookingError) -> [Effect] {
    switch error {
    case .secondFactorNeeded:
      guard !fields.contains(.code) else { return [.refused(error, again: [.code])] }
      fields.append(.code)
      return [.asksForCode]
    case .wrongSecondFactor: return [.refused(error, again: [.code])]
    // A code counts once.
    case .otherNumberOfOrders:
      return [.refused(error, again: fields.contains(.code) ? [.code, .number] : [.number])]
    default: return [.refused(error, again: [.password])]
    }
  }
}

extension BookingError {
  /// Whether typing a proof again is what helps.
  public var isAboutProof: Bool {
    switch self {
    case .wrongEmailOrPassword, .secondFactorNeeded, .wrongSecondFactor, .throttled, .otherNumberOfOrders:
      true
    default: false
    }
  }
}
