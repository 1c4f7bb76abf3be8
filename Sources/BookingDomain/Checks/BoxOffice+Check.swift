extension BoxOffice {
  /// Asks every invariant of the data directory, on one consistent snapshot. Reads only; safe while the shop is open.
  ///
  /// Needs no principal: it answers with counts and row names, never with anybody's data, and is for whoever has the
  /// directory.
  public func check() throws(BookingError) -> CheckReport {
    let now = clock.now()
    let misplaced = search.misplaced
    let invariants =
      Invariant.sales + Invariant.limits(policy) + Invariant.money + Invariant.records
      + [Invariant("every event can be found by search, and nothing else") { _ in misplaced }]
    var findings = try store.read { reader in
      try invariants.map { invariant in
        let rows = try reader.rows(invariant.sql(now))
        return CheckReport.Finding(
          name: invariant.name, count: rows.count, examples: rows.prefix(20).map(\.firstText))
      } + [try chain(reader)]
    }
    findings += try imageFindings()
    let problems = try store.integrityProblems()
    findings.append(
      .init(name: "the database is sound", count: problems.count, examples: Array(problems.prefix(20))))
    return CheckReport(findings: findings)
  }

  /// Every seal is the hash of its entry after the seal before it in its chain.
  private func chain(_ reader: any Reader) throws -> CheckReport.Finding {
    var last: [Int64: [UInt8]] = [:]
    var broken: [String] = []
    var after: Int64 = 0
    while true {
      let rows = try reader.rows(
        """
        SELECT id, at, actor, action, event_id, subject, facts, chain, hash
        FROM audit_seals JOIN audit_entries ON id = entry_id WHERE entry_id > \(after) ORDER BY entry_id LIMIT 5000
        """)
      guard let end = rows.last else { break }
      for row in rows {
        let chain: Int64 = try row.get("chain")
        let hash: [UInt8] = try row.get("hash")
        let entryChain = try row.optional("event_id", as: Int64.self) ?? 0
        if try entryChain != chain || AuditSeal.hash(row, after: last[chain] ?? []) != hash {
          broken.append("entry \(try row.get("id", as: Int64.self))")
        }
        last[chain] = hash
      }
      after = try end.get("id")
    }
    return .init(name: "sealed records are unbroken", count: broken.count, examples: Array(broken.prefix(20)))
  }
}

extension SQLRow {
  fileprivate var firstText: String {
    switch values.first {
    case .text(let text): text
    case .integer(let value): String(value)
    default: "?"
    }
  }
}
