/// An event of a file that may be kept, in the form in which it waits for its import to be decided.
package struct ImportedEvent: Sendable, Equatable, Codable {
  package let draft: EventDraft
  package let status: EventStatus
  /// The code that the event had where the file was written.
  package let code: String?

  package init(draft: EventDraft, status: EventStatus, code: String?) {
    self.draft = draft
    self.status = status
    self.code = code
  }

  /// How long adding it takes, counted in events without seats: each seat is a row of its own.
  package var weight: Int {
    1 + draft.ticketTypes.reduce(0) { $0 + ($1.seatingPlan == nil ? 0 : $1.capacity) } / 50
  }
}

/// A strict import under way, as the table of its keys.
package enum StrictImport {}
