import BookingModel

/// Why something was refused or failed: what happened, what was kept, what to do. One table for every place; a case without words
/// doesn't compile.
public protocol ErrorWords: Speech {
  /// A refused command, in whole sentences.
  func sentence(_ error: BookingError, _ audience: Audience) -> String
  /// What isn't there.
  func sentence(_ missing: Missing, _ audience: Audience) -> String
  /// Who has a data directory open: `123 booking serve and 124 booking worker`
  func processes(_ holders: [DirectoryHolder]) -> String
  /// What a form calls a field.
  func name(_ field: FieldProblem.Field) -> String
  /// What is wrong with a field, to stand right below it.
  func reason(_ reason: FieldProblem.Reason) -> String
  /// What is wrong with a field, where the field is not beside it.
  func sentence(_ problem: FieldProblem) -> String
  /// A row that an import left out: `line 12: title: This is missing. country: Two letters: CA, DE, JP.`
  ///
  /// - Parameter place: the line of the file, or the number of the element in it.
  /// - Parameter column: what a field is called in the file.
  func importRow(
    _ problems: [FieldProblem], at place: ImportPlace, column: (FieldProblem.Field) -> String
  ) -> String
  /// Why the payment service can't take an amount.
  func reason(_ refusal: AmountRefusal) -> String
  /// Why what was typed is no date and time.
  func reason(_ problem: TimeProblem) -> String
  /// Why a seating plan can't be read.
  func reason(_ problem: SeatingPlanProblem) -> String
  /// What is wrong with a number or a date by which a seller is known.
  func reason(_ problem: SellerProblem) -> String
  /// Why a picture can't be a poster.
  func reason(_ error: ImageError) -> String
  /// Why a file can't be read or written; follows a colon.
  func reason(_ problem: FileProblem) -> String
  /// Why a device at a door can't do what is asked of it, in whole sentences.
  func sentence(_ trouble: DeviceTrouble, _ audience: Audience) -> String
  /// Why no money was taken.
  func reason(_ failure: PaymentFailure) -> String
}

/// Where in a file something stands.
public enum ImportPlace: Sendable, Equatable {
  /// 1-based.
  case line(Int)
  case element(Int)
}

extension ErrorWords {
  /// What somebody else wrote, no longer than a line can bear.
  package func cut(_ text: String, to count: Int) -> String {
    let start = text.prefix(count)
    return start.endIndex == text.endIndex ? text : start + "\u{2026}"
  }

  /// `1.5`
  package func megabytes(_ bytes: Int) -> String {
    let tenths = (bytes * 10 + 1_048_575) / 1_048_576
    return "\(format.number(tenths / 10))\(format.table.decimal)\(tenths % 10)"
  }

  /// `9`, `9 or 12`, `2 to 10`
  package func lengths(_ lengths: [Int], to: String) -> String {
    guard lengths.count > 2, let least = lengths.first, let most = lengths.last else {
      return format.choice(lengths.map(format.number))
    }
    return "\(format.number(least)) \(to) \(format.number(most))"
  }

  /// Whole hours since then.
  package func age(_ since: Timestamp, _ audience: Audience) -> Int {
    Int(max(0, (audience.now - since).milliseconds) / 3_600_000)
  }

  /// What stands before what is wrong with a row: the column, or the name that nobody knows.
  package func column(of problem: FieldProblem, _ column: (FieldProblem.Field) -> String) -> String {
    if case .unknownField(let name) = problem.reason { return cut(name, to: 60) }
    return column(problem.field)
  }

  /// `40 seconds`, `9 minutes`: how long to wait until then.
  package func wait(_ until: Timestamp, _ audience: Audience) -> String {
    let seconds = Int(max(0, (until - audience.now).milliseconds + 999) / 1000)
    return seconds < 90 ? format.seconds(max(1, seconds)) : format.minutes((seconds + 59) / 60)
  }
}

extension FieldProblem {
  /// Whether the sentence says by itself what it is about.
  package var isOfWholeRow: Bool {
    if field == .ticketTypes, case .tooLong = reason { return true }
    return field == .title && reason == .inUse
  }
}
