import ArgumentParser
import BookingDomain
import BookingServices
import Foundation
import Logging

struct WorkerCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker", abstract: "Finish what was left: payments, refunds, messages, expired holds.",
    discussion: """
      As long as booking.toml names no payment service and no mail server, every open session does the same in between. With \
      them only a worker can: it alone has the keys. Any number may run; one works, the others wait to take its place. Ends \
      at Ctrl-C or SIGTERM, after the round that is under way. Logs to standard error.
      """)

  @ParentCommand var booking: Booking
  @OptionGroup var location: DataLocation
  @Flag(help: "One round after the other until nothing is left to do now, then end.")
  var once = false

  var outer: DataLocation { booking.location }

  func run() throws {
    let directory = try directory()
    guard try directory.isInitialised() else { throw BookingError.notADataDirectory(path: directory.path) }
    let (office, settings, _) = try BoxOffice.liveWorker(directory)
    LoggingSystem.bootstrap { label in
      var handler = StreamLogHandler.standardError(label: label)
      handler.logLevel = Logger.Level(rawValue: settings.log) ?? .info
      return handler
    }
    let logger = Logger(label: "booking.worker")
    if once { return try finish(office, logger) }
    try Worker(office: office, lead: WorkerLead(path: directory.workerLock), logger: logger).run()
  }

  private func finish(_ office: BoxOffice, _ logger: Logger) throws {
    try office.tidyImages()
    while true {
      let report = try office.work()
      if report.isIdle { return }
      Worker.log(report, logger)
    }
  }
}
