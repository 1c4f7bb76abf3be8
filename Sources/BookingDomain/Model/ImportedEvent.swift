/// An event of a file that may be kept, in the form in which it waits for its import to be decided.
struct ImportedEvent: Sendable, Equatable, Codable {
  let draft: EventDraft
  let status: EventStatus
  /// The code that the event had where the file was written.
  let code: String?

  /// How long adding it takes, counted in events without seats: each seat is a row of its own.
  var weight: Int {
    1 + draft.ticketTypes.reduce(0) { $0 + ($1.seatingPlan == nil ? 0 : $1.capacity) } / 50
  }
}

/// A strict import under way, as the table of its keys.
enum StrictImport {}

extension Identifier<StrictImport> {
  /// As the audit log has it.
  var subject: String { "import \(rawValue)" }
}
