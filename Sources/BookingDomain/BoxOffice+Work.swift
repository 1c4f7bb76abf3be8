/// What one round of background work did.
public struct WorkReport: Sendable, Equatable {
  /// What came to an end, or to where somebody should know of it.
  public var done: [WorkOutcome] = []
  public var paymentsResumed = 0
  public var refundsResumed = 0
  public var ordersUndone = 0
  public var messagesDelivered = 0
  /// Orders whose customers were told of a changed event.
  public var holdersTold = 0
  /// Events of decided imports.
  public var eventsImported = 0
  public var tidied = 0

  public init() {}

  public var isIdle: Bool { self == WorkReport() }
}

/// The parts of background work. A worker does them beside one another, so that a slow mail server keeps no money waiting.
public enum Work: Sendable, CaseIterable { case money, messages, tidying }

extension BoxOffice {
  /// Resumes what was left between steps, delivers due messages, tidies what has expired. Any process may call it at
  /// any time; two at once never do one thing twice: each thing is taken by a conditional update first.
  ///
  /// - Parameters:
  ///   - limit: how many payments, refunds and messages it takes.
  ///   - goesOn: asked before each thing that may take a while; what was not begun is left.
  public func work(
    _ parts: Set<Work> = Set(Work.allCases), limit: Int = 50, while goesOn: () -> Bool = { true }
  ) throws(BookingError) -> WorkReport {
    var report = WorkReport()
    if !environment.defersExternalCalls {
      if parts.contains(.money) { try resumeMoney(limit: limit, while: goesOn, &report) }
      if parts.contains(.messages) {
        try deliverMessages(limit: limit, while: goesOn, &report)
      }
    }
    if parts.contains(.tidying) {
      for event in try eventsToUndo() { report.ordersUndone += try cancelSales(of: event, by: .worker) }
      for event in try eventsToTell() { report.holdersTold += try tellHolders(of: event) }
      // Some steps: the next round comes at once, and whoever waits for this process has had their turn.
      for _ in 0..<policy.importStepsPerRound where goesOn() {
        guard let added = try finishImportStep() else { break }
        report.eventsImported += added
      }
      report.tidied = try tidy() + tidyAccounts() + tidyImports()
    }
    return report
  }

  private func resumeMoney(limit: Int, while goesOn: () -> Bool, _ report: inout WorkReport)
    throws(BookingError)
  {
    for payment in try duePayments(limit: limit) {
      guard goesOn() else { return }
      if let done = try resume(payment) { report.done.append(done) }
      report.paymentsResumed += 1
    }
    for refund in try dueRefunds(limit: limit) {
      guard goesOn() else { return }
      if let done = try resume(refund) { report.done.append(done) }
      report.refundsResumed += 1
    }
  }

  /// How long until something is due that this process can do; negative for what is due already, nil for nothing at all.
  public func nextWork(_ parts: Set<Work> = Set(Work.allCases)) throws(BookingError) -> TimeSpan? {
    let now = clock.now()
    let due = try store.read { reader -> Timestamp? in
      try parts.compactMap { try nextDue($0, reader) }.min()
    }
    return due.map { $0 - now }
  }

  private func nextDue(_ part: Work, _ reader: any Reader) throws -> Timestamp? {
    switch part {
    case .money where callable.isEmpty: nil
    case .money:
      try reader.value(
        """
        SELECT MIN(due) FROM (
          SELECT MIN(next_check_at) AS due FROM payments
            WHERE \(part: Payment.isOpen) AND gateway IN \(list: callable)
          UNION ALL SELECT MIN(next_attempt_at) FROM refunds JOIN payments ON payments.id = refunds.payment_id
            WHERE refunds.state IN ('created', 'submitted', 'unknown') AND gateway IN \(list: callable))
        """)
    case .messages: try reader.value("SELECT MIN(next_attempt_at) FROM messages WHERE state = 'queued'")
    case .tidying:
      try reader.value(
        """
        SELECT MIN(due) FROM (SELECT MIN(expires_at) AS due FROM claims WHERE expires_at IS NOT NULL
          UNION ALL SELECT MIN(pay_by) FROM orders WHERE status = 'pending'
          UNION ALL SELECT MIN(created_at) FROM event_notices WHERE finished_at IS NULL
          UNION ALL SELECT MIN(COALESCE(decided_at, touched_at + \(policy.importLease.milliseconds))) FROM imports)
        """)
    }
  }

  /// The gateways that this process can ask: what was begun with another one is for a process that can.
  private var callable: [String] { environment.callableGateways.map(\.name) }

  /// Open payments whose time to be looked at has come, taken for this process for a while: those first whose customer has
  /// no page yet, then whoever has waited longest, so that none is passed over.
  private func duePayments(limit: Int) throws(BookingError) -> [Identifier<Payment>] {
    let now = clock.now()
    let due = try store.read { reader in
      try reader.rows(
        """
        SELECT payments.id FROM payments JOIN orders ON orders.id = payments.order_id
        WHERE \(part: Payment.isOpen)
          AND payments.gateway IN \(list: callable) AND payments.next_check_at <= \(now)
          AND NOT (payments.state = 'awaitingCustomer' AND payments.presentation IN ('cardForm', 'secondStep')
            AND payments.gateway = \(environment.gateway.name) AND orders.status = 'pending' AND orders.pay_by > \(now))
        ORDER BY payments.state <> 'created', payments.next_check_at LIMIT \(limit)
        """
      ).map { try $0.get("id", as: Identifier<Payment>.self) }
    }
    guard !due.isEmpty else { return [] }
    return try store.write { transaction in
      try due.filter { id in
        try transaction.run(
          """
          UPDATE payments SET next_check_at = \(now + Self.foregroundTime) WHERE id = \(id) AND next_check_at <= \(now)
          """) == 1
      }
    }
  }

  private func dueRefunds(limit: Int) throws(BookingError) -> [Identifier<Refund>] {
    try store.read { reader in
      try reader.rows(
        """
        SELECT refunds.id FROM refunds JOIN payments ON payments.id = refunds.payment_id
        WHERE refunds.state IN ('created', 'submitted', 'unknown') AND refunds.next_attempt_at <= \(clock.now())
          AND payments.gateway IN \(list: callable)
        ORDER BY refunds.next_attempt_at LIMIT \(limit)
        """
      ).map { try $0.get("id") }
    }
  }

  private func eventsToUndo() throws(BookingError) -> [Identifier<Event>] {
    try store.read { reader in
      try reader.rows(
        """
        SELECT id FROM events WHERE status = 'cancelled' AND EXISTS (
          SELECT 1 FROM event_orders WHERE event_id = events.id AND cancelled_at IS NULL)
        """
      ).map { try $0.get("id") }
    }
  }

  /// Expired orders without an open payment, ended holds, sealed records.
  private func tidy() throws(BookingError) -> Int {
    let now = clock.now()
    let isDue = try store.read { reader in
      if try isSealMailDue(now: now, reader) { return true }
      return try reader.count(
        """
        SELECT EXISTS (SELECT 1 FROM claims WHERE expires_at <= \(now))
          OR EXISTS (SELECT 1 FROM orders WHERE status = 'pending' AND pay_by <= \(now))
          OR EXISTS (SELECT 1 FROM \(part: AuditSeal.unsealed))
        """) == 1
    }
    guard isDue else { return 0 }
    return try store.write { transaction in
      // Anew: the clock may have been set while this waited for its turn.
      let now = clock.now()
      let late = try transaction.rows(
        """
        SELECT \(part: Order.columns) FROM orders WHERE status = 'pending' AND pay_by <= \(now) AND NOT EXISTS (
          SELECT 1 FROM payments WHERE order_id = orders.id
            AND \(part: Payment.isOpen)) LIMIT 100
        """
      ).map { try Order(row: $0) }
      for order in late { try expireIfLate(order, now: now, transaction) }
      var count = late.count
      // A pending order's claims are left: its late money takes them anew or gives them up.
      count += try transaction.run(
        """
        DELETE FROM claims WHERE id IN (
          SELECT id FROM claims WHERE expires_at <= \(now) AND cart_id IS NOT NULL LIMIT 500)
        """)
      count += try transaction.run(
        "DELETE FROM carts WHERE NOT EXISTS (SELECT 1 FROM claims WHERE cart_id = carts.id)")
      count += try transaction.run(
        "DELETE FROM visits WHERE NOT EXISTS (SELECT 1 FROM claims WHERE visit_id = visits.id)")
      count += try AuditSeal.seal(limit: 500, transaction)
      return try count + mailSeal(now: now, transaction)
    }
  }
}
