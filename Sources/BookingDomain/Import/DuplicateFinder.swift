import BookingModel
import BookingRules
import BookingStore

/// Which events of a file are there already: all of them are looked for once, and later only among what was added or changed
/// since, which the audit log and its seals tell. So the last look, while others wait, is short however long the file is.
struct DuplicateFinder: Sendable {
  private var lines: [EventIdentity: Int] = [:]
  /// How many seals the audit log had at the last look; nil before the first.
  private var seen: Int64?

  /// Of events that the file has before.
  let twice: [ImportProblem]

  init(_ events: [(line: Int, event: ImportedEvent)]) {
    var twice: [ImportProblem] = []
    for (line, event) in events where lines.updateValue(line, forKey: event.identity) != nil {
      twice.append(.duplicate(line: line))
    }
    self.twice = twice
  }

  /// Looks, and is to be asked from here on. - Throws: `.importRefused` for events that are there.
  mutating func look(_ reader: any Reader) throws {
    // A head that a hand has removed tells nothing: then every seal is looked at.
    let seals = try AuditHead.find(reader)?.number ?? 0
    let found =
      if let seen {
        Set(try Events.identities(changedSince: seen, reader))
      } else {
        try Events.present(lines.keys, reader)
      }
    try Self.refuse(found.compactMap { lines[$0] })
    seen = seals
  }

  private static func refuse(_ lines: [Int]) throws(BookingError) {
    guard !lines.isEmpty else { return }
    throw .importRefused(lines.sorted().map { .duplicate(line: $0) })
  }
}

extension ImportProblem {
  static func duplicate(line: Int) -> ImportProblem {
    ImportProblem(line: line, problems: [FieldProblem(.title, .inUse)])
  }
}
