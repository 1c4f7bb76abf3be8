import BookingModel
import BookingTickets

/// What a device was told by the shop: a whole snapshot and what came after it.
///
/// It says who somebody is only where their ticket's id is at hand.
package struct Snapshot: Sendable {
  package private(set) var header: SnapshotHeader
  package private(set) var cursor: DoorCursor
  /// When the shop last said something, by its clock.
  package private(set) var madeAt: Timestamp
  /// The key that signed what the shop said last. Only that one says anything more here, and which key follows it.
  package private(set) var authority: [UInt8]
  private let tickets: [UInt8]
  /// By name: what has changed since.
  private var changed: [ArraySlice<UInt8>: ArraySlice<UInt8>] = [:]
  private let sealing: SealedTicket
  /// The types of the whole one and of each change: a ticket's number of its type is one of those it came with.
  private let types: [SnapshotHeader.TypeName]
  private var changedTypes: [ArraySlice<UInt8>: [SnapshotHeader.TypeName]] = [:]

  /// Nil for a frame that isn't whole.
  package init?(_ frame: SnapshotFrame, for publicKey: [UInt8]) {
    guard frame.since == nil else { return nil }
    header = frame.header
    cursor = frame.cursor
    madeAt = frame.madeAt
    authority = frame.authority
    tickets = frame.tickets
    types = frame.header.types
    sealing = SealedTicket(device: publicKey, event: frame.header.event)
  }

  /// Takes in what has changed. False for changes of another event or of another state than this: the whole is asked for then.
  package mutating func take(_ frame: SnapshotFrame) -> Bool {
    guard frame.header.event == header.event, frame.since?.isAbreast(of: cursor) == true,
      frame.cursor.version >= cursor.version
    else {
      return false
    }
    for start in stride(from: 0, to: frame.tickets.count, by: SealedTicket.length) {
      let entry = frame.tickets[start..<(start + SealedTicket.length)]
      let name = entry.prefix(SealedTicket.nameLength)
      changed[name] = entry
      changedTypes[name] = frame.header.types
    }
    header = frame.header
    cursor = frame.cursor
    madeAt = frame.madeAt
    authority = frame.authority
    return true
  }

  /// Nil for one that the shop hadn't sold by then.
  package func ticket(_ id: DoorTicketID) -> DoorTicket? {
    let name = sealing.name(of: id)
    if let entry = changed[name[...]], let types = changedTypes[name[...]] {
      return sealing.opened(entry, as: id, types: types)
    }
    guard let entry = entry(name) else { return nil }
    return sealing.opened(entry, as: id, types: types)
  }

  /// Which of `gates` a ticket belongs to while they don't hear each other: the same at every device of the event.
  package func homeGate(of id: DoorTicketID, among gates: [Identifier<Gate>]) -> Identifier<Gate>? {
    guard !gates.isEmpty else { return nil }
    let hash = Sealing.hash(16, Array("home gate".utf8) + id.bytes)
    let number = hash.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    return gates.sorted()[number % gates.count]
  }

  private func entry(_ name: [UInt8]) -> ArraySlice<UInt8>? {
    var (low, high) = (0, tickets.count / SealedTicket.length)
    while low < high {
      let middle = (low + high) / 2
      let start = middle * SealedTicket.length
      let found = tickets[start..<(start + SealedTicket.nameLength)]
      if found.elementsEqual(name) { return tickets[start..<(start + SealedTicket.length)] }
      if found.lexicographicallyPrecedes(name) { low = middle + 1 } else { high = middle }
    }
    return nil
  }
}
