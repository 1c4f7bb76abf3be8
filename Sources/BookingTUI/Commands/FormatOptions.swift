import ArgumentParser
import BookingWords

/// How events are printed.
struct FormatOptions: ParsableArguments {
  @Flag(help: .of(.eventsJSON))
  var json = false
  @Flag(help: .of(.eventsCSV))
  var csv = false

  enum Format: Sendable { case table, json, csv }

  var chosen: Format { json ? .json : csv ? .csv : .table }

  func validate() throws {
    if json && csv { throw ValidationError(Booking.words.chooseOne("--json", "--csv")) }
  }
}
