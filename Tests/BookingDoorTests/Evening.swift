import BookingDoor
import BookingModel
import BookingSystem
import Synchronization
import TestSupport

/// An evening at the door: a shop, a clock that is set by hand, and devices in directories of their own.
final class Evening {
  let shop: RehearsalShop
  let hands: Hands
  private let place: TemporaryDirectory

  final class Hands: Sendable {
    private let time = Mutex(Timestamp(milliseconds: 1_795_000_000_000))
    var clock: WallClock { WallClock { self.time.withLock { $0 } } }
    func pass(_ span: TimeSpan) { time.withLock { $0 = $0 + span } }
  }

  init(
    people: Int = 20, gates: [String] = ["North", "South"], entry: EntryRule = .once,
    usesHomeGates: Bool = false
  ) throws {
    hands = Hands()
    place = try TemporaryDirectory()
    shop = try RehearsalShop(
      people: people, gates: gates, entry: entry, usesHomeGates: usesHomeGates, clock: hands.clock,
      randomness: .live)
  }

  func directory(_ name: String) throws -> DeviceDirectory {
    try DeviceDirectory(place.path(name), randomness: .live)
  }

  func line(_ directory: DeviceDirectory) -> RehearsalLine {
    RehearsalLine(shop.host(for: directory.key.publicKey))
  }

  /// A device that was paired and told everything, and is alone now.
  func device(_ name: String, at gate: Int) throws -> DeviceDirectory {
    let directory = try directory(name)
    _ = try directory.pair(
      SyncClient(line(directory)), code: shop.invite(name, gate: shop.gates[gate].id), shop: nil,
      within: .seconds(1))
    return directory
  }

  func desk(_ directory: DeviceDirectory) throws -> DeviceDesk {
    try DeviceDesk(directory, policy: Policy(), clock: hands.clock)
  }

  /// Scans a ticket's code; each takes a second.
  @discardableResult
  func scan(_ number: Int, _ direction: DoorDirection = .entry, at desk: DeviceDesk) throws -> ScanAnswer {
    hands.pass(.seconds(1))
    return try desk.scan(try shop.code(number), direction, layout: nil)
  }
}
