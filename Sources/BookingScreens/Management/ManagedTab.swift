import BookingModel
import BookingSession
import BookingWords

extension ManagedTab {
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
