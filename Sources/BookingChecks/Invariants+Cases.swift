import BookingModel
import BookingStore

extension Invariant {
  /// The tables take any word, so that there can be one more without a change of theirs: which there are the enums say.
  package static let cases: [Invariant] = [
    Invariant("states and kinds are ones that the program knows") { _ in
      .joined(
        Schema.tables.flatMap { table in
          table.cases.sorted { $0.key < $1.key }.map { column, cases -> SQL in
            let (table, column) = (SQL(stringLiteral: table.name), SQL(stringLiteral: column))
            return """
              SELECT '\(part: table), ' || \(part: column) FROM \(part: table) WHERE \(part: column) NOT IN \(list: cases)
              """
          }
        }, by: " UNION ALL ")
    }
  ]
}
