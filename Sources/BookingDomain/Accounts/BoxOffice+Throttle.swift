import BookingModel
import BookingRules
import BookingStore

/// An attempt to log in that was counted as a failure before it was looked at.
struct LogInAttempt {
  let email: String
  let place: String
  /// Whether it counts for all new places of the account together as well.
  let isFromNewPlace: Bool
  /// A right code by mail, which no wait holds up: the attempt counts as a try of the code and nowhere else.
  var code: Identifier<VerificationCode>?
}

extension BoxOffice {
  /// Counts an attempt as a failure before it is looked at, durably: many at once can't slip through, and a crash gives
  /// no attempt back. `forgiveAttempt` takes it back after a success.
  ///
  /// Failures count for the account and where they come from. Those from places the account was never opened from count
  /// together as well, so that many places are no more use than one.
  /// - Throws: `.throttled`, `.mailedCodeNeeded`: nothing is counted then.
  func countAttempt(
    _ principal: Principal, email: String, at accounts: [Identifier<Account>], isOwn: Bool = false,
    _ transaction: any Transaction
  ) throws -> LogInAttempt {
    let secret = try throttleSecret(transaction)
    var place = try place(of: principal, at: accounts, with: secret, transaction)
    if isOwn { place.isKnown = true }
    let now = clock.now()
    let (here, everywhere) = (
      try Self.throttleSubject(email, place.text, secret), try Self.throttleSubject(email, nil, secret)
    )
    var throttle = try Throttles.find(here, transaction) ?? LogInThrottle()
    if throttle.isBlocked(now: now) { throw BookingError.throttled(until: throttle.blockedUntil) }
    if !place.isKnown {
      var all = try Throttles.find(everywhere, transaction) ?? LogInThrottle()
      if all.isBlocked(now: now) { throw BookingError.mailedCodeNeeded(until: all.blockedUntil) }
      all.fail(.newPlaces, now: now, policy: policy)
      try Throttles.put(all, .newPlaces, of: everywhere, transaction)
    }
    throttle.fail(.place, now: now, policy: policy)
    try Throttles.put(throttle, .place, of: here, transaction)
    return LogInAttempt(email: email, place: place.text, isFromNewPlace: !place.isKnown)
  }

  /// The attempt was right: its place begins anew, and the account knows it from now on.
  func forgiveAttempt(
    _ attempt: LogInAttempt, _ principal: Principal, at account: Identifier<Account>,
    _ transaction: any Transaction
  ) throws {
    let secret = try throttleSecret(transaction)
    try Throttles.delete(Self.throttleSubject(attempt.email, attempt.place, secret), transaction)
    let everywhere = try Self.throttleSubject(attempt.email, nil, secret)
    // A day later it may be gone.
    if attempt.isFromNewPlace, var all = try Throttles.find(everywhere, transaction), all.failures > 0 {
      all.takeBack(.newPlaces, policy: policy)
      if all.failures > 0 {
        try Throttles.put(all, .newPlaces, of: everywhere, transaction)
      } else {
        try Throttles.delete(everywhere, transaction)
      }
    }
    try rememberPlaces(of: principal, at: account, with: secret, transaction)
  }

  func forgivePlace(_ place: String, for email: String, _ transaction: any Transaction) throws {
    try Throttles.delete(Self.throttleSubject(email, place, throttleSecret(transaction)), transaction)
  }

  func throttleSecret(_ transaction: any Transaction) throws -> KeyedSecret {
    try KeyedSecret(.throttles, randomness: environment.randomness, now: clock.now(), transaction)
  }

  /// What was typed is kept as a keyed hash only: people type passwords into the wrong field.
  ///
  /// - Parameter place: nil for all new places together.
  private static func throttleSubject(_ email: String, _ place: String?, _ secret: KeyedSecret) throws
    -> [UInt8]
  {
    if let place {
      try secret.hash("logIn", email, place)
    } else {
      try secret.hash("logIn from new places", email)
    }
  }
}
