import BookingModel
import BookingRules
import BookingStore
import BookingTickets

extension BoxOffice {
  /// Adds the rows of devices that aren't here yet, and says what is odd about them. None is left out for being odd; one that its
  /// device hasn't signed is not its row, and takes nobody's place.
  ///
  /// - Parameter carrier: who brought them; nil for whoever only tells of rows that were brought to them.
  func takeIn(
    _ scans: [Scan], by carrier: Identifier<GateDevice>?, of event: Identifier<Event>,
    _ transaction: any Transaction
  ) throws -> [DoorIncidents.About] {
    let devices = Dictionary(
      uniqueKeysWithValues: try GateDevices.all(of: event, transaction).map { ($0.id, $0) })
    let now = clock.now()
    var odd: [DoorIncidents.About] = []
    var entered: [Entry] = []
    for scan in scans.sorted(by: {
      ($0.id.device?.rawValue ?? 0, $0.id.sequence) < ($1.id.device?.rawValue ?? 0, $1.id.sequence)
    }) {
      // The shop's own rows are here, and rows of another event's devices are none of this one's.
      guard let series = scan.id.device, let device = devices[series], scan.event == event else { continue }
      if let known = try Scans.find(scan.id, of: event, transaction) {
        guard known.hash != scan.hash else { continue }
        let isOwn = ScanSignature.isGood(scan, by: device.publicKey)
        odd.append(
          .init(isOwn ? .brokenChain : .forgedScan, device: isOwn ? series : carrier, second: scan.id))
        continue
      }
      guard ScanSignature.isGood(scan, by: device.publicKey) else {
        odd.append(.init(.forgedScan, device: carrier, second: scan.id))
        continue
      }
      let follows = try isNext(scan, transaction)
      try Scans.insert(scan, receivedAt: now, transaction)
      if !follows { odd.append(.init(.brokenChain, device: series, second: scan.id)) }
      odd += oddities(of: scan, by: device)
      guard scan.kind == .entry || scan.kind == .override,
        let id = scan.ticket.flatMap({ DoorTicketID(publicID: $0) })
      else { continue }
      entered.append(Entry(list: scan.list, ticket: id))
      if let found = try oddEntry(scan, id, transaction) { odd.append(found) }
    }
    return try odd + doubles(Set(entered), of: event, transaction)
  }

  private struct Entry: Hashable {
    let list: Identifier<CheckInList>
    let ticket: DoorTicketID
  }

  private func isNext(_ scan: Scan, _ reader: any Reader) throws -> Bool {
    let previous =
      scan.id.sequence == 1
      ? ScanChain.start
      : try Scans.find(
        ScanID(device: scan.id.device, sequence: scan.id.sequence - 1), of: scan.event, reader)?.hash
    return previous.map { ScanChain.hash(after: $0, scan) == scan.hash } ?? false
  }

  private func oddities(of scan: Scan, by device: GateDevice) -> [DoorIncidents.About] {
    var odd: [DoorIncidents.About] = []
    if let revoked = device.revokedAt, scan.at >= revoked {
      odd.append(.init(.revokedDevice, device: device.id))
    }
    if let error = scan.clockError, abs(error.milliseconds) > policy.gateClockError.milliseconds {
      odd.append(.init(.clockWrong, device: device.id))
    }
    return odd
  }

  /// A ticket that no table has, or that was void already in what the device had been told.
  private func oddEntry(_ scan: Scan, _ id: DoorTicketID, _ reader: any Reader) throws -> DoorIncidents.About?
  {
    guard let found = try DoorTickets.find(id, reader), found.event == scan.event else {
      return .init(.unknownTicket, ticket: id, device: scan.id.device, second: scan.id)
    }
    guard scan.kind == .entry, found.ticket.voidReason != nil,
      try TicketRevisions.latest(of: found.row, reader) <= scan.revocationVersion
    else { return nil }
    return .init(.enteredVoid, ticket: id, device: scan.id.device, second: scan.id)
  }

  private func doubles(_ entered: Set<Entry>, of event: Identifier<Event>, _ reader: any Reader) throws
    -> [DoorIncidents.About]
  {
    guard !entered.isEmpty, let event = try Events.find(event, reader) else { return [] }
    let lists = try CheckInLists.all(of: event, opensBefore: policy.doorOpensBefore, reader)
    return try entered.flatMap { entry -> [DoorIncidents.About] in
      guard let list = lists.first(where: { $0.id == entry.list }) else { return [] }
      let (passages, overrides) = try Scans.passages(of: entry.ticket, on: list.id, of: event.id, reader)
      return DoubleEntryRule.pairs(in: passages, overrides: overrides, list.entry, timeZone: event.timeZone)
        .map {
          .init(.doubleEntry, ticket: entry.ticket, first: $0.first.scan, second: $0.second.scan)
        }
    }.sorted {
      ($0.second?.device?.rawValue ?? 0, $0.second?.sequence ?? 0) < (
        $1.second?.device?.rawValue ?? 0, $1.second?.sequence ?? 0
      )
    }
  }
}
