import ArgumentParser
import BookingDomain
import BookingFiles
import BookingModel
import BookingServices
import BookingSystem
import BookingWords
import CProcess
import Foundation
import Logging

struct WorkerCommand: OfficeCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker", abstract: Booking.words.help(.worker).abstract,
    discussion: Booking.words.help(.worker).discussion)

  @ParentCommand var booking: Booking
  @OptionGroup var location: DataLocation
  @Flag(help: .of(.once))
  var once = false

  @Option(help: .of(.metrics))
  var metrics: String?
  @Option(
    help: .of(.webhooks))
  var webhooks: String?

  var outer: DataLocation { booking.location }

  func run() throws {
    // It has the keys to the payment service.
    guard process_hide() == 0 else {
      Console.complain(Booking.words.cannotHide)
      throw ExitCode.failure
    }
    let directory = try directory()
    guard try directory.isInitialised() else { throw BookingError.notADataDirectory(path: directory.path) }
    let shop = try Operator.liveWorker(directory)
    defer { shop.owner.close() }
    // Before another one's end is waited for: who stands by is meant to be able to take over.
    let listeners = try listeners(shop)
    if once { return try finish(shop) }
    try Worker(shop).run { WorkerListeners.begin(listeners, until: $0, shop.logger) }
  }

  /// What the leading worker answers to. - Throws: for options that nobody could keep.
  private func listeners(_ shop: WorkerShop) throws -> [WorkerListeners.Wanted] {
    let logger = shop.logger
    var wanted: [WorkerListeners.Wanted] = []
    if let metrics {
      try LocalServer.validate(metrics)
      wanted.append(
        .init(name: "metrics", address: metrics) { request in
          guard request.method == "GET", request.path == "/metrics" else { return .init(status: 404) }
          guard let metrics = try? shop.owner.metrics() else { return .init(status: 503) }
          let text = MetricsText.text(
            metrics, version: Booking.configuration.version, services: shop.journal.entries,
            now: WallClock.live.now())
          return .init(type: "text/plain; version=0.0.4", body: text)
        })
    }
    if let webhooks {
      try LocalServer.validate(webhooks)
      guard shop.services.webhook != nil else {
        throw ValidationError(Booking.words.webhooksNeedSecret)
      }
      wanted.append(
        .init(name: "webhooks", address: webhooks) { request in
          // Its secret may be another one by now, or gone.
          guard let webhook = shop.services.webhook else {
            logger.error(
              "webhook not heard", metadata: ["do": "name stripe.webhook_secret_file in booking.toml again"])
            return .init(status: 503)
          }
          let response = webhook.answer(request, shop.owner)
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

  private func finish(_ shop: WorkerShop) throws {
    let owner = shop.owner
    shop.tryAgain()
    try owner.tidyImages()
    while true {
      let report = try owner.work()
      if report.isIdle { break }
      WorkLog(logger: shop.logger).note(report)
    }
    var seals = SealLog(owner: owner, logger: shop.logger)
    seals.note()
  }
}
