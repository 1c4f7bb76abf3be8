import BookingDomain
import BookingModel
import BookingSession
import TerminalUI

typealias EventList = PagedList<EventListing, EventCursor>

extension StepContext {
  /// Reads a page of events.
  mutating func read(
    _ request: EventList.Request, of query: EventQuery,
    _ reply: @escaping @Sendable (EventList.Answer) -> Owner.Reply
  ) {
    var query = query
    query.limit = request.limit
    query.after = request.after
    ask({ [query] visit throws(BookingError) in try visit.catalogue.events(query) }) { result in
      let page = result.map {
        EventList.Page(rows: $0.listings, next: $0.next, total: $0.total, isTotalExact: $0.isTotalExact)
      }
      return reply(EventList.Answer(request: request, result: page))
    }
  }
}
