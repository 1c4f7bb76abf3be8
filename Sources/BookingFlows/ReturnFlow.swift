public import BookingDomain
public import BookingModel

/// Tickets given back by whoever bought them, without a face: the holder is asked once, with what goes back, and then it is
/// done.
public struct ReturnFlow: Sendable {
  public enum Event: Sendable {
    /// One ticket is to go back, of those that are shown.
    case wants(TicketDetails, of: [TicketDetails])
    /// All of those that are shown, as far as it is offered.
    case wantsAll(of: [TicketDetails])
    /// Yes: the one, or with it all that may go at once.
    case confirms(Choice)
    case keeps

    case returned(Result<Money, BookingError>)
  }

  public enum Choice: Sendable, Equatable { case one, all }

  public enum Effect: Sendable, Equatable {
    case ask(Request)
    /// The holder is to be asked: see `offer`.
    case asksToConfirm
    case refused(BookingError)
    case returned(Money)
    /// What is shown of the tickets is stale.
    case reload
  }

  /// What the holder is asked about.
  public struct Offer: Sendable, Equatable {
    public let one: TicketDetails
    /// All that may go at once. One order at a time: its money goes back to the card that paid it.
    public let all: [TicketDetails]
  }

  /// Nil where nothing is asked.
  public private(set) var offer: Offer?
  /// Asked, and not answered yet.
  public private(set) var isBusy = false

  public init() {}

  public mutating func handle(_ event: Event) -> [Effect] {
    switch event {
    case .wants(let ticket, let shown): return weigh(ticket, shown)
    case .wantsAll(let shown): return weigh(shown.first { $0.returnBy != nil }, shown)
    case .keeps:
      offer = nil
      return []
    case .confirms(let choice):
      guard let offer, !isBusy else { return [] }
      (self.offer, isBusy) = (nil, true)
      let tickets = choice == .one ? [offer.one] : offer.all
      return [.ask(.giveBack(Set(tickets.map(\.id)), of: offer.one.ticket.order))]
    case .returned(.success(let money)):
      isBusy = false
      return [.returned(money), .reload]
    case .returned(.failure(let error)):
      isBusy = false
      return [.refused(error), .reload]
    }
  }

  private mutating func weigh(_ ticket: TicketDetails?, _ shown: [TicketDetails]) -> [Effect] {
    guard !isBusy else { return [] }
    guard let ticket, ticket.returnBy != nil else { return [.refused(.returnClosed)] }
    offer = Offer(
      one: ticket, all: shown.filter { $0.returnBy != nil && $0.ticket.order == ticket.ticket.order })
    return [.asksToConfirm]
  }
}

extension ReturnFlow {
  public enum Request: FlowRequest, Equatable {
    case giveBack(Set<Identifier<Ticket>>, of: Identifier<Order>)

    public func run(_ visit: Visit) throws(BookingError) -> Event {
      switch self {
      case .giveBack(let tickets, let order):
        .returned(.success(try visit.orders.returnTickets(of: order, tickets)))
      }
    }

    public func refused(_ error: BookingError) -> Event { .returned(.failure(error)) }
  }
}
