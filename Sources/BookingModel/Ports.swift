/// The time, from outside: the system's clock in the program, a hand-driven one in tests and simulation.
public struct WallClock: Sendable {
  public let now: @Sendable () -> Timestamp
  public init(now: @escaping @Sendable () -> Timestamp) { self.now = now }
}

/// Random bytes, from outside: the system's secure source in the program, a seeded one in simulation.
public struct Randomness: Sendable {
  public let bytes: @Sendable (Int) -> [UInt8]
  public init(bytes: @escaping @Sendable (Int) -> [UInt8]) { self.bytes = bytes }
}

/// Turns passwords into what is stored, and checks them.
public struct PasswordHasher: Sendable {
  /// A hash of nobody's password that costs as much to check as any other: for accounts that don't exist.
  public let decoy: String
  /// A self-describing hash string with its own salt; nil where there is no memory for it.
  public let hash: @Sendable (String) -> String?
  public let verify: @Sendable (_ password: String, _ hash: String) -> Bool

  public init(
    decoy: String, hash: @escaping @Sendable (String) -> String?,
    verify: @escaping @Sendable (String, String) -> Bool
  ) {
    self.decoy = decoy
    self.hash = hash
    self.verify = verify
  }
}
