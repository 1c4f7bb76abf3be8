/// How an evening stands at the door, by one list.
public struct DoorFigures: Sendable, Equatable {
  /// Valid tickets on the list.
  public var expected = 0
  /// Tickets that came in at least once.
  public var admitted = 0
  /// Those who are in now.
  public var inside = 0
  public var refusals: [ScanReason: Int] = [:]
  public var overrides = 0
  public var openIncidents = 0
  public var gates: [GateFigures] = []
  /// First entries of each five minutes, the latest last.
  public var pace: [Int] = []
  /// When the last one would be in if it goes on like this; nil while nobody can tell.
  public var allInAt: Timestamp?

  public struct GateFigures: Sendable, Equatable {
    public let name: String
    public let entries: Int
    /// For a device: when the shop last heard of it.
    public let heardAt: Timestamp?

    public init(name: String, entries: Int, heardAt: Timestamp?) {
      self.name = name
      self.entries = entries
      self.heardAt = heardAt
    }
  }

  public init() {}
}
