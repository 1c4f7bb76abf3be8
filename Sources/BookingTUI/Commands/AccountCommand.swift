import ArgumentParser
import BookingDomain

struct AccountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: "Make accounts, and let people in again.",
    subcommands: [AccountCreateCommand.self, AccountRemoveSecondFactorCommand.self])

  @ParentCommand var booking: Booking
}
