import BookingModel
import BookingStore

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

extension Operator {
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
        try office.deliverMessages(limit: limit, while: goesOn, &report)
      }
    }
    if parts.contains(.tidying) {
      for event in try store.read({ try EventOrders.eventsToUndo($0) }) {
        report.ordersUndone += try office.cancelSales(of: event, by: .worker)
      }
      for event in try office.eventsToTell() { report.holdersTold += try office.tellHolders(of: event) }
      // Some steps: the next round comes at once, and whoever waits for this process has had their turn.
      for _ in 0..<policy.importStepsPerRound where goesOn() {
        guard let added = try office.finishImportStep() else { break }
        report.eventsImported += added
      }
      report.tidied = try tidy() + office.tidyAccounts() + office.tidyImports()
    }
    return report
  }

  private func resumeMoney(limit: Int, while goesOn: () -> Bool, _ report: inout WorkReport)
    throws(BookingError)
  {
    for payment in try duePayments(limit: limit) {
      guard goesOn() else { return }
      if let done = try office.resumePayment(payment) { report.done.append(done) }
      report.paymentsResumed += 1
    }
    for refund in try dueRefunds(limit: limit) {
      guard goesOn() else { return }
      if let done = try office.resumeRefund(refund) { report.done.append(done) }
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
    case .money: try Payments.nextDue(at: callable, reader)
    case .messages: try Messages.nextDue(reader)
    case .tidying: try Tidying.nextDue(importLease: policy.importLease, reader)
    }
  }

  /// The gateways that this process can ask: what was begun with another one is for a process that can.
  private var callable: [String] { environment.callableGateways.map(\.name) }

  /// Open payments whose time to be looked at has come, taken for this process for a while: those first whose customer has
  /// no page yet, then whoever has waited longest, so that none is passed over.
  private func duePayments(limit: Int) throws(BookingError) -> [Identifier<Payment>] {
    let now = clock.now()
    let due = try store.read {
      try Payments.due(at: callable, current: environment.gateway.name, limit: limit, now: now, $0)
    }
    guard !due.isEmpty else { return [] }
    return try store.write { transaction in
      try due.filter {
        try Payments.takeDue($0, until: now + BoxOffice.foregroundTime, now: now, transaction)
      }
    }
  }

  private func dueRefunds(limit: Int) throws(BookingError) -> [Identifier<Refund>] {
    try store.read { try Refunds.due(at: callable, limit: limit, now: clock.now(), $0) }
  }

  /// Expired orders without an open payment, ended holds, sealed audit entries.
  private func tidy() throws(BookingError) -> Int {
    let now = clock.now()
    let isDue = try store.read { try isSealMailDue(now: now, $0) || Tidying.isDue(now: now, $0) }
    guard isDue else { return 0 }
    return try store.write { transaction in
      // Anew: the clock may have been set while this waited for its turn.
      let now = clock.now()
      let late = try Orders.late(limit: 100, now: now, transaction)
      for order in late { try office.expireIfLate(order, now: now, transaction) }
      var count = late.count
      count += try Claims.tidy(limit: 500, now: now, transaction)
      count += try CartRecord.tidy(transaction)
      count += try VisitRecord.tidy(transaction)
      count += try AuditSeal.seal(limit: 500, transaction)
      return try count + mailSeal(now: now, transaction)
    }
  }

  /// Has everything that waits after a failure tried again at once, messages as if for the first time: for when a worker begins,
  /// or keys and settings were changed. What somebody is doing at this moment is left to them.
  public func makeWaitingDue() throws(BookingError) {
    let now = clock.now()
    try store.write { transaction in
      try Messages.makeFailedDue(unlessFor: .tooManyToday, now: now, transaction)
      try Refunds.makeUnknownDue(now: now, transaction)
      try Payments.makeHeldUpDue(now: now, transaction)
    }
  }
}
