import ArgumentParser
import BookingModel
import BookingWords

struct EventsExportCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: Booking.words.help(.eventsExport).abstract,
    discussion: Booking.words.help(.eventsExport).discussion)

  @ParentCommand var events: EventsCommand
  @OptionGroup var location: DataLocation
  @OptionGroup var format: FormatOptions
  @Option(help: .of(.posters), completion: .directory)
  var posters: String?

  var outer: DataLocation { events.outer }

  func run() throws {
    let me = try visit()
    var query = EventQuery()
    query.managed = true
    query.limit = 500
    let chosen = format.chosen == .table ? FormatOptions.Format.json : format.chosen
    try EventPrinter(format: chosen, posters: posters).print(query, me)
  }
}
