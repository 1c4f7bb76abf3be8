import BookingModel
import BookingStore

extension Operator {
  /// Makes every event findable anew from its row, a few thousand in one transaction. For catalogues that were filled past
  /// the box office, as benchmarks do.
  package func rebuildSearch(progress: (_ done: Int) -> Void = { _ in }) throws(BookingError) {
    var last = Identifier<Event>(0)
    var done = 0
    while true {
      let events = try store.write { transaction in
        let events = try Events.all(after: last, limit: 5000, transaction)
        for event in events { try search.put(event.id, words: event.searchWords, transaction) }
        return events
      }
      guard let end = events.last else { return }
      last = end.id
      done += events.count
      progress(done)
    }
  }
}

extension Event {
  /// What an event is searched by.
  var searchWords: [String] { [title, summary, category, venue, city] }
}
