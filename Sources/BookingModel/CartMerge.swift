/// Two carts at a log-in: what the account held already, and what was chosen before it was known who chooses.
public struct CartMerge: Sendable, Equatable {
  public let earlier: Cart
  public let chosen: Cart

  package init(earlier: Cart, chosen: Cart) { (self.earlier, self.chosen) = (earlier, chosen) }

  /// Whether they can be paid together.
  public var canJoin: Bool { earlier.total?.currency == chosen.total?.currency }

  public enum Choice: Sendable, Equatable { case both, chosen, earlier }
}
