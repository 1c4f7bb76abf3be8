import BookingDoor
import BookingModel
import BookingSystem
import Foundation
import Synchronization

/// A device at work: its desk, and beside it whoever brings it to the shop and to other gates again and again.
final class DeviceGate: Sendable {
  let desk: DeviceDesk
  private let directory: DeviceDirectory
  private let shop: ShopAddress?
  private let peers: [ShopAddress]
  private let hasEnded = Mutex(false)

  // Seconds.
  private static let retry: UInt32 = 3
  private static let beat: UInt32 = 15
  /// What a meeting may take for each answer: a whole snapshot of the largest event among them.
  private static let meetingTime: TimeSpan = .seconds(20)

  init(_ directory: DeviceDirectory, shop: ShopAddress?, peers: [ShopAddress], policy: Policy = Policy())
    throws(BookingError)
  {
    self.directory = directory
    let pairing = try directory.pairing()
    self.shop = shop ?? pairing.shop.flatMap { ShopAddress($0) }
    self.peers = peers
    desk = try DeviceDesk(directory, policy: policy, clock: .live)
  }

  /// From now on it comes back to the shop by itself whenever it can.
  func begin() {
    Thread.detachNewThread { [weak self] in
      while self?.turn() == true { sleep(self?.desk.isConnected == true ? Self.beat : Self.retry) }
    }
  }

  func end() { hasEnded.withLock { $0 = true } }

  /// Returns whether there is another one.
  private func turn() -> Bool {
    if hasEnded.withLock({ $0 }) { return false }
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
    for peer in peers {
      // Whoever doesn't answer now is asked again.
      try? desk.meet(SyncClient(SSHLine(to: peer, with: directory)), within: .seconds(5))
    }
    return true
  }
}
