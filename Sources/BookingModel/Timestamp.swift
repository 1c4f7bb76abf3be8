/// A moment, in milliseconds since 1970-01-01T00:00:00Z. How it reads in a zone is a matter for whoever shows it.
public struct Timestamp: Hashable, Comparable, Sendable, Codable {
  public let milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  public init(from decoder: any Decoder) throws {
    milliseconds = try decoder.singleValueContainer().decode(Int64.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }

  /// Of its minute, 0 to 59: the same in every zone.
  package var second: Int { Int((milliseconds % 60_000 + 60_000) % 60_000) / 1000 }

  public static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }
  public static func + (left: Self, right: TimeSpan) -> Self {
    Timestamp(milliseconds: left.milliseconds + right.milliseconds)
  }
  public static func - (left: Self, right: TimeSpan) -> Self {
    Timestamp(milliseconds: left.milliseconds - right.milliseconds)
  }
  public static func - (left: Self, right: Self) -> TimeSpan {
    TimeSpan(milliseconds: left.milliseconds - right.milliseconds)
  }
}

/// A length of time in milliseconds; negative where a moment has passed.
public struct TimeSpan: Hashable, Comparable, Sendable {
  public let milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  public static func seconds(_ count: Int64) -> TimeSpan { TimeSpan(milliseconds: count * 1000) }
  public static func minutes(_ count: Int64) -> TimeSpan { .seconds(count * 60) }
  public static func hours(_ count: Int64) -> TimeSpan { .minutes(count * 60) }
  public static func days(_ count: Int64) -> TimeSpan { .hours(count * 24) }

  public static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }
  public static func + (left: Self, right: Self) -> Self {
    TimeSpan(milliseconds: left.milliseconds + right.milliseconds)
  }
}
