import BookingModel
import BookingRules
import BookingStore

extension EventCommands {
  /// Adds the events of a file, in steps of a few: sales go on meanwhile. They are the operator's own.
  ///
  /// Events that are not right are left out and reported by line. An event with the title, the start and the venue of one
  /// that is there already is not added again (`.inUse`). With `strict` one of either is enough to add nothing, and nobody
  /// sees any of them before it is decided that all are added; from then on they come, whatever happens to this process.
  ///
  /// Something that ends it half-way (a full disk) is `stopped` of the report once events have been added: they stay.
  ///
  /// - Parameter progress: told how many events of how many are through.
  /// - Throws: `.unreadable` for what is no such file; with `strict` `.importRefused`, and `.importAbandoned` where this
  ///   process stood still for too long.
  public func importAll(
    from file: CatalogueFile, strict: Bool = false,
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(BookingError) -> ImportReport {
    try store.read { try office.authoriseImport(principal, $0) }
    let raw = try file.rawEvents()
    // Posters of what was left out, and what was to go meanwhile.
    defer { _ = try? office.tidyPictures() }
    // No poster is tidied away before its row has come.
    return try images.keeping { () throws(BookingError) in
      try strict
        ? importTogether(raw, of: file, progress: progress)
        : importGood(raw, from: file.folder, progress: progress)
    }
  }

  private func importTogether(_ raw: [RawEvent], of file: CatalogueFile, progress: (Int, Int) -> Void)
    throws(BookingError) -> ImportReport
  {
    var problems: [ImportProblem] = []
    var events: [BoxOffice.EvaluatedEvent] = []
    let now = clock.now()
    var posters = PosterFolder(file.folder)
    for event in raw {
      switch evaluate(event, now: now, &posters) {
      case .success(let event): events.append(event)
      case .failure(let refusal): problems += refusal.problems
      }
    }
    return try office.addTogether(
      events, of: file.name, besides: problems, principal, progress: progress)
  }

  private func importGood(_ raw: [RawEvent], from folder: String, progress: (Int, Int) -> Void)
    throws(BookingError) -> ImportReport
  {
    var problems: [ImportProblem] = []
    var events: [BoxOffice.EvaluatedEvent] = []
    var (imported, leftOut) = (0, 0)
    let now = clock.now()
    var posters = PosterFolder(folder)
    func add() throws(BookingError) {
      let duplicates = try importStep(events)
      problems += duplicates
      imported += events.count - duplicates.count
      leftOut += duplicates.count
      events = []
    }
    func addAll() throws(BookingError) {
      for (index, event) in raw.enumerated() {
        switch evaluate(event, now: now, &posters) {
        case .success(let event): events.append(event)
        case .failure(let refusal):
          problems += refusal.problems
          leftOut += 1
        }
        if events.reduce(0, { $0 + $1.event.weight }) >= policy.eventsPerImportStep { try add() }
        progress(index + 1, raw.count)
      }
      try add()
    }
    var stopped: ImportReport.Stopped?
    do throws(BookingError) {
      try addAll()
    } catch {
      // What was added stays: a refusal would say that nothing was changed.
      guard imported > 0 else { throw error }
      stopped = ImportReport.Stopped(events: raw.count - imported - leftOut, reason: error)
    }
    return ImportReport(
      imported: imported, leftOut: leftOut, problems: problems.sorted { $0.line < $1.line }, stopped: stopped)
  }

  /// One transaction. Returns the events that are there already.
  private func importStep(_ events: [BoxOffice.EvaluatedEvent]) throws(BookingError) -> [ImportProblem] {
    guard !events.isEmpty else { return [] }
    return try office.writeWhenNoneWaits { transaction in
      try office.authoriseImport(principal, transaction)
      var problems: [ImportProblem] = []
      var present = try Events.present(events.map(\.event.identity), transaction)
      for evaluated in events {
        guard present.insert(evaluated.event.identity).inserted else {
          problems.append(.duplicate(line: evaluated.line))
          continue
        }
        let image = try evaluated.poster.map { try office.recordPoster($0, transaction).id }
        try office.addImported(evaluated.event, image, by: principal.actor, transaction)
      }
      return problems
    }
  }

  private func evaluate(_ raw: RawEvent, now: Timestamp, _ posters: inout PosterFolder) -> Result<
    BoxOffice.EvaluatedEvent, ImportRefusal
  > {
    CatalogueEntry.make(
      raw, now: now, placesPerCart: policy.placesPerCart, refusal: environment.gateway.refusal
    ).flatMap { entry in
      Result { () throws(ImportRefusal) in
        BoxOffice.EvaluatedEvent(
          line: entry.line, event: entry.event, poster: try poster(of: entry, &posters))
      }
    }
  }

  private func poster(of entry: CatalogueEntry, _ folder: inout PosterFolder) throws(ImportRefusal)
    -> BoxOffice.StoredPoster?
  {
    guard let path = entry.poster, !path.isEmpty else { return nil }
    do throws(PosterFolder.Refusal) {
      return try folder.poster(at: path) { bytes throws(BookingError) in try office.storePoster(bytes) }
    } catch {
      throw ImportRefusal(
        problems: [ImportProblem(line: entry.line, problems: [FieldProblem(.poster, error.reason)])])
    }
  }
}

extension BoxOffice {
  func authoriseImport(_ principal: Principal, _ reader: any Reader) throws {
    try authorise(principal, .importEvents, of: .seller(Seller.defaultSeller), reader)
  }

  /// An event that was judged, with its picture on the disk.
  package struct EvaluatedEvent: Sendable {
    package let line: Int
    package let event: ImportedEvent
    package let poster: StoredPoster?

    package init(line: Int, event: ImportedEvent, poster: StoredPoster?) {
      self.line = line
      self.event = event
      self.poster = poster
    }
  }

  /// Makes an event of it, for everybody to see.
  func addImported(
    _ imported: ImportedEvent, _ image: Identifier<ImageRecord>?, by actor: String,
    _ transaction: any Transaction
  ) throws {
    let event = try insertEvent(
      imported.draft, of: Seller.defaultSeller, status: imported.status, code: imported.code, transaction)
    if let image { try setPoster(image, of: event.id, transaction) }
    try audit(
      by: actor, .eventImported, .event(event.id, code: event.code),
      fingerprint: Fingerprint.event(event.id, transaction), transaction)
  }
}
