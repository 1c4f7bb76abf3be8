import BookingStore

extension Invariant {
  package static let keys: [Invariant] = [
    // Moments may differ by what passes between writing a row and its entry.
    Invariant("SSH keys are those that the audit log tells of") { _ in
      """
      SELECT owner || ', ' || fingerprint FROM (
        SELECT \(part: AuditSubject.Kind.account.text("account_id")) AS owner, fingerprint, 1 AS bound, created_at AS bound_at,
          CASE WHEN revoked_at IS NULL THEN 0 ELSE 1 END AS revoked, COALESCE(revoked_at, 0) AS revoked_at
        FROM ssh_keys
        UNION ALL
        SELECT subject, facts, -1, -at, 0, 0 FROM audit_entries WHERE action = \(AuditAction.keyBound)
        UNION ALL
        SELECT subject, facts, 0, 0, -1, -at FROM audit_entries WHERE action = \(AuditAction.keyRevoked)
      ) AS entries
      GROUP BY owner, fingerprint
      HAVING SUM(bound) <> 0 OR SUM(revoked) <> 0 OR ABS(SUM(bound_at)) > 60000 OR ABS(SUM(revoked_at)) > 60000
      """
    },
    Invariant("every new SSH key was told, once") { _ in
      """
      SELECT 'account ' || account_id FROM (
        SELECT account_id, 1 AS count FROM ssh_keys
        UNION ALL
        SELECT account_id, -1 FROM messages WHERE kind = 'keyAdded'
      ) AS told
      GROUP BY account_id HAVING SUM(count) <> 0
      """
    },
    Invariant("whoever's second factor changed was told") { _ in
      """
      SELECT 'account ' || account_id || ', ' || kind FROM (
        SELECT account_id, kind, 1 AS count FROM messages WHERE kind IN ('secondFactorOn', 'secondFactorOff')
        UNION ALL
        SELECT CAST(SUBSTR(subject, \(number: AuditSubject.Kind.secondFactor.rawValue.utf8.count + 2)) AS INTEGER),
          CASE action WHEN \(AuditAction.secondFactorTurnedOn) THEN 'secondFactorOn' ELSE 'secondFactorOff' END, -1
        FROM audit_entries WHERE action IN \(list: [AuditAction.secondFactorTurnedOn, .secondFactorTurnedOff])
      ) AS told
      GROUP BY account_id, kind HAVING SUM(count) <> 0
      """
    },
  ]
}
