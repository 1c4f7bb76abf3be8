public import BookingModel

/// Somebody whom the box office knows, or a guest: who is here from now on.
public struct LogInResult: Sendable, Equatable {
  public let principal: Principal
  public let account: Account?
  /// Two carts of which somebody has to say what to keep.
  public let meeting: CartMerge?

  public init(principal: Principal, account: Account?, meeting: CartMerge? = nil) {
    self.principal = principal
    self.account = account
    self.meeting = meeting
  }
}
