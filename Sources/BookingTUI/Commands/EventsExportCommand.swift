import ArgumentParser
import BookingDomain

struct EventsExportCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write all events as JSON or CSV, for booking events import.",
    discussion: "Drafts, past and cancelled events are among them; orders are not.")

  @ParentCommand var events: EventsCommand
  @OptionGroup var location: DataLocation
  @OptionGroup var format: FormatOptions
  @Option(help: "Write the posters there and name them in the export.", completion: .directory)
  var posters: String?

  var outer: DataLocation { events.outer }

  func run() throws {
    let (office, me) = try open()
    var query = EventQuery()
    query.managed = true
    query.limit = 500
    let chosen = format.chosen == .table ? FormatOptions.Format.json : format.chosen
    try EventPrinter(format: chosen, posters: posters).print(query, office, me)
  }
}
