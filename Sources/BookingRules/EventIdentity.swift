import BookingModel

/// What an import knows an event by: capitals and blanks don't make another one of it.
package struct EventIdentity: Hashable, Sendable {
  package let titleKey: String
  private let title: String
  private let venue: String
  package let startsAt: Timestamp

  package init(title: String, venue: String, startsAt: Timestamp) {
    titleKey = FoldedText.sortKey(title)
    self.title = NormalizedText.key(title)
    self.venue = NormalizedText.key(venue)
    self.startsAt = startsAt
  }
}

extension ImportedEvent {
  package var identity: EventIdentity {
    EventIdentity(title: draft.title, venue: draft.venue, startsAt: draft.startsAt)
  }
}
