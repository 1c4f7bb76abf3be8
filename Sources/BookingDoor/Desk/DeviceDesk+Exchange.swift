import BookingModel
import Synchronization

extension DeviceDesk {
  /// Who is at the other end of a line: whoever opened it knows, whatever is said there.
  package enum Peer: Sendable { case shop, gate }

  /// Meets the shop: tells it everything it lacks, hears what it knows, and takes in what has changed of its snapshot. With another
  /// gate at the other end the scans alone.
  ///
  /// - Parameter wait: for each answer.
  /// - Throws: `.deviceTrouble(.revoked)`, after which nothing is left here if the shop said so; whatever else ended it can be tried
  ///   again.
  package func meet(_ client: SyncClient, _ peer: Peer = .shop, within wait: TimeSpan) throws(BookingError) {
    do throws(BookingError) {
      let welcome = try client.hello(within: wait)
      guard welcome.device != nil else { throw .notAllowed }
      let isShop = peer == .shop
      if isShop { try note(now: welcome.now) }
      try give(client, isShop: isShop, within: wait)
      try hear(client, isShop: isShop) { wait }
      if isShop { try showDoubted(client, within: wait) } else { note(heardFrom: welcome.gate) }
      if isShop, let cursor = welcome.cursor { try pull(client, cursor) { wait } }
    } catch {
      if peer == .shop, case .deviceTrouble(.revoked) = error {
        try state.withLock { (state) throws(BookingError) in try forget(&state, because: .revoked) }
      }
      throw error
    }
  }

  /// From now on the shop is asked before anybody is let in. The line is this desk's alone.
  ///
  /// - Parameter wait: for each answer of the meeting that comes first.
  /// - Throws: as ``meet(_:within:)``.
  package func connect(_ client: SyncClient, within wait: TimeSpan) throws(BookingError) {
    try meet(client, within: wait)
    line.withLock { $0 = client }
    state.withLock { $0.aloneSince = nil }
  }

  /// Hears the shop while nobody is scanned, so that what it knows is at hand before it is needed, and it is noticed when it goes.
  package func beat() { inTurn { _ = hearShop(patience()) } }

  /// How long the shop is waited for in all while somebody stands at the gate, however many answers that takes.
  struct Patience {
    let clock: WallClock
    let until: Timestamp

    var left: TimeSpan { max(until - clock.now(), TimeSpan(milliseconds: 0)) }
  }

  func patience() -> Patience { Patience(clock: clock, until: clock.now() + policy.gateWait) }

  /// How far it has heard each series.
  package var heard: ScansHeard { state.withLock { $0.union.heard } }

  package var isConnected: Bool { line.withLock { $0 != nil } }

  /// Opens the list to search in with what the door lead typed. False where the words are others.
  package func openList(words: String) throws(BookingError) -> Bool {
    guard let bytes = try DeviceDirectory.content(directory.path + "/" + SearchList.name) else {
      throw .deviceTrouble(.listClosed)
    }
    guard let list = SearchList(bytes, words: words) else { return false }
    state.withLock { $0.searchable = list }
    return true
  }

  // MARK: - While the shop answers

  /// Hears what the shop has heard. False where it doesn't answer: the desk decides alone from here on.
  ///
  /// - Parameter patience: what is left of the time in which a question has its answer.
  func hearShop(_ patience: Patience) -> Bool {
    guard let client = line.withLock({ $0 }) else { return false }
    return orAlone { () throws(BookingError) -> Bool in
      let cursor = try hear(client, isShop: true) { patience.left }
      if let cursor { try pull(client, cursor) { patience.left } }
      return true
    } ?? false
  }

  /// Tells the shop what was written just now. Nil where it doesn't answer; it hears of it when it is met again.
  @discardableResult func tell(_ scans: [Scan], _ patience: Patience) -> ScansHeard? {
    guard !scans.isEmpty, let client = line.withLock({ $0 }) else { return nil }
    return orAlone { () throws(BookingError) -> ScansHeard in
      let before = try client.push(scans, clockError: clockError, within: patience.left)
      noteGiven(scans)
      return before
    }
  }

  /// A line on which anything went wrong isn't used again: its next answer could be that of an earlier question.
  private func orAlone<Value: Sendable>(_ body: () throws(BookingError) -> Value) -> Value? {
    do throws(BookingError) { return try body() } catch {
      line.withLock { $0 = nil }
      let now = clock.now()
      state.withLock { state in
        state.aloneSince = state.aloneSince ?? now
        // The next question says that it was; nothing more can be done about a disk that refuses here.
        if case .deviceTrouble(.revoked) = error { try? forget(&state, because: .revoked) }
      }
      return nil
    }
  }

  // MARK: - Steps

  private var clockError: TimeSpan? {
    state.withLock { $0.memory.clockError.map { TimeSpan(milliseconds: $0) } }
  }

  private func note(now shopNow: Timestamp) throws(BookingError) {
    let now = clock.now()
    try state.withLock { (state) throws(BookingError) in
      state.memory.toldAt = now
      state.memory.clockError = (now - shopNow).milliseconds
      try directory.keep(state.memory)
    }
  }

  /// What somebody showed here under other devices' numbers.
  private func showDoubted(_ client: SyncClient, within wait: TimeSpan) throws(BookingError) {
    let scans = try directory.doubtedScans()
    guard !scans.isEmpty else { return }
    for start in stride(from: 0, to: scans.count, by: SyncMessage.mostRows) {
      try client.doubt(Array(scans[start...].prefix(SyncMessage.mostRows)), within: wait)
    }
    directory.forgetDoubted()
  }

  private func note(heardFrom gate: Identifier<GateDevice>?) {
    let now = clock.now()
    if let gate { state.withLock { $0.heardAt[gate] = now } }
  }

  private func noteGiven(_ scans: [Scan]) {
    state.withLock { state in
      var known = state.memory.hasShop
      for scan in scans where scan.id.sequence == (known[scan.id.device] ?? 0) + 1 {
        known[scan.id.device] = scan.id.sequence
      }
      state.memory.hasShop = known
    }
  }

  private func give(_ client: SyncClient, isShop: Bool, within wait: TimeSpan) throws(BookingError) {
    // Nothing: the answer says what the other end has.
    var heard = try client.push([], clockError: clockError, within: wait)
    while true {
      let scans = try state.withLock { (state) throws(BookingError) -> [Scan] in
        try state.readHeard()
        if isShop { state.memory.hasShop = heard }
        return state.union.scans(after: heard, limit: SyncMessage.mostRows)
      }
      guard !scans.isEmpty else { break }
      _ = try client.push(scans, clockError: clockError, within: wait)
      let after = try client.push([], clockError: clockError, within: wait)
      // Somebody who keeps nothing isn't told for ever.
      guard after != heard else { break }
      heard = after
    }
    if isShop { try state.withLock { (state) throws(BookingError) in try directory.keep(state.memory) } }
  }

  @discardableResult
  private func hear(_ client: SyncClient, isShop: Bool, _ wait: () -> TimeSpan) throws(BookingError)
    -> DoorCursor?
  {
    while true {
      let known = state.withLock { $0.union.heard }
      let (scans, isAll, cursor) = try client.hear(after: known, within: wait())
      let now = clock.now()
      try state.withLock { (state) throws(BookingError) in
        try state.hear(scans, from: isShop ? .shop : .gate, now: now)
      }
      if isShop { noteGiven(scans) }
      let isFurther = state.withLock { $0.union.heard } != known
      if isAll || !isFurther { return cursor }
    }
  }

  private func pull(_ client: SyncClient, _ cursor: DoorCursor, _ wait: () -> TimeSpan) throws(BookingError) {
    let known = state.withLock { $0.snapshot.cursor }
    guard cursor != known else { return }
    let since = directory.wantsWhole ? nil : known
    let frame = try client.pull(since: since, within: wait())
    if try take(frame) { return }
    // The shop was restored, or it has forgotten how that was: everything anew.
    guard try take(client.pull(since: nil, within: wait())) else { throw .deviceTrouble(.otherSnapshot) }
  }

  /// Read and written down beside whoever scans meanwhile: a whole one of a large event takes its time. Nobody else takes one in, for
  /// there is one line to the shop.
  private func take(_ frame: [UInt8]) throws(BookingError) -> Bool {
    let known = state.withLock { $0.snapshot }
    guard let next = try directory.take(frame, after: known), let ring = next.header.ring else {
      return false
    }
    state.withLock { state in (state.snapshot, state.ring) = (next, ring) }
    return true
  }
}
