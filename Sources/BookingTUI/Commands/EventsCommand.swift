import ArgumentParser
import BookingDomain
import BookingModel
import BookingWords

struct EventsCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "events", abstract: Booking.words.help(.events).abstract,
    subcommands: [
      EventsListCommand.self, EventsShowCommand.self, EventsImportCommand.self, EventsExportCommand.self,
    ],
    defaultSubcommand: EventsListCommand.self)

  @ParentCommand var booking: Booking
  var location: DataLocation { booking.location }
  var outer: DataLocation { booking.location }
}
