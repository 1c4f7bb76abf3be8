/// A strict import under way, as the table of its keys.
enum StrictImport {}

// All events of a file or none, without keeping anybody waiting: they are laid down in steps where nobody sees them, one row
// decides that all are there, and then they become events in steps again.
extension BoxOffice {
  /// - Parameters:
  ///   - file: where they are from, for whoever sees the import unfinished.
  ///   - problems: of events that were judged and are not right.
  func addTogether(
    _ events: [JudgedEvent], of file: String = "", besides problems: [ImportProblem] = [],
    _ principal: Principal,
    progress: (Int, Int) -> Void
  ) throws(BookingError) -> ImportReport {
    // Whatever can be told before anything is written.
    var watch = DuplicateWatch(events.map { ($0.line, $0.event) })
    let problems = (problems + watch.twice).sorted { $0.line < $1.line }
    guard problems.isEmpty else { throw .importRefused(problems) }
    guard !events.isEmpty else { return ImportReport(imported: 0, leftOut: 0, problems: []) }
    try tidyImports()
    try finishImports()
    try store.read { try watch.look($0) }

    let id = try beginImport(principal, of: file)
    do throws(BookingError) {
      try layDown(events, in: id)
      try decide(id, of: events.count, watch, principal)
    } catch {
      // What stays is tidied later.
      _ = try? giveUp(id, by: principal)
      throw error
    }
    return try finish(id, of: events.count, progress)
  }

  /// - Returns: the number of the entry that tells of it.
  func beginImport(_ principal: Principal, of file: String = "") throws(BookingError) -> Identifier<
    StrictImport
  > {
    try store.write { transaction in
      try authorise(principal, .management, transaction)
      let last = try transaction.count("SELECT COALESCE(MAX(id), 0) FROM audit_entries")
      let id = Identifier<StrictImport>(Int64(last + 1))
      try audit(principal, ImportCheck.begun, subject: id.subject, facts: file, transaction)
      try transaction.run(
        """
        INSERT INTO imports (id, actor, touched_at) VALUES (\(id), \(principal.actor), \(clock.now()))
        """)
      return id
    }
  }

  /// - Throws: `.importGivenUp` where somebody has tidied it away meanwhile.
  func layDown(_ events: [JudgedEvent], in id: Identifier<StrictImport>) throws(BookingError) {
    var laid = 0
    while laid < events.count {
      let step = events[laid..<min(laid + policy.rowsPerImportStep, events.count)]
      let entries = try step.map { judged throws(BookingError) in try judged.event.encoded() }
      try store.write { transaction in
        let isMine = try transaction.run(
          """
          UPDATE imports SET rows_left = rows_left + \(step.count), touched_at = \(clock.now())
          WHERE id = \(id) AND rows_left = \(laid) AND decided_at IS NULL
          """)
        guard isMine == 1 else { throw BookingError.importGivenUp }
        for (index, judged) in zip(step.indices, step) {
          let image = try judged.poster.map { try recordPoster($0, transaction).id }
          try transaction.run(
            """
            INSERT INTO import_rows (import_id, number, entry, image_id)
            VALUES (\(id), \(index + 1), \(entries[index - laid]), \(image))
            """)
        }
      }
      laid += step.count
    }
  }

  /// From when this returns its events are added, whatever happens.
  func decide(
    _ id: Identifier<StrictImport>, of count: Int, _ watch: DuplicateWatch, _ principal: Principal
  ) throws(BookingError) {
    var watch = watch
    // Most of what came meanwhile is looked at before anybody has to wait for it.
    try store.read { try watch.look($0) }
    try writeWhenNoneWaits { [watch] transaction in
      try authorise(principal, .management, transaction)
      var watch = watch
      try watch.look(transaction)
      let isMine = try transaction.run(
        """
        UPDATE imports SET decided_at = \(clock.now())
        WHERE id = \(id) AND rows_left = \(count) AND decided_at IS NULL
        """)
      guard isMine == 1 else { throw BookingError.importGivenUp }
      try audit(
        principal, ImportCheck.decided, subject: id.subject, facts: "\(count) events", transaction)
    }
  }

  /// Adds what was decided, and says what something kept from it.
  private func finish(_ id: Identifier<StrictImport>, of count: Int, _ progress: (Int, Int) -> Void)
    throws(BookingError) -> ImportReport
  {
    var told = 0
    func tell(_ done: Int) {
      while told < done {
        told += 1
        progress(told, count)
      }
    }
    var left = count
    var waiting: ImportReport.Waiting?
    do throws(BookingError) {
      while left > 0 {
        _ = try finishImportStep()
        left = try store.read { try $0.value("SELECT rows_left FROM imports WHERE id = \(id)") } ?? 0
        tell(count - left)
      }
    } catch {
      waiting = ImportReport.Waiting(events: left, reason: error)
    }
    return ImportReport(imported: count, leftOut: 0, problems: [], waiting: waiting)
  }
}
