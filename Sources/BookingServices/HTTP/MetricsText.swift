import BookingDomain
import BookingModel
import BookingWords

/// Figures in the text form that Prometheus reads.
public enum MetricsText {
  /// - Parameter services: what was heard of those outside.
  public static func text(
    _ metrics: Metrics, version: String, services: [ExternalService: ServiceJournal.Entry], now: Timestamp
  ) -> String {
    shop(metrics) + outside(services, now)
      + gauge("booking_info", "The program that works.", by: "version", [(version, 1)])
  }

  /// When each service last did what it was asked, and how many kinds of calls it doesn't take just now.
  private static func outside(_ services: [ExternalService: ServiceJournal.Entry], _ now: Timestamp) -> String
  {
    let answered = services.compactMap { service, entry in
      entry.answeredAt.map { (service.rawValue, Int((now - $0).milliseconds / 1000)) }
    }
    return gauge(
      "booking_service_answered_seconds", "Since a service outside last did what it was asked.",
      by: "service",
      answered)
      + gauge(
        "booking_service_troubles", "Kinds of calls that a service outside doesn't take.", by: "service",
        services.map { ($0.key.rawValue, $0.value.troubles.count) })
  }

  private static func shop(_ metrics: Metrics) -> String {
    func seconds(_ span: TimeSpan) -> String { "\(Double(span.milliseconds) / 1000)" }
    return [
      gauge(
        "booking_orders", "Orders by status.", by: "status",
        metrics.orders.map { ($0.key.rawValue, $0.value) }),
      gauge(
        "booking_payments", "Payments by state.", by: "state",
        metrics.payments.map { ($0.key.rawValue, $0.value) }),
      gauge(
        "booking_refunds", "Refunds by state.", by: "state",
        metrics.refunds.map { ($0.key.rawValue, $0.value) }),
      gauge(
        "booking_outbox_messages", "Messages that wait to go out.", by: "channel",
        metrics.queued.map { ($0.key.rawValue, $0.value) }),
      gauge(
        "booking_outbox_oldest_seconds", "Age of the oldest message that waits.",
        seconds(metrics.oldestQueued)),
      gauge(
        "booking_payments_held_up",
        "Payments that wait because their service takes no calls from this shop.",
        "\(metrics.heldUp)"),
      gauge(
        "booking_payments_unbegun_oldest_seconds", "Age of the oldest order without a page to pay on.",
        seconds(metrics.oldestUnbegun)),
      gauge(
        "booking_payments_unknown_oldest_seconds", "Age of the oldest payment in unknown.",
        seconds(metrics.oldestUnknown)),
      gauge(
        "booking_refunds_oldest_seconds", "Age of the oldest refund that has not ended.",
        seconds(metrics.oldestRefund)),
      gauge("booking_messages_undelivered", "Messages nobody could deliver.", "\(metrics.undelivered)"),
      gauge("booking_holds", "Places held and not sold.", "\(metrics.holds)"),
      gauge("booking_images_bytes", "Bytes of all pictures.", "\(metrics.imageBytes)"),
    ].joined()
  }

  private static func gauge(_ name: String, _ help: String, by label: String, _ values: [(String, Int)])
    -> String
  {
    head(name, help)
      + values.sorted { $0.0 < $1.0 }.map { "\(name){\(label)=\"\($0.0)\"} \($0.1)\n" }.joined()
  }

  private static func gauge(_ name: String, _ help: String, _ value: String) -> String {
    head(name, help) + "\(name) \(value)\n"
  }

  private static func head(_ name: String, _ help: String) -> String {
    "# HELP \(name) \(help)\n# TYPE \(name) gauge\n"
  }
}
