import BookingDomain

/// What states are called, to stand in a sentence or beside what they are of.
public protocol StateWords: Speech {
  func word(_ status: OrderStatus) -> String
}
