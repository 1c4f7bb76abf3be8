import BookingModel
import BookingRules
import BookingStore

/// Limits across accounts and visits: who somebody is counted as, and what they have spent.
extension BoxOffice {
  /// The visit as places are counted by it; noted when it first holds some.
  func visitRecord(of principal: Principal, _ transaction: any Transaction) throws -> VisitRecord {
    if let visit = try VisitRecord.find(principal.session, transaction) { return visit }
    let (key, network) = try origins(of: principal, transaction)
    return try VisitRecord.make(principal.session, key: key, network: network, transaction)
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

  /// What somebody takes of an allowance; a negative amount is given back.
  struct Spending {
    let key: Allowances.Key
    let amount: Int64
    let allowance: TokenBucket
  }

  /// Takes them one after the other, whether or not there is so much left.
  func spend(_ spendings: [Spending], now: Timestamp, _ transaction: any Transaction) throws {
    var keys: [Allowances.Key] = []
    for spending in spendings where !keys.contains(spending.key) { keys.append(spending.key) }
    var freeAt = try Allowances.freeAt(keys, transaction)
    for spending in spendings {
      freeAt[spending.key] = spending.allowance.spending(
        spending.amount, freeAt: freeAt[spending.key], now: now)
    }
    try Allowances.set(keys.compactMap { key in freeAt[key].map { (key, $0) } }, transaction)
  }

  /// One more account by this visit, key and network.
  /// - Throws: `.tooManySignUps`.
  func countSignUp(_ principal: Principal, now: Timestamp, _ transaction: any Transaction) throws {
    let (key, network) = try origins(of: principal, transaction)
    let counted = [
      (Subject.visit(principal.session), policy.signUpsPerVisit), (key, policy.signUpsPerKey),
      (network, policy.signUpsPerNetwork),
    ]
    let spendings = counted.compactMap { subject, most in
      subject.map { subject in
        Spending(
          key: .init(purpose: "signUp", subject: subject), amount: 1,
          allowance: TokenBucket(amount: Int64(most), recovery: policy.signUpsRecovery))
      }
    }
    let freeAt = try Allowances.freeAt(spendings.map(\.key), transaction)
    for spending in spendings {
      let opens = spending.allowance.opens(for: 1, freeAt: freeAt[spending.key], now: now)
      guard opens <= now else { throw BookingError.tooManySignUps(until: opens) }
    }
    try spend(spendings, now: now, transaction)
  }
}
