import ArgumentParser
import BookingDomain
import BookingModel
import BookingSystem
import BookingWords

/// `booking account` and its commands.
struct AccountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account", abstract: Booking.words.help(.account).abstract,
    subcommands: [AccountCreateCommand.self, AccountRemoveSecondFactorCommand.self])

  @ParentCommand var booking: Booking
}

struct AccountCreateCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: Booking.words.help(.accountCreate).abstract,
    discussion: Booking.words.help(.accountCreate).discussion)

  @ParentCommand var account: AccountCommand
  @OptionGroup var location: DataLocation
  @Option(help: .of(.role))
  var role: Role
  @Option var name: String
  @Option var email: String
  @Option(help: .of(.phone))
  var phone: String
  @Flag(help: .of(.passwordStdin))
  var passwordStdin = false
  @Flag(help: .of(.generatePassword))
  var generatePassword = false

  var outer: DataLocation { account.booking.location }

  func run() throws {
    let me = try visit()
    let password = generatePassword ? FirstAccount.randomPassword(.live) : try password()
    let form = SignUpForm(name: name, email: email, phone: phone, password: password)
    // Before the account is made: one whose password nobody has read is of no use.
    if generatePassword {
      try Console.announce(
        [Booking.words.passwordShownOnce(email, password)], or: Booking.words.noAccountMade)
    }
    let made = try me.accounts.create(form, role: role)
    Console.say(Booking.words.canLogIn(made.email, role))
  }

  func validate() throws {
    if passwordStdin, generatePassword {
      throw ValidationError(Booking.words.chooseOne("--password-stdin", "--generate-password"))
    }
    if generatePassword, RemoteLogin.isHere() {
      throw ValidationError(Booking.words.passwordsNotOverSSH)
    }
  }

  private func password() throws -> String {
    if passwordStdin {
      guard let line = readLine(), !line.isEmpty else {
        throw ValidationError(Booking.words.noPasswordOnInput)
      }
      return line
    }
    guard let first = Console.askPassword(Booking.words.askPassword),
      let second = Console.askPassword(Booking.words.askPasswordAgain)
    else { throw ValidationError(Booking.words.nobodyCanTypePassword) }
    guard first == second else {
      Console.complain(Booking.words.passwordsDiffer)
      throw ExitCode.failure
    }
    return first
  }
}

extension Role: ExpressibleByArgument {
  public init?(argument: String) {
    guard let role = Role.assignable.first(where: { $0.typed == argument }) else { return nil }
    self = role
  }

  public static var allValueStrings: [String] { assignable.map(\.typed) }

  /// As options are written.
  private var typed: String { self == .doorLead ? "door-lead" : rawValue }
}

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
