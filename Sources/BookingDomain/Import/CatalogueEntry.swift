import BookingModel
import BookingRules

/// An event of a file that may be kept.
struct CatalogueEntry: Sendable {
  let line: Int
  let event: ImportedEvent
  /// As the file has it.
  let poster: String?

  /// Judges an event of a file. `now` is what days are counted from.
  static func make(
    _ raw: RawEvent, now: Timestamp, placesPerCart: Int = Policy().placesPerCart,
    refusal: @escaping @Sendable (Money) -> AmountRefusal? = { _ in nil }
  ) -> Result<CatalogueEntry, ImportRefusal> {
    var reader = RawEventReader(raw, now: now)
    let draft = reader.draft().tidied
    let status = reader.status()
    var problems = reader.problems
    // A name that nobody knows says nothing about any field.
    let known = Set(problems.filter { !$0.reason.isOfName }.map(Place.init))
    let rules = EventRules(
      placesPerCart: placesPerCart, needsTickets: status == .published, refusal: refusal)
    // What could not be read stands in the draft as something harmless: the rules have nothing to add about it.
    problems += rules.problems(of: draft).filter { problem in
      !known.contains(Place(problem))
        && !(problem.field == .currency && known.contains { $0.field == .currency })
    }
    guard problems.isEmpty else { return .failure(ImportRefusal(problems: raw.located(problems))) }
    return .success(
      CatalogueEntry(
        line: raw.line,
        event: ImportedEvent(
          draft: draft, status: status,
          code: (raw.fields["code"] ?? raw.fields["event"]).flatMap { EventCode.isCode($0) ? $0 : nil }),
        poster: raw.fields["poster"]))
  }

  private struct Place: Hashable {
    let field: FieldProblem.Field
    let index: Int?
    init(_ problem: FieldProblem) {
      field = problem.field
      index = problem.index
    }
  }
}

extension FieldProblem.Reason {
  fileprivate var isOfName: Bool { if case .unknownField = self { true } else { false } }
}

/// Why an event of a file was left out: each of its lines with what is wrong there.
struct ImportRefusal: Error, Sendable, Equatable {
  let problems: [ImportProblem]
}

extension RawEvent {
  /// The problems by the lines they are on.
  func located(_ problems: [FieldProblem]) -> [ImportProblem] {
    let lines = problems.map { problem in
      problem.index.flatMap { ticketTypes.indices.contains($0) ? ticketTypes[$0].line : nil } ?? line
    }
    return Set(lines).sorted().map { line in
      ImportProblem(line: line, problems: zip(lines, problems).filter { $0.0 == line }.map(\.1))
    }
  }
}
