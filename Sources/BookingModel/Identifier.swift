/// The key of one row of `Entity`'s table. Keys are for programs; people see codes.
public struct Identifier<Entity>: Hashable, Comparable, Sendable, Codable {
  public let rawValue: Int64

  public init(_ rawValue: Int64) { self.rawValue = rawValue }

  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(Int64.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
