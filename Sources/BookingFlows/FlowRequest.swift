public import BookingDomain
public import BookingModel

/// What a flow asks of the box office, as a value: whoever runs the flow carries it out wherever and whenever it likes, and
/// tells the flow what came of it.
public protocol FlowRequest: Sendable {
  /// What the flow understands.
  associatedtype Event: Sendable

  /// Whether it only reads: then it needs no turn.
  var isReading: Bool { get }
  /// Whether somebody waits for it, and would type their password for it.
  var isWaitedFor: Bool { get }
  /// Carries it out.
  func run(_ visit: Visit) throws(BookingError) -> Event
  /// What the flow is told when it was refused.
  func refused(_ error: BookingError) -> Event
}

extension FlowRequest {
  public var isReading: Bool { false }
  public var isWaitedFor: Bool { !isReading }

  /// What the flow is told in the end.
  public func event(_ result: Result<Event, BookingError>) -> Event {
    switch result {
    case .success(let event): event
    case .failure(let error): refused(error)
    }
  }
}

/// What may take a proof of its own: it is tried without one first.
public protocol ProvenRequest: FlowRequest {
  func run(_ visit: Visit, _ proof: Proof?) throws(BookingError) -> Event
}

extension ProvenRequest {
  public func run(_ visit: Visit) throws(BookingError) -> Event { try run(visit, nil) }
}
