/// An event of a file that may be kept, in the form in which it waits for its import to be decided.
struct ImportedEvent: Sendable, Equatable, Codable {
  let draft: EventDraft
  let status: EventStatus
  /// The code that the event had where the file was written.
  let code: String?

  var identity: EventIdentity {
    EventIdentity(title: draft.title, venue: draft.venue, startsAt: draft.startsAt)
  }

  /// How long adding it takes, counted in events without seats: each seat is a row of its own.
  var weight: Int {
    1 + draft.ticketTypes.reduce(0) { $0 + ($1.seatingPlan == nil ? 0 : $1.capacity) } / 50
  }
}

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
