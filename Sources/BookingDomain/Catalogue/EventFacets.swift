/// What there is to filter by, with the number of events each.
public struct EventFacets: Sendable, Equatable {
  public struct Value: Sendable, Equatable {
    public let name: String
    public let count: Int
    public init(name: String, count: Int) {
      self.name = name
      self.count = count
    }
  }

  /// By name.
  public let categories: [Value]
  /// By name.
  public let cities: [Value]

  public init(categories: [Value], cities: [Value]) {
    self.categories = categories
    self.cities = cities
  }
}
