import BookingModel
import BookingRules
import BookingStore

/// Time held without paying is rationed for each event: by account (by visit before there is one), SSH key and network.
///
/// What a hold may take at most is counted when it begins and when it is renewed; what it didn't take is given back when it
/// is let go, and all of it when it is paid. So nothing has to be counted when a hold ends by the clock.
extension BoxOffice {
  /// - Throws: `.heldTooLong` where a hold of `places` that begins now would take more time than there is.
  func checkBudget(
    _ owner: Subject, _ visit: VisitRecord, for event: Identifier<Event>, places: Int, now: Timestamp,
    _ reader: any Reader
  ) throws {
    let subjects = [owner, visit.key, visit.network].compactMap(\.self)
    let freeAt = try Allowances.freeAt(subjects.map { Self.key(event, $0) }, reader)
    var latest: (by: LimitScope, opens: Timestamp)?
    for subject in subjects {
      guard let freeAt = freeAt[Self.key(event, subject)] else { continue }
      let wanted = policy.hold.milliseconds * Int64(subject.by == .network ? places : 1)
      let opens = budget(subject.by).opens(for: wanted, freeAt: freeAt, now: now)
      if opens > latest?.opens ?? now { latest = (subject.by, opens) }
    }
    if let latest { throw BookingError.heldTooLong(latest.by, until: latest.opens) }
  }

  /// Counts what changed between two moments of one transaction.
  /// - Parameter brought: what another owner had before; key and network are those that held it all along.
  func countHoldTime(
    _ owner: Subject, from before: [VisitHolding], to after: [VisitHolding], brought: [VisitHolding] = [],
    now: Timestamp,
    _ transaction: any Transaction
  ) throws {
    var spendings: [Spending] = []
    for event in Set((before + after + brought).map(\.event)).sorted() {
      var (before, after) = (before.filter { $0.event == event }, after.filter { $0.event == event })
      let left = { (holdings: [VisitHolding]) in holdings.map { ($0.until - now).milliseconds }.max() ?? 0 }
      spendings += spending(left(after) - left(before), of: event, by: owner)
      before += brought.filter { $0.event == event }
      let visits = Dictionary((before + after).map { ($0.visit.id, $0.visit) }) { first, _ in first }
      for (id, visit) in visits.sorted(by: { $0.key < $1.key }) {
        let (before, after) = (before.filter { $0.visit.id == id }, after.filter { $0.visit.id == id })
        spendings += spending(left(after) - left(before), of: event, by: visit.key)
        let all = { (holdings: [VisitHolding]) in
          holdings.reduce(0) { $0 + ($1.until - now).milliseconds * Int64($1.places) }
        }
        spendings += spending(all(after) - all(before), of: event, by: visit.network)
      }
    }
    try spend(spendings, now: now, transaction)
  }

  /// Of places that come from a visit's cart to an account's the account has had the time as well.
  func inherit(
    _ incoming: [VisitHolding], beside present: [VisitHolding], by account: Subject, now: Timestamp,
    _ transaction: any Transaction
  ) throws {
    let spendings = Set(incoming.map(\.event)).sorted().flatMap { event in
      let begin = { (holdings: [VisitHolding]) in
        holdings.filter { $0.event == event }.map(\.since).min() ?? now
      }
      let earlier = min(begin(present), now) - begin(incoming)
      return spending(max(0, earlier.milliseconds), of: event, by: account)
    }
    try spend(spendings, now: now, transaction)
  }

  /// The places are bought: the time they were held counts for nothing any more. What came back meanwhile came back for them.
  func forgiveHoldTime(
    _ holdings: [VisitHolding], of account: Subject, now: Timestamp, _ transaction: any Transaction
  ) throws {
    let spendings = Set(holdings.map(\.event)).sorted().flatMap { event in
      let holdings = holdings.filter { $0.event == event }
      return forgiveness(holdings, of: event, by: account, now: now)
        + holdings.flatMap { holding in
          forgiveness([holding], of: event, by: holding.visit.key, now: now)
            + spending(-holding.placeTime.milliseconds, of: event, by: holding.visit.network)
        }
    }
    try spend(spendings, now: now, transaction)
  }

  private func forgiveness(
    _ holdings: [VisitHolding], of event: Identifier<Event>, by subject: Subject?, now: Timestamp
  ) -> [Spending] {
    guard let subject, let since = holdings.map(\.since).min(), let until = holdings.map(\.until).max() else {
      return []
    }
    let budget = budget(subject.by)
    let back = max(0, (now - since).milliseconds) * budget.amount / budget.recovery.milliseconds
    return spending(min(0, back - (until - since).milliseconds), of: event, by: subject)
  }

  /// Nothing for nobody, or for no time.
  private func spending(_ time: Int64, of event: Identifier<Event>, by subject: Subject?) -> [Spending] {
    guard let subject, time != 0 else { return [] }
    return [Spending(key: Self.key(event, subject), amount: time, allowance: budget(subject.by))]
  }

  /// Of a network the time of each place counts: many people may stand behind one address.
  private func budget(_ by: LimitScope) -> TokenBucket {
    let places = by == .network ? Int64(policy.placesPerNetwork) : 1
    return TokenBucket(
      amount: policy.heldUnpaid.milliseconds * places, recovery: policy.heldUnpaidRecovery)
  }

  private static func key(_ event: Identifier<Event>, _ subject: Subject) -> Allowances.Key {
    .init(purpose: "hold \(event.rawValue)", subject: subject)
  }
}
