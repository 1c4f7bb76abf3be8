/// Who is expected, as a list for people with paper says it.
public struct Attendee: Sendable, Equatable {
  public let ticket: DoorTicket
  /// The order's code.
  public let order: String
  /// The first time they came in; nil for whoever hasn't.
  public let cameInAt: Timestamp?

  public init(ticket: DoorTicket, order: String, cameInAt: Timestamp?) {
    (self.ticket, self.order, self.cameInAt) = (ticket, order, cameInAt)
  }
}
