import Foundation

// What any process does for an import that another began: what was decided is added, what was not is tidied away.
extension BoxOffice {
  /// Runs `body` as one transaction while every decided import is among the events, so that these tell what is there.
  func writeWhenNoneWaits<Value>(_ body: (any Transaction) throws -> Value) throws(BookingError) -> Value {
    while true {
      try finishImports()
      let value: Value? = try store.write { transaction in
        let waiting = try transaction.first("SELECT id FROM imports WHERE decided_at IS NOT NULL LIMIT 1")
        guard waiting == nil else { return nil }
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
      var added = 0
      for row in step.rows {
        let isThere = try transaction.run(
          "DELETE FROM import_rows WHERE import_id = \(step.id) AND number = \(row.number)")
        guard isThere == 1 else { continue }
        try add(row.event, row.image, by: step.actor, transaction)
        added += 1
      }
      try transaction.run(
        "UPDATE imports SET rows_left = rows_left - \(added), touched_at = \(clock.now()) WHERE id = \(step.id)"
      )
      if try transaction.run("DELETE FROM imports WHERE id = \(step.id) AND rows_left = 0") == 1 {
        try audit(by: step.actor, ImportCheck.finished, subject: step.id.subject, transaction)
      }
      return added
    }
  }

  /// Tidies away what was laid down for imports that nobody goes on with. Returns how many.
  @discardableResult
  func tidyImports() throws(BookingError) -> Int {
    let lapsed = try store.read { reader in
      try reader.rows(
        """
        SELECT id FROM imports WHERE touched_at <= \(clock.now() - policy.importLease)
          AND decided_at IS NULL
        """
      ).map { try $0.get("id", as: Identifier<StrictImport>.self) }
    }
    for id in lapsed { try giveUp(id, by: .worker) }
    return lapsed.count
  }

  /// Takes back what was laid down, in steps, unless it is decided. Whoever lays down more learns of it at their next step.
  func giveUp(_ id: Identifier<StrictImport>, by principal: Principal) throws(BookingError) {
    while true {
      let (isOver, unused): (Bool, [ImageDigest]) = try store.write { transaction in
        let isOpen = try transaction.first(
          """
          SELECT 1 FROM imports WHERE id = \(id) AND decided_at IS NULL
          """)
        guard isOpen != nil else { return (true, []) }
        let rows = try transaction.rows(
          """
          SELECT number, image_id FROM import_rows WHERE import_id = \(id) ORDER BY number DESC
          LIMIT \(policy.rowsPerImportStep)
          """)
        for row in rows {
          try transaction.run(
            "DELETE FROM import_rows WHERE import_id = \(id) AND number = \(value: row["number"])")
        }
        let images = Set(
          try rows.compactMap { try $0.optional("image_id", as: Identifier<ImageRecord>.self) })
        let unused = try images.sorted().compactMap { try ImageRecord.removeIfUnused($0, transaction) }
        try transaction.run("UPDATE imports SET rows_left = rows_left - \(rows.count) WHERE id = \(id)")
        guard try transaction.run("DELETE FROM imports WHERE id = \(id) AND rows_left = 0") == 1 else {
          return (false, unused)
        }
        try audit(principal, ImportCheck.givenUp, subject: id.subject, transaction)
        return (true, unused)
      }
      for digest in unused { removeFile(digest) }
      if isOver { return }
    }
  }
}

/// Some rows of a decided import, read and understood before anybody has to wait.
private struct ImportStep {
  struct Row {
    let number: Int
    let event: ImportedEvent
    let image: Identifier<ImageRecord>?
  }

  let id: Identifier<StrictImport>
  let actor: String
  let rows: [Row]

  static func next(weight: Int, _ reader: any Reader) throws -> ImportStep? {
    let oldest = try reader.first(
      "SELECT id, actor FROM imports WHERE decided_at IS NOT NULL ORDER BY id LIMIT 1")
    guard let oldest else { return nil }
    let id: Identifier<StrictImport> = try oldest.get("id")
    var rows: [Row] = []
    var weighed = 0
    for row in try reader.rows(
      "SELECT number, entry, image_id FROM import_rows WHERE import_id = \(id) ORDER BY number LIMIT \(weight)"
    )
    where weighed < weight {
      let event = try ImportedEvent(encoded: row.get("entry"))
      rows.append(Row(number: try row.get("number"), event: event, image: try row.optional("image_id")))
      weighed += event.weight
    }
    guard !rows.isEmpty else { throw BookingError.damaged(detail: "rows of \(id.subject) are gone") }
    return ImportStep(id: id, actor: try oldest.get("actor"), rows: rows)
  }
}

extension Identifier<StrictImport> {
  /// As the record has it.
  var subject: String { "import \(rawValue)" }
}

extension ImportedEvent {
  func encoded() throws(BookingError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let data = try? encoder.encode(self) else { throw .storage("an event that can't be written") }
    return String(decoding: data, as: UTF8.self)
  }

  /// - Throws: `.damaged`.
  init(encoded text: String) throws(BookingError) {
    guard let event = try? JSONDecoder().decode(ImportedEvent.self, from: Data(text.utf8)) else {
      throw .damaged(detail: "an event that is being imported")
    }
    self = event
  }
}
