import BookingModel

/// Where a payment goes when the gateway has spoken.
package enum PaymentRule {
  /// The state after `outcome`, or nil where it changes nothing.
  ///
  /// Money that came is always booked, whatever was thought before; nothing else reopens a closed payment.
  package static func next(_ state: PaymentState, _ outcome: PaymentOutcome) -> PaymentState? {
    if case .confirmed = outcome { return state == .confirmed ? nil : .confirmed }
    guard state.isOpen else { return nil }
    let next: PaymentState =
      switch outcome {
      // It never arrived: it may be sent again with the same key.
      case .notFound: .created
      case .awaitingCustomer: .awaitingCustomer
      case .processing: .submitted
      case .failed: .failed
      case .cancelled: .cancelled
      case .confirmed: .confirmed
      }
    return next
  }

  /// How long to wait before asking again: short for someone who watches, longer as time goes by.
  package static func pause(since created: Timestamp, now: Timestamp) -> TimeSpan {
    let age = now - created
    if age < .minutes(2) { return .seconds(2) }
    if age < .minutes(30) { return .seconds(20) }
    return age < .hours(24) ? .minutes(5) : .hours(1)
  }

  /// The same after a refund was sent that often and nobody knows what became of it: from half a minute, twice as long each
  /// time, to an hour.
  package static func pause(afterRefunds attempts: Int) -> TimeSpan {
    min(.hours(1), TimeSpan(milliseconds: 15_000 << Int64(min(attempts, 8))))
  }

  /// The same while the gateway refuses all our calls: nobody but the operator can change that, so that it is asked as
  /// seldom as a customer who waits for it can bear.
  package static func pause(heldUpSince since: Timestamp, now: Timestamp, policy: Policy) -> TimeSpan {
    min(max(now - since, policy.heldUpFirst), policy.heldUpLongest)
  }
}
