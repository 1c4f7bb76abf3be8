import BookingDomain
import BookingFiles
import BookingModel
import BookingServices
import BookingStore
import BookingStoreSQLite
import BookingSystem
import BookingWords
import Logging

extension Operator {
  /// The engine that keeps the data: another one is named here and nowhere else.
  static func engine(_ directory: DataDirectory) -> any Engine { SQLiteEngine(directory) }

  /// Tables of the same for simulated days.
  static func scratchTables() throws(BookingError) -> any ScratchTables { try SQLiteEngine.scratchTables() }

  /// For a process that is kept from the system's files: what it opens stays open until it ends.
  static func keepConnections() { SQLiteEngine.keepConnections() }

  /// The box office as the program runs it: everything it takes from outside is chosen here and nowhere else.
  ///
  /// - Parameter complain: told of a mistake in the settings; the last good ones go on.
  /// - Throws: `SettingsError` for settings nobody could mean, where there were none before.
  static func live(
    _ directory: DataDirectory, passwords: PasswordHasher = .live, clock: WallClock = .live,
    complain: (SettingsError) -> Void = warn
  ) throws -> Operator {
    let (settings, mistake) = try settings(directory)
    if let mistake { complain(mistake) }
    return try live(directory, settings, mistake: mistake, passwords: passwords, clock: clock)
  }

  /// The same with settings that were read before.
  ///
  /// - Parameter mistake: what was wrong with the file then, if those from before go on.
  static func live(
    _ directory: DataDirectory, _ settings: Settings, mistake: SettingsError? = nil,
    passwords: PasswordHasher = .live, clock: WallClock = .live
  ) throws -> Operator {
    var environment = environment(
      settings,
      .session(settings, directory, sandbox: engine(directory).sandboxBooks, clock: clock),
      passwords: passwords, clock: clock)
    let machine = MachineHealth(
      directory: directory, variables: Booking.environment, settings: settings, mistake: mistake, clock: clock
    )
    environment.machineAlerts = { machine.troubles() }
    return try open(engine(directory), environment: environment)
  }

  /// The same with everything that only the worker knows. - Throws: `SettingsError` for a secret that is missing, too.
  static func liveWorker(_ directory: DataDirectory) throws -> WorkerShop {
    try WorkerShop(directory, environment: Booking.environment, complain: warn) { settings, services in
      try open(engine(directory), environment: environment(settings, services, passwords: .live))
    }
  }

  /// The same, to be looked at only.
  ///
  /// - Parameter withKeys: whether it can ask the payment services. - Throws: `SettingsError` for a secret that is missing.
  static func liveToInspect(_ directory: DataDirectory, withKeys: Bool = false) throws -> Operator {
    let (settings, mistake) = try settings(directory)
    if let mistake { warn(mistake) }
    let services =
      withKeys
      ? try WorkerSettings(settings, directory, environment: Booking.environment)
        .services(
          directory, sandbox: engine(directory).sandboxBooks, clock: .live,
          journal: ServiceJournal(clock: .live, logger: .plain()))
      : .session(settings, directory, sandbox: engine(directory).sandboxBooks, clock: .live)
    return try inspect(engine(directory), environment: environment(settings, services, passwords: .live))
  }

  private static func settings(_ directory: DataDirectory) throws -> (Settings, SettingsError?) {
    try Settings.readOrLastGood(directory: directory.path, environment: Booking.environment)
  }

  /// For those who run the place and can mend it.
  private static func warn(_ mistake: SettingsError) {
    for sentence in Booking.words.sentences(mistake) { Console.complain(sentence) }
    Console.complain(Booking.words.settingsGoOn)
  }

  /// Everything that it takes from outside.
  static func environment(
    _ settings: Settings, _ services: Services, passwords: PasswordHasher, clock: WallClock = .live
  ) -> BoxOffice.Environment {
    var policy = Policy()
    policy.smsPerNumberAndDay = settings.sms?.perNumberAndDay
    policy.smsPerDay = settings.sms?.perDay
    return BoxOffice.Environment(
      clock: clock, randomness: .live, passwords: passwords, commonPasswords: .live,
      gateway: services.gateway, earlierGateways: services.earlierGateways,
      configuredGateways: settings.configuredGateways, delivery: services.delivery, writer: LetterWriter(),
      policy: policy,
      shownMessages: settings.unsentMessages, defersExternalCalls: services.defersExternalCalls,
      sealsTo: settings.sealsTo)
  }
}

extension BoxOffice.Environment {
  /// For those who only look at a data directory: nothing that could reach anybody.
  static func forLooking(_ directory: DataDirectory) -> BoxOffice.Environment {
    BoxOffice.Environment(
      clock: .live, randomness: .live, passwords: .live, commonPasswords: .live,
      gateway: SandboxGateway(books: InMemorySandboxBooks(), clock: .live),
      delivery: FileDelivery(directory: directory.outbox), writer: LetterWriter(), defersExternalCalls: true)
  }
}
