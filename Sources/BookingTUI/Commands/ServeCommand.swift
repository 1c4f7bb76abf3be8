import ArgumentParser
import BookingDomain
import BookingFiles
import BookingModel
import BookingServices
import BookingWords
import CProcess
import Foundation

struct ServeCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: Booking.words.help(.serve).abstract,
    discussion: Booking.words.help(.serve).discussion)

  @ParentCommand var booking: Booking
  @OptionGroup var location: DataLocation
  @Option(help: .of(.listen))
  var listen = ListenAddress.standard
  @Option(help: .of(.serveUser))
  var user: String?
  @Flag(help: .of(.printConfig))
  var printConfig = false
  @OptionGroup(title: "Limits") var visits: VisitLimits.Options

  var outer: DataLocation { booking.location }

  func run() throws {
    do {
      if printConfig { return try printConfiguration() }
      try serve()
    } catch let problem as ServeProblem {
      Console.complain(ServeWording.sentence(for: problem))
      throw ExitCode.failure
    }
  }

  private func serve() throws {
    let environment = Booking.environment
    let account = try ServingAccount.assume(user)
    guard process_hide() == 0 else { throw ServeProblem.system(call: "prctl", code: errno) }
    let directory = try directory(of: account, environment)
    try requireAccess(to: directory, account)
    let hidden = Settings.variables(in: environment)
    guard hidden.isEmpty else { throw ServeProblem.settingsInEnvironment(hidden) }
    try account.requireTerminals()
    let address = try listen.claimed()
    let files = SSHFiles(directory: directory.ssh)
    let server = try SSHServer(files: files)
    try server.require(Self.program, for: account)
    try server.prepare()
    let configuration = SSHConfiguration(
      address: address, account: account.name, files: files, program: Self.program, data: directory.path,
      limits: visits.limits, keyless: try server.keyless(), unused: try server.endsUnused())
    try server.install(configuration)
    // Refuses a damaged or newer database before any visitor meets it, and migrates an older one. It stays open, so that no visit
    // is the last one, who would have to tidy up.
    let owner = try Operator.live(directory)
    defer { withExtendedLifetime(owner) {} }
    let ending = SSHServer.Ending()
    let log = try SSHLog()
    let process = try server.start(timeZone: environment["TZ"], log: log)
    try ending.waitUntilReady(process, address)
    for line in ServeWording.welcome(configuration, hostName: ProcessInfo.processInfo.hostName) {
      Console.say(line)
    }
    for notice in ServeNotice.all(account: user == nil ? nil : account) {
      Console.complain(ServeWording.sentence(for: notice))
    }
    try ending.wait(for: process, ConnectionMonitor(server: process, limits: visits.limits, log: log))
    server.stop(process)
    Console.say(Booking.words.serveClosed)
  }

  /// Needs no rights and starts nothing.
  private func printConfiguration() throws {
    let name = user ?? getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? "tickets"
    let directory = try directory(of: nil, Booking.environment)
    let files = SSHFiles(directory: directory.ssh)
    let configuration = SSHConfiguration(
      address: listen, account: name, files: files, program: Self.program, data: directory.path,
      limits: visits.limits,
      keyless: nil)
    Console.emit(configuration.text)
  }

  /// As an absolute path: sessions begin elsewhere.
  private func directory(of account: ServingAccount?, _ environment: [String: String]) throws -> DataDirectory
  {
    var environment = environment
    // The account's own, not root's.
    if let account, user != nil {
      environment["HOME"] = account.home
      environment["XDG_DATA_HOME"] = nil
    }
    let path = try location.directory(or: outer, environment: environment).path
    let absolute = URL(fileURLWithPath: path).standardizedFileURL.path
    let isPlain = absolute.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7f && $0 != "%" }
    guard isPlain else { throw ServeProblem.unusablePath(absolute) }
    return DataDirectory(path: absolute)
  }

  private func requireAccess(to directory: DataDirectory, _ account: ServingAccount) throws {
    if access(directory.path, R_OK | W_OK | X_OK) != 0, errno != ENOENT {
      throw ServeProblem.foreignDirectory(path: directory.path, user: account.name)
    }
    guard try directory.isInitialised() else { throw BookingError.notADataDirectory(path: directory.path) }
  }

  /// This very program.
  private static var program: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments.first ?? "booking"
  }
}
