/// Limits across accounts and visits: who somebody is counted as, and what they have spent.
extension BoxOffice {
  /// The visit as places are counted by it; noted when it first holds some.
  func visit(of principal: Principal, _ transaction: any Transaction) throws -> VisitRecord {
    if let visit = try VisitRecord.find(principal.session, transaction) { return visit }
    let (key, network) = try origins(of: principal, transaction)
    guard
      let visit = try VisitRecord.make(principal.session, key: key, network: network, transaction)
    else { throw BookingError.notFound(.visit) }
    return visit
  }

  /// Key and network as they are counted: keyed hashes. At the machine itself there is no network.
  func origins(of principal: Principal, _ transaction: any Transaction) throws -> (
    key: Subject?, network: Subject?
  ) {
    var network: String?
    if case .network = principal.origin { network = principal.origin.text }
    guard principal.key != nil || network != nil else { return (nil, nil) }
    let secret = try KeyedSecret(
      .throttles, randomness: environment.randomness, now: clock.now(), transaction)
    func subject(_ by: LimitScope, _ text: String?) throws -> Subject? {
      try text.map { Subject(by: by, text: Hex.encoded(Array(try secret.hash("\(by)", $0).prefix(16)))) }
    }
    return (try subject(.key, principal.key?.text), try subject(.network, network))
  }

  /// Takes `amount` of an allowance, whether or not there is so much left; a negative one gives back.
  func spend(
    _ amount: Int64, of allowance: TokenBucket, _ purpose: String, _ subject: Subject, now: Timestamp,
    _ transaction: any Transaction
  ) throws {
    let freeAt = allowance.spending(
      amount, freeAt: try freeAt(purpose, subject, transaction), now: now)
    try transaction.run(
      """
      INSERT INTO allowances (purpose, subject, free_at) VALUES (\(purpose), \(subject.text), \(freeAt))
      ON CONFLICT (purpose, subject) DO UPDATE SET free_at = excluded.free_at
      """)
  }

  /// The most places that one visit, one SSH key and one network hold at this moment: for drills.
  public func mostHeld() throws(BookingError) -> [LimitScope: Int] {
    let now = clock.now()
    return try store.read { reader in
      func most(_ column: SQL) throws -> Int {
        try reader.count(
          """
          SELECT COALESCE(MAX(count), 0) FROM (
            SELECT COUNT(*) AS count FROM claims JOIN visits ON visits.id = claims.visit_id
            WHERE claims.expires_at > \(now) AND \(part: column) IS NOT NULL GROUP BY \(part: column))
          """)
      }
      return [
        .visit: try most("visits.id"), .key: try most("visits.ssh_key"), .network: try most("visits.network"),
      ]
    }
  }

  /// One more account by this visit, key and network.
  /// - Throws: `.tooManySignUps`.
  func countSignUp(_ principal: Principal, now: Timestamp, _ transaction: any Transaction) throws {
    let (key, network) = try origins(of: principal, transaction)
    let counted = [
      (Subject.visit(principal.session), policy.signUpsPerVisit), (key, policy.signUpsPerKey),
      (network, policy.signUpsPerNetwork),
    ]
    for case (let subject?, let most) in counted {
      let allowance = TokenBucket(amount: Int64(most), recovery: policy.signUpsRecovery)
      let opens = allowance.opens(
        for: 1, freeAt: try freeAt("signUp", subject, transaction), now: now)
      guard opens <= now else { throw BookingError.tooManySignUps(until: opens) }
      try spend(1, of: allowance, "signUp", subject, now: now, transaction)
    }
  }

  private func freeAt(_ purpose: String, _ subject: Subject, _ reader: any Reader) throws -> Timestamp? {
    try reader.value(
      "SELECT free_at FROM allowances WHERE purpose = \(purpose) AND subject = \(subject.text)")
  }
}
