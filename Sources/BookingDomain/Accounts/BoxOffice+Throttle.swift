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
  /// no attempt back. `forgive` takes it back after a success.
  ///
  /// Failures count for the account and where they come from. Those from places the account was never opened from count
  /// together as well, so that many places are no more use than one.
  /// - Throws: `.throttled`, `.mailedCodeNeeded`: nothing is counted then.
  func countAttempt(
    _ principal: Principal, email: String, at accounts: [Identifier<Account>], isOwn: Bool = false,
    _ transaction: any Transaction
  ) throws -> LogInAttempt {
    var place = try place(of: principal, at: accounts, transaction)
    if isOwn { place.isKnown = true }
    let now = clock.now()
    let throttle = try throttle(for: email, at: place.text, transaction)
    if throttle.isBlocked(now: now) { throw BookingError.throttled(until: throttle.blockedUntil) }
    if !place.isKnown {
      let all = try self.throttle(for: email, at: nil, transaction)
      if all.isBlocked(now: now) { throw BookingError.mailedCodeNeeded(until: all.blockedUntil) }
      try change(email, at: nil, transaction) { $0.fail($1, now: now, policy: policy) }
    }
    try change(email, at: place.text, transaction) { $0.fail($1, now: now, policy: policy) }
    return LogInAttempt(email: email, place: place.text, isFromNewPlace: !place.isKnown)
  }

  /// The attempt was right: its place begins anew, and the account knows it from now on.
  func forgive(
    _ attempt: LogInAttempt, _ principal: Principal, at account: Identifier<Account>,
    _ transaction: any Transaction
  ) throws {
    try forgivePlace(attempt.place, for: attempt.email, transaction)
    if attempt.isFromNewPlace {
      try change(attempt.email, at: nil, transaction) { throttle, pace in
        // A day later it may be gone.
        if throttle.failures > 0 { throttle.takeBack(pace, policy: policy) }
      }
    }
    try rememberPlaces(of: principal, at: account, transaction)
  }

  func forgivePlace(_ place: String, for email: String, _ transaction: any Transaction) throws {
    let subject = try throttleSubject(email, place, transaction)
    try Throttles.delete(subject, transaction)
  }

  /// - Parameter place: nil for all new places together.
  private func throttle(for email: String, at place: String?, _ transaction: any Transaction) throws
    -> LogInThrottle
  {
    try Throttles.find(throttleSubject(email, place, transaction), transaction) ?? LogInThrottle()
  }

  private func change(
    _ email: String, at place: String?, _ transaction: any Transaction,
    by change: (inout LogInThrottle, LogInThrottle.Pace) -> Void
  ) throws {
    let pace = place == nil ? LogInThrottle.Pace.newPlaces : .place
    var throttle = try throttle(for: email, at: place, transaction)
    change(&throttle, pace)
    let subject = try throttleSubject(email, place, transaction)
    guard throttle.failures > 0 else { return try Throttles.delete(subject, transaction) }
    try Throttles.put(throttle, pace, of: subject, transaction)
  }

  func throttleSecret(_ transaction: any Transaction) throws -> KeyedSecret {
    try KeyedSecret(.throttles, randomness: environment.randomness, now: clock.now(), transaction)
  }

  /// What was typed is kept as a keyed hash only: people type passwords into the wrong field.
  private func throttleSubject(_ email: String, _ place: String?, _ transaction: any Transaction) throws
    -> [UInt8]
  {
    let secret = try throttleSecret(transaction)
    return if let place { try secret.hash("logIn", email, place) } else {
      try secret.hash("logIn from new places", email)
    }
  }
}
