import ArgumentParser
import BookingDomain

struct AccountCreateCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Make a verified account.",
    discussion: """
      The password is asked for without an echo, twice; with --password-stdin it is the first line of standard input; with \
      --generate-password it is random and shown once, which is refused over SSH.
      """)

  @ParentCommand var account: AccountCommand
  @OptionGroup var location: DataLocation
  @Option(help: "customer or admin.")
  var role: Role
  @Option var name: String
  @Option var email: String
  @Option(help: "With the country's code: +14155550100.")
  var phone: String
  @Flag(help: "Read the password from standard input.")
  var passwordStdin = false
  @Flag(help: "Make a random password and show it, once.")
  var generatePassword = false

  var outer: DataLocation { account.booking.location }

  func run() throws {
    let (office, me) = try open()
    let password = generatePassword ? FirstAccount.randomPassword(.live) : try password()
    let form = SignUpForm(name: name, email: email, phone: phone, password: password)
    // Before the account is made: one whose password nobody has read is of no use.
    if generatePassword {
      try Console.announce(
        ["The password for \(email), shown only now: \(password)"], or: "No account was made.")
    }
    let made = try office.createAccount(me, form, role: role)
    Console.say("\(made.email) can log in now, as \(role.rawValue).")
  }

  func validate() throws {
    if passwordStdin, generatePassword {
      throw ValidationError("Choose one of --password-stdin and --generate-password.")
    }
    if generatePassword, RemoteLogin.isHere() {
      throw ValidationError("Passwords are not shown over SSH: leave --generate-password out and type one.")
    }
  }

  private func password() throws -> String {
    if passwordStdin {
      guard let line = readLine(), !line.isEmpty else {
        throw ValidationError("--password-stdin found no password on standard input.")
      }
      return line
    }
    guard let first = Console.askPassword("Password (12 characters or more): "),
      let second = Console.askPassword("The same again: ")
    else { throw ValidationError("Nobody can type a password here: use --password-stdin.") }
    guard first == second else {
      Console.complain("The two passwords differ. No account was made.")
      throw ExitCode.failure
    }
    return first
  }
}

extension Role: ExpressibleByArgument {
  /// Those that mean something.
  private static let given: [Role] = [.customer, .admin]

  public init?(argument: String) {
    guard let role = Role.given.first(where: { $0.rawValue == argument }) else { return nil }
    self = role
  }

  public static var allValueStrings: [String] { given.map(\.rawValue) }
}
