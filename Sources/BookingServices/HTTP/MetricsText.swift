import BookingDomain

/// Figures in the text form that Prometheus reads.
public enum MetricsText {
  public static func text(_ figures: Figures) -> String {
    let seconds = Double(figures.oldestQueued.milliseconds) / 1000
    return [
      gauge(
        "booking_orders", "Orders by status.", by: "status",
        figures.orders.map { ($0.key.rawValue, $0.value) }),
      gauge(
        "booking_payments", "Payments by state.", by: "state",
        figures.payments.map { ($0.key.rawValue, $0.value) }),
      gauge(
        "booking_refunds", "Refunds by state.", by: "state",
        figures.refunds.map { ($0.key.rawValue, $0.value) }),
      gauge(
        "booking_outbox_messages", "Messages that wait to go out.", by: "channel",
        figures.queued.map { ($0.key.rawValue, $0.value) }),
      gauge("booking_outbox_oldest_seconds", "Age of the oldest message that waits.", "\(seconds)"),
      gauge("booking_messages_undelivered", "Messages nobody could deliver.", "\(figures.undelivered)"),
      gauge("booking_holds", "Places held and not sold.", "\(figures.holds)"),
      gauge("booking_images_bytes", "Bytes of all pictures.", "\(figures.imageBytes)"),
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
