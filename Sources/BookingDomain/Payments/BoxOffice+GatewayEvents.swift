extension BoxOffice {
  /// Takes note that something happened at the gateway: what it is about is asked about at once. Nothing is believed, so the
  /// order in which events come doesn't matter. Returns false for one that was noted before.
  ///
  /// Needs no principal: whoever calls has checked the gateway's signature.
  @discardableResult
  public func noteGatewayEvent(_ id: String, payment: IdempotencyKey?, refund: IdempotencyKey?)
    throws(BookingError) -> Bool
  {
    let now = clock.now()
    return try store.write { transaction in
      let isNew =
        try transaction.run(
          "INSERT INTO gateway_events (id, seen_at) VALUES (\(id), \(now)) ON CONFLICT (id) DO NOTHING") == 1
      guard isNew else { return false }
      // Gateways repeat an event for days, not for months.
      try transaction.run("DELETE FROM gateway_events WHERE seen_at < \(now - .days(30))")
      if let payment {
        try transaction.run(
          // Before all that is merely due: something did happen there.
          "UPDATE payments SET next_check_at = 0 WHERE key = \(payment)")
      }
      if let refund {
        try transaction.run(
          "UPDATE refunds SET next_attempt_at = 0 WHERE key = \(refund)")
      }
      return true
    }
  }
}
