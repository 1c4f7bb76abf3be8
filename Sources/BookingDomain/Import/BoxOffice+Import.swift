/// What an import did.
public struct ImportReport: Sendable, Equatable {
  /// Events that were added.
  public let imported: Int
  /// Events that were left out.
  public let leftOut: Int
  /// By line, with everything that needs mending there.
  public let problems: [ImportProblem]
}

extension BoxOffice {
  /// Adds the events of a file.
  ///
  /// Events that are not right are left out and reported by line; with `strict` one of them is enough to add nothing. An
  /// event with the title, the start and the venue of one that is there already is not added again (`.inUse`). What is
  /// added is added whole, a hundred events in one transaction, all of them with `strict`.
  ///
  /// - Parameter progress: told how many events of how many are through.
  /// - Throws: `.unreadable` for what is no such file, `.importRefused` with `strict`.
  public func importEvents(
    _ principal: Principal, from file: CatalogueFile, strict: Bool = false,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(BookingError) -> ImportReport {
    try store.read { try authorise(principal, .management, $0) }
    let raw = try file.rawEvents()
    // Posters of what was left out, and what was to go meanwhile.
    defer { _ = try? tidyImages() }
    // No poster is tidied away before its row has come.
    return try images.keeping { () throws(BookingError) in
      try add(raw, from: file.folder, principal, strict: strict, progress: progress)
    }
  }

  private func add(
    _ raw: [RawEvent], from folder: String, _ principal: Principal, strict: Bool,
    progress: (_ done: Int, _ total: Int) -> Void
  ) throws(BookingError) -> ImportReport {
    let now = clock.now()
    var problems: [ImportProblem] = []
    var posters = PosterFolder(folder)
    var entries: [(entry: CatalogueEntry, poster: StoredPoster?)] = []
    var imported = 0
    func add() throws(BookingError) {
      let duplicates = try self.add(entries, principal, strict: strict)
      problems += duplicates
      imported += entries.count - duplicates.count
      entries = []
    }
    for (index, event) in raw.enumerated() {
      do throws(ImportRefusal) {
        let entry = try CatalogueEntry.make(event, now: now, refusal: environment.gateway.refusal).get()
        entries.append((entry, try poster(of: entry, &posters)))
      } catch {
        problems += error.problems
      }
      if !strict, entries.count == 100 { try add() }
      progress(index + 1, raw.count)
    }
    guard problems.isEmpty || !strict else { throw .importRefused(problems) }
    try add()
    return ImportReport(
      imported: imported, leftOut: raw.count - imported, problems: problems.sorted { $0.line < $1.line })
  }

  /// One transaction. Returns the events that are there already.
  private func add(
    _ entries: [(entry: CatalogueEntry, poster: StoredPoster?)], _ principal: Principal, strict: Bool
  ) throws(BookingError) -> [ImportProblem] {
    try store.write { transaction in
      try authorise(principal, .management, transaction)
      var problems: [ImportProblem] = []
      for (entry, poster) in entries {
        if try isThere(entry.draft, transaction) {
          problems.append(.duplicate(line: entry.line))
          continue
        }
        let event = try insert(entry.draft, status: entry.status, code: entry.code, transaction)
        if let poster { try setPoster(poster, of: event, transaction) }
        try audit(
          principal, "event imported", event: event.id, subject: event.code,
          fingerprint: Fingerprint.event(event.id, transaction), transaction)
      }
      guard problems.isEmpty || !strict else { throw BookingError.importRefused(problems) }
      return problems
    }
  }

  private func isThere(_ draft: EventDraft, _ reader: any Reader) throws -> Bool {
    // Capitals and blanks don't make another event of it.
    try reader.rows(
      """
      SELECT title, venue FROM events
      WHERE title_key = \(FoldedText.sortKey(draft.title)) AND starts_at = \(draft.startsAt)
      """
    ).contains {
      try PlainText.key($0.get("title")) == PlainText.key(draft.title)
        && PlainText.key($0.get("venue")) == PlainText.key(draft.venue)
    }
  }

  private func poster(of entry: CatalogueEntry, _ folder: inout PosterFolder) throws(ImportRefusal)
    -> StoredPoster?
  {
    guard let path = entry.poster, !path.isEmpty else { return nil }
    do throws(PosterFolder.Refusal) {
      return try folder.poster(at: path) { bytes throws(BookingError) in try storePoster(bytes) }
    } catch {
      throw ImportRefusal(
        problems: [ImportProblem(line: entry.line, problems: [FieldProblem(.poster, error.reason)])])
    }
  }
}

extension ImportProblem {
  fileprivate static func duplicate(line: Int) -> ImportProblem {
    ImportProblem(line: line, problems: [FieldProblem(.title, .inUse)])
  }
}
