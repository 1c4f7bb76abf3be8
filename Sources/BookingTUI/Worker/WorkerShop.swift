import ArgumentParser
import BookingDomain
import BookingFiles
import BookingModel
import BookingServices
import BookingStore
import BookingSystem
import BookingWords
import Logging
import Synchronization

/// The box office as the worker has it at this moment, with its settings and secrets: both are read again while it runs, and
/// whoever begins something takes them as they are then.
final class WorkerShop: Sendable {
  private struct Held: Sendable {
    var worker: WorkerSettings
    var owner: Operator
    var services: Services
    var readAt: Timestamp
  }

  let directory: DataDirectory
  let journal: ServiceJournal
  private let threshold: PlainLogHandler.Threshold
  private let environment: [String: String]
  private let startedAt: Timestamp
  private let held: Mutex<Held>
  let logger: Logger

  /// - Parameter open: makes the box office of settings and services.
  /// - Throws: `SettingsError` for settings and secrets nobody could mean, where there were none before.
  init(
    _ directory: DataDirectory, environment: [String: String], complain: (SettingsError) -> Void,
    open: (Settings, Services) throws -> Operator
  ) throws {
    let threshold = PlainLogHandler.Threshold()
    let clock = WallClock.live
    logger = .plain(threshold)
    journal = ServiceJournal(clock: clock, logger: logger)
    let (worker, mistake) = try WorkerSettings.read(directory, environment: environment)
    if let mistake { complain(mistake) }
    threshold.level = Logger.Level(rawValue: worker.settings.log) ?? .info
    let services = worker.services(
      directory, sandbox: Operator.engine(directory).sandboxBooks, clock: clock, journal: journal)
    let owner = try open(worker.settings, services)
    self.directory = directory
    self.environment = environment
    self.threshold = threshold
    startedAt = clock.now()
    held = Mutex(Held(worker: worker, owner: owner, services: services, readAt: clock.now()))
  }

  var owner: Operator { held.withLock { $0.owner } }
  var services: Services { held.withLock { $0.services } }

  /// What it says of itself, for those who ask.
  var status: WorkerStatus {
    var status = held.withLock {
      WorkerStatus(
        version: Booking.configuration.version, startedAt: startedAt, readAt: $0.readAt, $0.worker)
    }
    for (service, entry) in journal.entries { status.services[service.rawValue] = entry }
    return status
  }

  /// Reads settings and secrets again. Where they can't be taken, those that it has go on, and the log says what is wrong.
  func reread() {
    do throws(SettingsError) {
      let (worker, mistake) = try WorkerSettings.read(directory, environment: environment)
      if let mistake { throw mistake }
      take(worker, isAsked: true)
    } catch {
      logger.error(
        "settings not taken",
        metadata: [
          "reason": "\(WorkLog.words.sentences(error).joined(separator: " "))",
          "next": "those from before go on",
        ])
    }
  }

  /// Reads the secrets again, after a service didn't take what it was given: somebody may have mended them meanwhile.
  func rereadSecrets() {
    let settings = held.withLock { $0.worker.settings }
    guard let worker = try? WorkerSettings(settings, directory, environment: environment) else { return }
    take(worker, isAsked: false)
  }

  private func take(_ worker: WorkerSettings, isAsked: Bool) {
    let isNew = held.withLock { held in
      let isNew = !worker.isSame(as: held.worker)
      guard isNew || isAsked else { return false }
      if isNew {
        held.services = worker.services(
          directory, sandbox: Operator.engine(directory).sandboxBooks, clock: .live, journal: journal)
        held.owner = held.owner.equipped(
          with: Operator.environment(worker.settings, held.services, passwords: .live))
      }
      held.worker = worker
      held.readAt = WallClock.live.now()
      return isNew
    }
    guard isNew || isAsked else { return }
    threshold.level = Logger.Level(rawValue: worker.settings.log) ?? .info
    logger.notice(
      isNew ? "settings and secrets read again" : "settings and secrets are as before", metadata: facts)
    warnOfRenamedSettings()
    tryAgain()
  }

  /// Old names of settings are understood; whoever reads the log can change them in time.
  func warnOfRenamedSettings() {
    for setting in held.withLock({ $0.worker.settings.renamed }) {
      logger.warning(
        "a setting has an old name", metadata: ["old": "\(setting.former)", "new": "\(setting.name)"])
    }
  }

  /// What waits after a failure is due at once.
  func tryAgain() {
    do {
      try owner.makeWaitingDue()
    } catch {
      logger.error(
        "a round failed", metadata: ["reason": "\(CommandWording.sentence(for: error, WorkLog.words))"])
    }
  }

  /// What it works with, for the log.
  var facts: Logger.Metadata {
    let status = status
    var payments = status.gateway
    if status.gateway == Settings.Gateway.stripe.rawValue {
      payments += status.isLive == true ? ", live: real money" : ", test mode"
    }
    return [
      "version": "\(status.version)", "data": "\(directory.path)", "payments": "\(payments)",
      "mail": "\(status.mailServer ?? "outbox")", "sms": "\(status.sms.map { "from \($0)" } ?? "outbox")",
    ]
  }
}
