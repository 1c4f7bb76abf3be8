import BookingModel
import BookingStore
import Foundation

// What any process does for an import that another began: what was decided is added, what was not is tidied away.
extension BoxOffice {
  /// Runs `body` as one transaction while every decided import is among the events, so that these tell what is there.
  func writeWhenNoneWaits<Value>(_ body: (any Transaction) throws -> Value) throws(BookingError) -> Value {
    while true {
      try finishImports()
      let value: Value? = try store.write { transaction in
        guard try !Imports.isAnyDecided(transaction) else { return nil }
        return try body(transaction)
      }
      if let value { return value }
    }
  }

  /// Adds everything that was decided.
  func finishImports() throws(BookingError) { while try finishImportStep() != nil {} }

  /// Adds some events of the oldest decided import. What is laid down goes in the transaction in which its event comes, so that
  /// whoever else does the same adds none of them twice.
  ///
  /// - Returns: how many; nil where nothing is decided that isn't there.
  func finishImportStep() throws(BookingError) -> Int? {
    guard let step = try store.read({ try ImportStep.next(weight: policy.eventsPerImportStep, $0) }) else {
      return nil
    }
    return try store.write { transaction in
      let left = try ImportRows.delete(step.rows.map(\.number), of: step.id, transaction)
      for row in step.rows where left.contains(row.number) {
        try addImported(row.event, row.image, by: step.actor, transaction)
      }
      try Imports.shrink(step.id, by: left.count, at: clock.now(), transaction)
      if try Imports.deleteIfDone(step.id, transaction) {
        try audit(by: step.actor, .importFinished, .strictImport(step.id), transaction)
      }
      return left.count
    }
  }

  /// Tidies away what was laid down for imports that nobody goes on with. Returns how many.
  @discardableResult
  func tidyImports() throws(BookingError) -> Int {
    let expired = try store.read { try Imports.abandoned(since: clock.now() - policy.importLease, $0) }
    for id in expired { try abandonImport(id, by: .worker) }
    return expired.count
  }

  /// Takes back what was laid down, in steps, unless it is decided. Whoever lays down more learns of it at their next step.
  func abandonImport(_ id: Identifier<StrictImport>, by principal: Principal) throws(BookingError) {
    while true {
      let (isOver, unused): (Bool, [ImageDigest]) = try store.write { transaction in
        guard try Imports.isOpen(id, transaction) else { return (true, []) }
        let (count, images) = try ImportRows.deleteLast(policy.rowsPerImportStep, of: id, transaction)
        let unused = try images.sorted().compactMap { try Images.removeIfUnused($0, transaction) }
        try Imports.takeBack(count, of: id, transaction)
        guard try Imports.deleteIfDone(id, transaction) else { return (false, unused) }
        try audit(principal, .importAbandoned, .strictImport(id), transaction)
        return (true, unused)
      }
      for digest in unused { removeFile(digest) }
      if isOver { return }
    }
  }
}

/// Some rows of a decided import, read and understood before anybody has to wait.
private struct ImportStep {
  let id: Identifier<StrictImport>
  let actor: String
  let rows: [ImportRows.Row]

  static func next(weight: Int, _ reader: any Reader) throws -> ImportStep? {
    guard let (id, actor) = try Imports.oldestDecided(reader) else { return nil }
    var totalWeight = 0
    let rows = try ImportRows.first(
      weight, of: id,
      while: { row in
        totalWeight += row.event.weight
        return totalWeight < weight
      }, reader)
    guard !rows.isEmpty else { throw BookingError.damaged(detail: "rows of \(id.subject) are gone") }
    return ImportStep(id: id, actor: actor, rows: rows)
  }
}
