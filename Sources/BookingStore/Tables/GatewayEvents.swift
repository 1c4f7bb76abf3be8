import BookingModel

/// What gateways have told, by the names they gave it.
package enum GatewayEvents {
  /// Whether it is new.
  package static func note(_ id: String, at now: Timestamp, _ transaction: any Transaction) throws -> Bool {
    try transaction.run(
      "INSERT INTO gateway_events (id, seen_at) VALUES (\(id), \(now)) ON CONFLICT (id) DO NOTHING") == 1
  }

  package static func delete(before moment: Timestamp, _ transaction: any Transaction) throws {
    try transaction.run("DELETE FROM gateway_events WHERE seen_at < \(moment)")
  }
}
