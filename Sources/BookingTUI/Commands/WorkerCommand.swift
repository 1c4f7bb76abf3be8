import ArgumentParser
import BookingDomain
import BookingServices
import CProcess
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

  @Option(help: "Answer Prometheus at this address, as 127.0.0.1:9090.")
  var metrics: String?
  @Option(
    help: "Take Stripe's webhooks at this address, as 127.0.0.1:8081. Not needed; see docs/operations.md.")
  var webhooks: String?

  var outer: DataLocation { booking.location }

  func run() throws {
    // It has the keys to the payment service.
    guard process_hide() == 0 else { throw ValidationError("This process can't be hidden from others.") }
    let directory = try directory()
    guard try directory.isInitialised() else { throw BookingError.notADataDirectory(path: directory.path) }
    var logger = Logger(label: "booking.worker") { StreamLogHandler.standardError(label: $0) }
    let (office, services) = try BoxOffice.liveWorker(directory) { settings in
      logger.logLevel = Logger.Level(rawValue: settings.log) ?? .info
      return logger
    }
    defer { office.close() }
    if once { return try finish(office, logger) }
    // Before another one's end is waited for: who stands by is meant to be able to take over.
    let listeners = try listeners(office, services, logger)
    let worker = Worker(office: office, lead: try WorkerLead(path: directory.workerLock), logger: logger)
    try worker.run { WorkerListeners.begin(listeners, until: $0, logger) }
  }

  /// What the leading worker answers to. - Throws: for options that nobody could keep.
  private func listeners(_ office: BoxOffice, _ services: Services, _ logger: Logger) throws
    -> [WorkerListeners.Wanted]
  {
    var wanted: [WorkerListeners.Wanted] = []
    if let metrics {
      try LocalServer.judge(metrics)
      wanted.append(
        .init(name: "metrics", address: metrics) { request in
          guard request.method == "GET", request.path == "/metrics" else { return .init(status: 404) }
          guard let figures = try? office.figures() else { return .init(status: 503) }
          return .init(type: "text/plain; version=0.0.4", body: MetricsText.text(figures))
        })
    }
    if let webhooks {
      try LocalServer.judge(webhooks)
      guard let webhook = services.webhook else {
        throw ValidationError(
          "--webhooks needs stripe.webhook_secret_file: events without a signature are not believed.")
      }
      wanted.append(
        .init(name: "webhooks", address: webhooks) { request in
          let response = webhook.answer(request, office)
          // A wrong secret shows in nothing else: every event is refused, and asking goes on.
          let isRefused = response.status == 400
          logger.log(
            level: isRefused ? .warning : .debug, isRefused ? "webhook refused" : "webhook",
            metadata: ["status": "\(response.status)"]
              .merging(
                isRefused
                  ? ["do": "compare stripe.webhook_secret_file with the endpoint's secret at Stripe"] : [:],
                uniquingKeysWith: { $1 }))
          return response
        })
    }
    return wanted
  }

  private func finish(_ office: BoxOffice, _ logger: Logger) throws {
    try office.tidyImages()
    while true {
      let report = try office.work()
      if report.isIdle { break }
      Worker.log(report, logger)
    }
    var seals = SealLog(office: office, logger: logger)
    seals.note()
  }
}
