import BookingChecks
import BookingDomain
import BookingModel
import BookingStore

/// After the last fault everything comes to rest by itself.
extension SimulationWorld {
  /// Lets the worker work until nothing is left, for 24 hours at most, then asks everything.
  func settle() {
    guard failure == nil else { return }
    let worker = SimulatedProcess(self, "worker at night", slot: nil)
    let end = clock.steady + .hours(24)
    var pause = TimeSpan.seconds(30)
    repeat {
      worker.begin("work")
      trace.add(clock.now, worker.name, "work")
      deliverLateRequests()
      do {
        try deliverCorrections(by: worker)
        try retryRefunds(by: worker)
        _ = try worker.operator.work()
      } catch {
        return fail("work comes to its end when nothing goes wrong", "\(error)")
      }
      if failure != nil { return }
      clock.pass(pause)
      pause = min(TimeSpan(milliseconds: pause.milliseconds * 5 / 4), .minutes(30))
    } while clock.steady < end && (!unsettled().isEmpty || !inFlight.isEmpty || !corrections.isEmpty)
    let left = unsettled()
    if let first = left.first {
      return fail(
        "everything settles within 24 hours", first + (left.count > 1 ? " and \(left.count - 1) more" : ""))
    }
    isSettled = true
    askEverything()
    askAcknowledged()
    compareBooks()
    compareMail()
    askFiles()
  }

  private func unsettled() -> [String] {
    do { return try store.read { try Operator.unsettledRows($0) } } catch { return ["\(error)"] }
  }

  /// The operator has every refused refund tried again.
  private func retryRefunds(by process: SimulatedProcess) throws(BookingError) {
    guard plan.refundRefusal > 0 else { return }
    for order in refusedOrders() {
      do {
        _ = try process.operator.visit().management.retryRefunds(order)
      } catch .notRefundable {}
    }
  }

  /// The gateway says of payments it had called failed that their money came.
  func deliverCorrections(by process: SimulatedProcess) throws(BookingError) {
    for correction in corrections where correction.at <= clock.steady {
      let payment = try process.operator.store.read {
        try $0.first("SELECT \(part: Payment.columns) FROM payments WHERE key = \(correction.key)")
          .map { try Payment(row: $0) }
      }
      if let payment {
        process.begin("correction")
        try process.office.apply(.outcome(.confirmed(reference: "sandbox")), to: payment)
      }
      corrections.removeAll { $0.key == correction.key }
    }
  }
}
