import ArgumentParser
import BookingDomain

struct EventsCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "events", abstract: "List, show, import and export events.",
    subcommands: [
      EventsListCommand.self, EventsShowCommand.self, EventsImportCommand.self, EventsExportCommand.self,
    ],
    defaultSubcommand: EventsListCommand.self)

  @ParentCommand var booking: Booking
  var location: DataLocation { booking.location }
  var outer: DataLocation { booking.location }
}
