import ArgumentParser
import BookingDomain
import BookingModel
import BookingWords

struct AccountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: Booking.words.help(.account).abstract,
    subcommands: [AccountCreateCommand.self, AccountRemoveSecondFactorCommand.self])

  @ParentCommand var booking: Booking
}
