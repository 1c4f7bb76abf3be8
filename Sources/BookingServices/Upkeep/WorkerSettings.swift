import BookingFiles
import BookingModel
import BookingStore
import Foundation

/// What the worker works with: the settings with the secrets they name, as they were when they were read.
public struct WorkerSettings: Sendable, Equatable {
  public let settings: Settings
  let secrets: [SecretKey: Secret]
  /// Of each file that this was read from, by its path, what tells whether it changed since. Nothing of what stands in it.
  public let stamps: [String: String]

  /// Settings as `Settings.readOrLastGood` reads them, and their secrets.
  ///
  /// - Throws: for settings without earlier ones to go on with, and for secrets that are missing.
  public static func read(_ directory: DataDirectory, environment: [String: String]) throws(SettingsError)
    -> (settings: WorkerSettings, mistake: SettingsError?)
  {
    let (settings, mistake) = try Settings.readOrLastGood(
      directory: directory.path, environment: environment)
    return (try WorkerSettings(settings, directory, environment: environment), mistake)
  }

  public init(_ settings: Settings, _ directory: DataDirectory, environment: [String: String])
    throws(SettingsError)
  {
    self.settings = settings
    // Looked at first: what is written after that counts as newer.
    stamps = Self.stamps(settings, directory)
    secrets = try settings.secrets(environment: environment)
  }

  /// Whether Stripe's key moves real money; nil without one.
  public var isLive: Bool? { secrets[.stripeKey].map { $0.value.contains("_live_") } }

  /// What the files look like now: when each was changed, how long it is, which one it is.
  public static func stamps(_ settings: Settings, _ directory: DataDirectory) -> [String: String] {
    var stamps: [String: String] = [:]
    for path in [directory.settings] + settings.secretFiles.values {
      var facts = stat()
      guard stat(path, &facts) == 0 else { continue }
      let time = facts.st_mtim
      stamps[path] = "\(time.tv_sec).\(time.tv_nsec) \(facts.st_size) \(facts.st_ino)"
    }
    return stamps
  }

  public func services(
    _ directory: DataDirectory, sandbox: any SandboxBooks, clock: WallClock, journal: ServiceJournal
  ) -> Services {
    .worker(settings, secrets, directory, sandbox: sandbox, clock: clock, journal: journal)
  }

  /// Whether what it does is what `other` does, whenever their files were written.
  public func isSame(as other: WorkerSettings) -> Bool {
    settings == other.settings && secrets == other.secrets
  }
}
