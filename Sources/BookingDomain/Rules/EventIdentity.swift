/// What an import knows an event by: capitals and blanks don't make another one of it.
struct EventIdentity: Hashable, Sendable {
  let titleKey: String
  private let title: String
  private let venue: String
  let startsAt: Timestamp

  init(title: String, venue: String, startsAt: Timestamp) {
    titleKey = FoldedText.sortKey(title)
    self.title = NormalizedText.key(title)
    self.venue = NormalizedText.key(venue)
    self.startsAt = startsAt
  }
}

extension ImportedEvent {
  var identity: EventIdentity {
    EventIdentity(title: draft.title, venue: draft.venue, startsAt: draft.startsAt)
  }
}
