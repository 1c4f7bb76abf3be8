import ArgumentParser
import BookingDomain

struct AccountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "Make accounts.", subcommands: [AccountCreateCommand.self])

  @ParentCommand var booking: Booking
}
