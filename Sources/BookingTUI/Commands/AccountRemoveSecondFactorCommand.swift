import ArgumentParser
import BookingDomain
import BookingModel
import BookingWords

struct AccountRemoveSecondFactorCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove-second-factor",
    abstract: Booking.words.help(.accountRemoveSecondFactor).abstract,
    discussion: Booking.words.help(.accountRemoveSecondFactor).discussion)

  @ParentCommand var account: AccountCommand
  @OptionGroup var location: DataLocation
  @Argument(help: .of(.accountEmail))
  var email: String

  var outer: DataLocation { account.booking.location }

  func run() throws {
    let owner = try open()
    do {
      try owner.removeSecondFactor(email: email)
    } catch BookingError.notFound {
      Console.complain(Booking.words.noSecondFactor(email))
      throw ExitCode.failure
    }
    Console.say(Booking.words.logsInByPassword(email))
  }
}
