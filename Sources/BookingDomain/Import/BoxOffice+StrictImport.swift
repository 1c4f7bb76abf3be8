import BookingModel
import BookingStore

// All events of a file or none, without keeping anybody waiting: they are laid down in steps where nobody sees them, one row
// decides that all are there, and then they become events in steps again.
extension BoxOffice {
  /// - Parameters:
  ///   - file: where they are from, for whoever sees the import unfinished.
  ///   - problems: of events that were judged and are not right.
  package func addTogether(
    _ events: [EvaluatedEvent], of file: String = "", besides problems: [ImportProblem] = [],
    _ principal: Principal,
    progress: (Int, Int) -> Void
  ) throws(BookingError) -> ImportReport {
    // Whatever can be told before anything is written.
    var watch = DuplicateFinder(events.map { ($0.line, $0.event) })
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
      _ = try? abandonImport(id, by: principal)
      throw error
    }
    return try finish(id, of: events.count, progress)
  }

  func beginImport(_ principal: Principal, of file: String = "") throws(BookingError) -> Identifier<
    StrictImport
  > {
    try store.write { transaction in
      try authoriseImport(principal, transaction)
      let id = try Imports.newNumber(transaction)
      try audit(principal, .importBegun, .strictImport(id), facts: file, transaction)
      try Imports.insert(id, of: file, by: principal.actor, at: clock.now(), transaction)
      return id
    }
  }

  /// - Throws: `.importAbandoned` where somebody has tidied it away meanwhile.
  func layDown(_ events: [EvaluatedEvent], in id: Identifier<StrictImport>) throws(BookingError) {
    var laid = 0
    while laid < events.count {
      let step = events[laid..<min(laid + policy.rowsPerImportStep, events.count)]
      let entries = try step.map { evaluated throws(BookingError) in try evaluated.event.encoded() }
      try store.write { transaction in
        guard try Imports.grow(id, by: step.count, from: laid, at: clock.now(), transaction) else {
          throw BookingError.importAbandoned
        }
        let rows = try zip(entries, step).map { entry, evaluated in
          ImportRows.New(
            entry: entry, image: try evaluated.poster.map { try recordPoster($0, transaction).id })
        }
        try ImportRows.insert(rows, from: laid + 1, of: id, transaction)
      }
      laid += step.count
    }
  }

  /// From when this returns its events are added, whatever happens.
  func decide(
    _ id: Identifier<StrictImport>, of count: Int, _ watch: DuplicateFinder, _ principal: Principal
  ) throws(BookingError) {
    var watch = watch
    // Most of what came meanwhile is looked at before anybody has to wait for it.
    try store.read { try watch.look($0) }
    try writeWhenNoneWaits { [watch] transaction in
      try authoriseImport(principal, transaction)
      var watch = watch
      try watch.look(transaction)
      guard try Imports.decide(id, of: count, at: clock.now(), transaction) else {
        throw BookingError.importAbandoned
      }
      try audit(
        principal, .importDecided, .strictImport(id), facts: "\(count) events", transaction)
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
        left = try store.read { try Imports.rowsLeft(of: id, $0) }
        tell(count - left)
      }
    } catch {
      waiting = ImportReport.Waiting(events: left, reason: error)
    }
    return ImportReport(imported: count, leftOut: 0, problems: [], waiting: waiting)
  }
}
