import ArgumentParser
import BookingDomain
import BookingModel
import BookingWords

/// `booking tickets` and its commands.
struct TicketsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tickets", abstract: Booking.words.help(.tickets).abstract,
    subcommands: [
      TicketsAttendeesCommand.self, TicketsKeysCommand.self, TicketsRotateKeyCommand.self,
    ])

  @ParentCommand var booking: Booking
}

struct TicketsKeysCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: Booking.words.help(.ticketsKeys).abstract,
    discussion: Booking.words.help(.ticketsKeys).discussion)

  @ParentCommand var tickets: TicketsCommand
  @OptionGroup var location: DataLocation

  var outer: DataLocation { tickets.booking.location }

  func run() throws {
    let keys = try open().ticketKeys()
    guard !keys.isEmpty else { return Console.say(Booking.words.noTicketKeys) }
    for key in keys { Console.say("\(key.name) \(key.publicKey) \(key.madeAt.iso8601)") }
  }
}

struct TicketsRotateKeyCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate-key", abstract: Booking.words.help(.ticketsRotateKey).abstract,
    discussion: Booking.words.help(.ticketsRotateKey).discussion)

  @ParentCommand var tickets: TicketsCommand
  @OptionGroup var location: DataLocation

  var outer: DataLocation { tickets.booking.location }

  func run() throws {
    let key = try open().rotateTicketKey()
    Console.say(Booking.words.ticketKeyMade(key.name))
  }
}
