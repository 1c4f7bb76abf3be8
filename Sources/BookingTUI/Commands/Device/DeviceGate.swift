import BookingDoor
import BookingModel
import BookingRules
import BookingSession
import BookingSystem
import Foundation
import Synchronization

/// A device at work: its desk, and beside it whoever brings it to the shop and to other gates again and again.
final class DeviceGate: Sendable {
  let desk: DeviceDesk
  private let name: String
  private let endsAt: Timestamp
  private let directory: DeviceDirectory
  private let shop: ShopAddress?
  private let peers: [ShopAddress]
  private let hasEnded = Mutex(false)
  private let told: Mutex<Seen>

  /// What can be seen to have changed.
  private struct Seen: Equatable {
    let mode: GateStanding.Mode
    let unheard: Int
    let queued: Int
    let heard: ScansHeard

    init(_ desk: DeviceDesk) {
      let standing = desk.standing()
      (mode, unheard, queued, heard) = (standing.mode, standing.unheard, standing.queued, desk.heard)
    }
  }

  /// Seconds between two looks at the shop, whether it answers or not: a gate that says "online" is not long wrong about it.
  private static let beat: UInt32 = 3
  /// What a meeting may take for each answer: a whole snapshot of the largest event among them.
  private static let meetingTime: TimeSpan = .seconds(20)

  /// - Parameters:
  ///   - shop: nil for the one it was paired with.
  ///   - list: its name; nil for the first that is asked at the gate.
  ///   - gate: its name; nil for the one it was paired for.
  /// - Throws: `.notFound` for a name that nothing has, `.deviceTrouble`.
  init(
    _ directory: DeviceDirectory, shop: ShopAddress?, peers: [ShopAddress], list: String? = nil,
    gate: String? = nil, policy: Policy = Policy()
  ) throws(BookingError) {
    self.directory = directory
    let pairing = try directory.pairing()
    self.shop = shop ?? pairing.shop.flatMap { ShopAddress($0) }
    self.peers = peers
    if try directory.snapshot() == nil, let shop = self.shop { try Self.fetch(from: shop, directory) }
    guard let header = try directory.snapshot()?.header else { throw .deviceTrouble(.noSnapshot) }
    let gate = try gate.map { name throws(BookingError) in
      guard let gate = header.gates.first(where: { Self.isNamed($0.name, name) }) else {
        throw .notFound(.gate)
      }
      return gate.id
    }
    let list = try list.map { name throws(BookingError) in
      guard let list = header.lists.first(where: { Self.isNamed($0.name, name) }) else {
        throw .notFound(.checkInList)
      }
      return list.id
    }
    (name, endsAt) = (pairing.name, header.endsAt + policy.gateWipe)
    desk = try DeviceDesk(directory, list: list, gate: gate, policy: policy, clock: .live)
    told = Mutex(Seen(desk))
  }

  private static func isNamed(_ name: String, _ wanted: String) -> Bool {
    FoldedText.sortKey(name) == FoldedText.sortKey(wanted)
  }

  /// A device whose line broke while it was paired has been told nothing yet.
  static func fetch(from shop: ShopAddress, _ directory: DeviceDirectory) throws(BookingError) {
    let client = SyncClient(try SSHLine(to: shop, with: directory))
    _ = try client.hello(within: meetingTime)
    try directory.pull(client, within: meetingTime)
  }

  var path: String { directory.path }

  /// As the screens open it.
  var door: DeviceDoor { DeviceDoor(name: name, desk: desk, staysUntil: endsAt) }

  /// From now on it comes back to the shop by itself whenever it can.
  ///
  /// - Parameter report: that how it is answered has changed, or that others have done something.
  func begin(_ report: @escaping @Sendable () -> Void = {}) {
    Thread.detachNewThread { [weak self] in
      while self?.turn(report) == true { sleep(Self.beat) }
    }
  }

  func end() { hasEnded.withLock { $0 = true } }

  /// Returns whether there is another one.
  private func turn(_ report: () -> Void) -> Bool {
    if hasEnded.withLock({ $0 }) { return false }
    defer { look(report) }
    do throws(BookingError) {
      if desk.isConnected {
        desk.beat()
      } else if let shop {
        try desk.connect(SyncClient(SSHLine(to: shop, with: directory)), within: Self.meetingTime)
      }
    } catch {
      if case .deviceTrouble(.revoked) = error { return false }
    }
    guard !desk.isConnected else { return true }
    // The header says so before other gates are asked, which takes its time.
    look(report)
    for peer in peers {
      // Whoever doesn't answer now is asked again.
      try? desk.meet(SyncClient(SSHLine(to: peer, with: directory)), .gate, within: .seconds(5))
    }
    return true
  }

  private func look(_ report: () -> Void) {
    let now = Seen(desk)
    let isNews = told.withLock { told in
      defer { told = now }
      return told != now
    }
    if isNews { report() }
  }
}
