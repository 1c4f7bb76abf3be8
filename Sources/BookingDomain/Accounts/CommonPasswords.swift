/// Passwords that many people use, lower-cased: those are refused.
public struct CommonPasswords: Sendable {
  let contains: @Sendable (String) -> Bool

  public init(contains: @escaping @Sendable (String) -> Bool) { self.contains = contains }
}
