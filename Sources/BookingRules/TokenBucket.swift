import BookingModel

/// An amount that may be spent at once and comes back evenly: `amount` within `recovery`.
///
/// One moment says all there is to know: when everything will have come back. More than there is may be spent by what has
/// begun already: it takes so much longer then.
package struct TokenBucket: Equatable {
  package let amount: Int64
  package let recovery: TimeSpan

  package init(amount: Int64, recovery: TimeSpan) {
    self.amount = amount
    self.recovery = recovery
  }

  /// When everything will have come back, once so much more was spent; a negative amount is given back.
  package func spending(_ spent: Int64, freeAt: Timestamp?, now: Timestamp) -> Timestamp {
    min(max(known(freeAt, now), now) + time(for: spent), latest(now))
  }

  /// From when on `wanted` can be spent.
  package func opens(for wanted: Int64, freeAt: Timestamp?, now: Timestamp) -> Timestamp {
    known(freeAt, now) + time(for: wanted) - recovery
  }

  private func time(for amount: Int64) -> TimeSpan {
    TimeSpan(milliseconds: amount * recovery.milliseconds / self.amount)
  }

  /// Nothing takes longer to come back.
  private func latest(_ now: Timestamp) -> Timestamp { now + recovery + recovery }

  /// What was written while the clock stood far ahead says nothing: nobody waits days for a clock that was put right.
  private func known(_ freeAt: Timestamp?, _ now: Timestamp) -> Timestamp {
    guard let freeAt, freeAt <= latest(now) else { return now }
    return freeAt
  }
}
