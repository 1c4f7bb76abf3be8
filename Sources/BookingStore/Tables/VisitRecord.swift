import BookingModel
import BookingRules

/// A visit that holds places, as far as limits are counted by it. Its row goes when nothing is held by it any more.
///
/// Key and network are keyed hashes: they are only counted.
package struct VisitRecord {
  package let id: Identifier<VisitRecord>
  package let key: Subject?
  package let network: Subject?

  package static let columns: SQL = "visits.id, visits.ssh_key, visits.network"

  private init(id: Identifier<VisitRecord>, key: Subject?, network: Subject?) {
    self.id = id
    self.key = key
    self.network = network
  }

  package init(row: SQLRow) throws {
    self.init(
      id: try row.get("id"), key: try row.optional("ssh_key").map { Subject(by: .key, text: $0) },
      network: try row.optional("network").map { Subject(by: .network, text: $0) })
  }

  package static func find(_ session: SessionToken, _ reader: any Reader) throws -> VisitRecord? {
    try reader.first("SELECT \(part: columns) FROM visits WHERE session = \(session.rawValue)")
      .map { try VisitRecord(row: $0) }
  }

  package static func make(
    _ session: SessionToken, key: Subject?, network: Subject?, _ transaction: any Transaction
  ) throws -> VisitRecord {
    let id: Identifier<VisitRecord> = try transaction.insert(
      """
      INSERT INTO visits (session, ssh_key, network)
      VALUES (\(session.rawValue), \(key?.text), \(network?.text)) RETURNING id
      """)
    return VisitRecord(id: id, key: key, network: network)
  }

  /// Clears away visits that hold nothing; returns how many.
  package static func tidy(_ transaction: any Transaction) throws -> Int {
    try transaction.run(
      "DELETE FROM visits WHERE NOT EXISTS (SELECT 1 FROM claims WHERE visit_id = visits.id)")
  }

  /// Places held now by this visit, by all with its key and by all from its network; without those of one cart.
  package func sharedLimits(
    except cart: Identifier<Cart>?, policy: Policy, now: Timestamp, _ reader: any Reader
  )
    throws
    -> [SharedLimit]
  {
    func places(_ visits: SQL) throws -> Int {
      try reader.count(
        """
        SELECT COUNT(*) FROM visits CROSS JOIN claims ON claims.visit_id = visits.id
        WHERE \(part: visits) AND claims.expires_at > \(now)
          AND COALESCE(claims.cart_id, 0) <> \(cart ?? Identifier(-1))
        """)
    }
    var sharedLimits = [
      SharedLimit(by: .visit, others: try places("visits.id = \(id)"), most: policy.placesPerVisit)
    ]
    if let key {
      sharedLimits.append(
        SharedLimit(by: .key, others: try places("visits.ssh_key = \(key.text)"), most: policy.placesPerKey))
    }
    if let network {
      sharedLimits.append(
        SharedLimit(
          by: .network, others: try places("visits.network = \(network.text)"), most: policy.placesPerNetwork)
      )
    }
    return sharedLimits
  }
}
