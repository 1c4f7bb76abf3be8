import BookingModel
import BookingRules
import BookingTickets

/// All the rows that somebody has heard of, whoever wrote them, in whatever order they came: a set, to which any other can be added.
package struct ScanUnion: Sendable {
  package typealias Series = Identifier<GateDevice>?

  /// A ticket on a list.
  package struct Key: Hashable, Sendable {
    package let list: Identifier<CheckInList>
    package let ticket: [UInt8]

    package init(list: Identifier<CheckInList>, ticket: [UInt8]) {
      self.list = list
      self.ticket = ticket
    }
  }

  private var series: [Series: [Int64: Scan]] = [:]
  private var ways: [Key: [ScanID]] = [:]
  private var undone: Set<ScanID> = []
  private var overridden: Set<ScanID> = []
  /// Up to where each series has come without a gap.
  package private(set) var heard: ScansHeard = [:]
  /// Rows that came a second time and said something else. The first to come is kept.
  package private(set) var contradicted: Set<ScanID> = []

  package init() {}

  /// False for a row that is there already.
  @discardableResult
  package mutating func add(_ scan: Scan) -> Bool {
    let (device, number) = (scan.id.device, scan.id.sequence)
    if let known = series[device]?[number] {
      if known.hash != scan.hash { contradicted.insert(scan.id) }
      return false
    }
    series[device, default: [:]][number] = scan
    var last = heard[device] ?? 0
    while series[device]?[last + 1] != nil { last += 1 }
    heard[device] = last
    if let target = scan.undoes, scan.kind == .undo { undone.insert(target) }
    if scan.kind == .override { overridden.insert(scan.id) }
    if let ticket = scan.ticket, Self.direction(of: scan) != nil {
      ways[Key(list: scan.list, ticket: ticket), default: []].append(scan.id)
    }
    return true
  }

  package func scan(_ id: ScanID) -> Scan? { series[id.device]?[id.sequence] }

  package func isUndone(_ id: ScanID) -> Bool { undone.contains(id) }

  package var count: Int { series.values.reduce(0) { $0 + $1.count } }

  package var devices: [Series] { series.keys.sorted(by: Self.isBefore) }

  /// What somebody lacks who has heard so far, in the order of each series.
  package func scans(after heard: ScansHeard = [:], limit: Int = .max) -> [Scan] {
    var found: [Scan] = []
    for device in devices {
      let known = heard[device] ?? 0
      // Most of the time there is nothing, and always after every scan.
      guard let rows = series[device], Int64(rows.count) > known else { continue }
      let missing = rows.values.filter { $0.id.sequence > known }.sorted { $0.id.sequence < $1.id.sequence }
      found += missing.prefix(limit - found.count)
    }
    return found
  }

  /// The first row of a series that doesn't follow the one before it, of those that are here without a gap.
  package func firstBroken(in device: Series) -> ScanID? {
    let rows = series[device] ?? [:]
    return ScanChain.firstBroken((0..<(heard[device] ?? 0)).lazy.compactMap { rows[$0 + 1] })
  }

  /// What a ticket did on a list, undone rows left out, in the order of time.
  package func passages(_ key: Key, _ names: SnapshotHeader?) -> [Passage] {
    let rows = (ways[key] ?? []).filter { !undone.contains($0) }.compactMap { scan($0) }
    return rows.sorted(by: Self.happenedBefore).compactMap { scan in
      Self.direction(of: scan).map { direction in
        Passage(
          scan: scan.id, direction: direction, at: scan.at, gate: names?.gateName(scan.gate),
          by: names?.deviceName(scan.id.device) ?? "")
      }
    }
  }

  /// Every ticket that went through on a list.
  package func keys(of list: Identifier<CheckInList>) -> [Key] { ways.keys.filter { $0.list == list } }

  package struct DoubleEntry: Sendable, Equatable {
    package let ticket: [UInt8]
    package let entries: DoubleEntryRule.Pair
  }

  /// Every entry of a ticket that was in already, in the order of time.
  package func doubles(on list: CheckInList, _ header: SnapshotHeader) -> [DoubleEntry] {
    let found = keys(of: list.id).flatMap { key in
      DoubleEntryRule.pairs(
        in: passages(key, header), overrides: overridden, list.entry, timeZone: header.timeZone
      ).map { DoubleEntry(ticket: key.ticket, entries: $0) }
    }
    return found.sorted { left, right in
      left.entries.second.at != right.entries.second.at
        ? left.entries.second.at < right.entries.second.at
        : left.ticket.lexicographicallyPrecedes(right.ticket)
    }
  }

  package static func direction(of scan: Scan) -> DoorDirection? {
    switch scan.kind {
    case .entry, .override: .entry
    case .exit: .exit
    case .refusal, .undo: nil
    }
  }

  private static func happenedBefore(_ left: Scan, _ right: Scan) -> Bool {
    if left.at != right.at { return left.at < right.at }
    return left.id.device == right.id.device
      ? left.id.sequence < right.id.sequence : isBefore(left.id.device, right.id.device)
  }

  /// The shop's own series first.
  private static func isBefore(_ left: Series, _ right: Series) -> Bool {
    (left?.rawValue ?? 0) < (right?.rawValue ?? 0)
  }
}
