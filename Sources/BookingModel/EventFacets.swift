/// What there is to filter by: names that some event has, in their order.
public struct EventFacets: Sendable, Equatable {
  public let categories: [String]
  public let cities: [String]

  public init(categories: [String], cities: [String]) {
    self.categories = categories
    self.cities = cities
  }
}
