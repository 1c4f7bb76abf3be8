/// Whoever sells an event's tickets and is owed the money. The operator is the first.
public enum Seller: Sendable {
  public static let defaultSeller = Identifier<Seller>(1)
}
