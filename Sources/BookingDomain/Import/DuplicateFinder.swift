import BookingModel
import BookingRules
import BookingStore

/// Which events of a file are there already: all of them are looked for once, and later only among what was added or changed
/// since, which the audit log tells. So the last look, while others wait, is short however long the file is.
struct DuplicateFinder: Sendable {
  private var lines: [EventIdentity: Int] = [:]
  /// The audit log's last entry at the last look; nil before the first.
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
    let last = try AuditLog.last(reader)
    if let seen {
      try Self.refuse(try Events.identities(changedSince: seen, reader).compactMap { lines[$0] })
    } else {
      try Self.refuse(try lines.filter { try Events.contains($0.key, reader) }.map(\.value))
    }
    seen = last
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
