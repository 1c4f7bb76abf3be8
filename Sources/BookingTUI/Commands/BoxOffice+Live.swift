import BookingDomain
import BookingServices
import Logging

extension BoxOffice {
  /// The box office as the program runs it: everything it takes from outside is chosen here and nowhere else.
  ///
  /// - Parameter complain: told of a mistake in the settings; the last good ones go on.
  /// - Throws: `SettingsError` for settings nobody could mean, where there were none before.
  static func live(
    _ directory: DataDirectory, passwords: PasswordHasher = .live, clock: WallClock = .live,
    complain: (SettingsError) -> Void = warn
  ) throws -> BoxOffice {
    try live(directory, settings(directory, complain), passwords: passwords, clock: clock)
  }

  /// The same with settings that were read before.
  static func live(
    _ directory: DataDirectory, _ settings: Settings, passwords: PasswordHasher = .live,
    clock: WallClock = .live
  ) throws -> BoxOffice {
    try open(
      directory, settings, .session(settings, directory, clock: clock), passwords: passwords, clock: clock)
  }

  /// The same with everything that only the worker knows. - Throws: `SettingsError` for a secret that is missing, too.
  static func liveWorker(_ directory: DataDirectory, logger: (Settings) -> Logger) throws -> (
    office: BoxOffice, services: Services
  ) {
    let settings = try settings(directory, warn)
    let services = try Services.worker(
      settings, directory, clock: .live, environment: Booking.environment, logger: logger(settings))
    return (try open(directory, settings, services, passwords: .live), services)
  }

  /// The same, to be looked at only.
  ///
  /// - Parameter withKeys: whether it can ask the payment services. - Throws: `SettingsError` for a secret that is missing.
  static func liveToInspect(_ directory: DataDirectory, withKeys: Bool = false) throws -> BoxOffice {
    let settings = try settings(directory, warn)
    let services =
      withKeys
      ? try Services.worker(
        settings, directory, clock: .live, environment: Booking.environment,
        logger: Logger(label: "booking.check") { StreamLogHandler.standardError(label: $0) })
      : .session(settings, directory, clock: .live)
    return try inspect(directory, environment: environment(settings, services, passwords: .live))
  }

  private static func settings(_ directory: DataDirectory, _ complain: (SettingsError) -> Void) throws
    -> Settings
  {
    let (settings, mistake) = try Settings.readOrLastGood(
      directory: directory.path, environment: Booking.environment)
    if let mistake { complain(mistake) }
    return settings
  }

  /// For those who run the place and can mend it.
  private static func warn(_ mistake: SettingsError) {
    for sentence in CommandWording.sentences(for: mistake) { Console.complain(sentence) }
    Console.complain("The settings as they were before go on.")
  }

  private static func open(
    _ directory: DataDirectory, _ settings: Settings, _ services: Services, passwords: PasswordHasher,
    clock: WallClock = .live
  ) throws -> BoxOffice {
    try open(directory, environment: environment(settings, services, passwords: passwords, clock: clock))
  }

  private static func environment(
    _ settings: Settings, _ services: Services, passwords: PasswordHasher, clock: WallClock = .live
  ) -> Environment {
    var policy = Policy()
    policy.textsPerNumberAndDay = settings.texts?.perNumberAndDay
    policy.textsPerDay = settings.texts?.perDay
    return Environment(
      clock: clock, randomness: .live, passwords: passwords, commonPasswords: .live,
      gateway: services.gateway, earlierGateways: services.earlierGateways,
      attendedGateways: settings.attendedGateways, delivery: services.delivery, policy: policy,
      shownMessages: settings.unsentMessages, leavesCallsToWorker: services.areAway,
      sealsTo: settings.sealsTo)
  }
}

extension BoxOffice.Environment {
  /// For those who only look at a data directory: nothing that could reach anybody.
  static func forLooking(_ directory: DataDirectory) -> BoxOffice.Environment {
    BoxOffice.Environment(
      clock: .live, randomness: .live, passwords: .live, commonPasswords: .live,
      gateway: SandboxGateway(books: InMemorySandboxBooks(), clock: .live),
      delivery: FileDelivery(directory: directory.outbox), leavesCallsToWorker: true)
  }
}
