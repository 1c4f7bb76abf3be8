import BookingModel
import TerminalUI

/// What part of the managed events the list shows.
enum ManagedTab: CaseIterable, Sendable {
  case coming, onSale, drafts, cancelled, past, all

  var label: SafeText {
    switch self {
    case .coming: "Upcoming"
    case .onSale: "On sale"
    case .drafts: "Drafts"
    case .cancelled: "Cancelled"
    case .past: "Past"
    case .all: "All"
    }
  }

  /// Said where a list would be.
  var nothing: SafeText {
    switch self {
    case .coming: "No upcoming events."
    case .onSale: "No events are on sale."
    case .drafts: "There are no drafts."
    case .cancelled: "No cancelled events."
    case .past: "No past events yet."
    case .all: "No events yet."
    }
  }

  /// Narrows a query to this part. An event that is on just now is still coming: it may need its orders looked at.
  func query(_ query: EventQuery, now: Timestamp) -> EventQuery {
    var query = query
    query.managed = true
    switch self {
    case .coming: query.from = query.from ?? now - .days(1)
    case .onSale:
      query.status = .published
      query.from = query.from ?? now - .days(1)
    case .drafts: query.status = .draft
    case .cancelled: query.status = .cancelled
    case .past: (query.from, query.until) = (nil, now)
    case .all: break
    }
    return query
  }
}
