import ArgumentParser
import BookingDomain

struct AccountRemoveSecondFactorCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove-second-factor",
    abstract: "Let somebody in by password alone who lost the app and the recovery codes.",
    discussion:
      "Make sure first that it is really they who ask. They are told by email, and can turn it on again.")

  @ParentCommand var account: AccountCommand
  @OptionGroup var location: DataLocation
  @Argument(help: "The account's email.")
  var email: String

  var outer: DataLocation { account.booking.location }

  func run() throws {
    let (office, me) = try open()
    do {
      try office.removeSecondFactor(me, email: email)
    } catch BookingError.notFound {
      Console.complain("There is no account \(email) with a second factor.")
      throw ExitCode.failure
    }
    Console.say("\(email) logs in by password alone now.")
  }
}
