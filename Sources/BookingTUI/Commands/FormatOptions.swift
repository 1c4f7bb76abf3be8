import ArgumentParser

/// How events are printed.
struct FormatOptions: ParsableArguments {
  @Flag(help: "An array of events, as booking events import reads it.")
  var json = false
  @Flag(help: "One row for each ticket type, as booking events import reads it.")
  var csv = false

  enum Format: Sendable { case table, json, csv }

  var chosen: Format { json ? .json : csv ? .csv : .table }

  func validate() throws {
    if json && csv { throw ValidationError("Choose one of --json and --csv.") }
  }
}
