import BookingChecks
import BookingDomain
import BookingModel
import BookingStore

/// Invariants are asked of the database itself, by the questions that `booking check` asks.
extension SimulationWorld {
  /// A few of them after every commit, all of them in turn, everything now and then.
  func committed(by process: SimulatedProcess) {
    commits += 1
    guard failure == nil else { return }
    if plan.hasRealMoney { watchPlayMoney() }
    let slot = (0..<2).map { questions[(commits * 2 + $0) % questions.count] }
    ask(Self.essential + slot)
    if commits.isMultiple(of: 100) { askEverything() }
    if commits.isMultiple(of: 20) { askAcknowledged() }
  }

  private static let essential = Array(Invariant.sales.prefix(2)) + Array(Invariant.money.prefix(1))

  private func ask(_ invariants: [Invariant]) {
    let now = clock.now
    do {
      for invariant in invariants where !isExcused(invariant.name) {
        let rows = try store.read { try $0.rows(invariant.sql(now)) }
        if let row = rows.first { fail(invariant.name, row.values.map { "\($0)" }.joined(separator: ", ")) }
      }
    } catch {
      fail("every question has an answer", "\(error)")
    }
  }

  /// Refunds that were refused wait for somebody until the night.
  private func isExcused(_ name: String) -> Bool {
    plan.refundRefusal > 0 && !isSettled && name == Invariant.refusedRefunds
  }

  func askEverything() {
    do {
      let auditor = SimulatedProcess(self, "auditor", slot: nil)
      let report = try Operator(storage: tables.storage, environment: auditor.operator.environment).check()
      for finding in report.findings where !finding.holds && !isExcused(finding.name) {
        fail(finding.name, finding.examples.joined(separator: "; "))
      }
      try askLanguages()
    } catch {
      fail("every question has an answer", "\(error)")
    }
  }

  /// Nobody changes what they speak here.
  private func askLanguages() throws {
    let other = try store.read { reader in
      try reader.value(
        """
        SELECT 'message ' || messages.id FROM messages
        LEFT JOIN preferences ON preferences.account_id = messages.account_id AND preferences.name = 'language'
        WHERE messages.language <> COALESCE(preferences.value, 'en')
        """) as String?
    }
    if let other { fail("each message is written in its reader's language", other) }
  }

  /// Once real money came, nothing is begun for play money any more.
  private func watchPlayMoney() {
    do {
      let newest = try store.read { reader in
        try reader.value("SELECT MAX(id) FROM payments WHERE gateway = 'sandbox'") as Int64? ?? 0
      }
      if let lastPlayed {
        if newest > lastPlayed { fail("play money buys nothing where real money came", "payment \(newest)") }
      } else if try store.read({ try Payments.isRealMoneyThere($0) }) {
        lastPlayed = newest
      }
    } catch {
      fail("every question has an answer", "\(error)")
    }
  }

  /// Whoever was told that they paid has what they paid for, unless the event was cancelled.
  func askAcknowledged() {
    guard !acknowledged.isEmpty else { return }
    do {
      let lost = try store.read { reader in
        try reader.rows(
          """
          SELECT id, status FROM orders WHERE id IN \(list: acknowledged) AND status <> 'paid' AND (
            status <> 'cancelled' OR EXISTS (
              SELECT 1 FROM event_orders WHERE order_id = orders.id AND cancelled_at IS NULL))
          """)
      }
      let found = try store.read {
        try $0.count("SELECT COUNT(*) FROM orders WHERE id IN \(list: acknowledged)")
      }
      if let order = lost.first {
        fail("what a customer was told is paid stays paid", "order \(order.values)")
      }
      if found != Set(acknowledged.map(\.rawValue)).count {
        fail("what a customer was told is paid stays paid", "an order is gone")
      }
    } catch {
      fail("every question has an answer", "\(error)")
    }
  }

  /// What we noted as delivered went out.
  func compareMail() {
    do {
      let noted = try store.read {
        try $0.rows("SELECT id FROM messages WHERE state = 'delivered' ORDER BY id")
      }
      for row in noted where deliveries[try row.get("id")] == nil {
        fail("what is noted as delivered went out", "message \(row.values)")
      }
    } catch {
      fail("every question has an answer", "\(error)")
    }
  }

  /// The gateway's books and ours say the same, to the cent.
  func compareBooks() {
    do {
      let ours = try store.read { reader in
        try reader.rows(
          """
          SELECT key, CASE WHEN state = 'confirmed' THEN amount ELSE 0 END AS taken, CAST(COALESCE((
            SELECT SUM(amount) FROM refunds WHERE payment_id = payments.id AND state = 'confirmed'), 0) AS BIGINT) AS given_back
          FROM payments ORDER BY id
          """)
      }
      var known: Set<String> = []
      for row in ours {
        let key: String = try row.get("key")
        known.insert(key)
        let theirs = books.movements(IdempotencyKey(key), now: clock.now)
        let (taken, givenBack): (Int64, Int64) = (try row.get("taken"), try row.get("given_back"))
        if theirs != (taken, givenBack) {
          fail(
            "the gateway's books equal ours",
            "\(key): it has \(theirs.taken) - \(theirs.givenBack), we have \(taken) - \(givenBack)")
        }
      }
      for key in books.keys
      where !known.contains(key.rawValue) && books.movements(key, now: clock.now).taken > 0 {
        fail("the gateway's books equal ours", "\(key.rawValue) is no payment of ours")
      }
    } catch {
      fail("every question has an answer", "\(error)")
    }
  }
}
