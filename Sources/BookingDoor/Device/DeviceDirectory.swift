import BookingFiles
import BookingModel
import BookingTickets
import Foundation

/// Where a device keeps what is its own: its key, what the shop told it, what it wrote and what it heard from other gates. Closed to
/// others, like a data directory, and each file in it whole wherever the device is switched off.
package struct DeviceDirectory: Sendable {
  package let path: String
  package let key: DeviceKey

  /// Opens it, and makes it with a new key where there is none.
  package init(_ path: String, randomness: Randomness) throws(BookingError) {
    self.path = path
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw FileFailure.translated(errno, path: path) }
    if let bytes = try Self.content(path + "/key") {
      guard let key = DeviceKey(file: bytes) else { throw .damaged(detail: path + "/key") }
      self.key = key
    } else {
      key = try DeviceKey(randomness: randomness)
      try replace("key", key.file)
      try replace("key.pub", Array((key.publicLine + "\n").utf8))
    }
  }

  package var keyFile: String { path + "/key" }
  package var knownHosts: String { path + "/known_hosts" }
  /// Lines of its own scans, in their order.
  package var scans: String { path + "/scans" }
  /// Lines of what others scanned, as they came.
  package var heard: String { path + "/heard" }

  /// Lines that somebody brought under another device's numbers, and that weren't believed: for the shop to look at.
  var doubted: String { path + "/doubted" }

  /// One program at a time scans with a device. What others read and add meanwhile (`heard`) needs no lock.
  package func lock() throws(BookingError) -> Lock {
    let descriptor = open(path + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileFailure.translated(errno, path: path) }
    let lock = Lock(descriptor)
    // A process that is just being started still has its parent's files open, for a moment.
    for _ in 0..<500 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return lock }
      usleep(1000)
    }
    throw .deviceTrouble(.inUse(path: path))
  }

  package final class Lock: Sendable {
    private let descriptor: Int32
    init(_ descriptor: Int32) { self.descriptor = descriptor }
    deinit { close(descriptor) }
  }

  // MARK: - What it is

  /// - Throws: `.deviceTrouble(.notPaired)`.
  package func pairing() throws(BookingError) -> DevicePairing {
    guard let pairing: DevicePairing = try value("device.json") else {
      throw .deviceTrouble(.notPaired(path: path))
    }
    return pairing
  }

  package func keep(_ pairing: DevicePairing) throws(BookingError) { try keep(pairing, "device.json") }

  package func memory() throws(BookingError) -> DeviceMemory { try value("memory.json") ?? DeviceMemory() }

  package func keep(_ memory: DeviceMemory) throws(BookingError) { try keep(memory, "memory.json") }

  // MARK: - What the shop told it

  /// Nil where it was told nothing yet. Changes that don't follow what is there are passed over: they come again.
  package func snapshot() throws(BookingError) -> Snapshot? {
    let pairing = try pairing()
    guard let bytes = try Self.content(path + "/snapshot"),
      let whole = try? SnapshotFrame(bytes, for: key.publicKey, signedBy: pairing.publicKeys),
      var snapshot = Snapshot(whole, for: key.publicKey)
    else { return nil }
    for name in changes {
      guard let bytes = try Self.content(path + "/" + name),
        let change = try? SnapshotFrame(bytes, for: key.publicKey, signedBy: [snapshot.authority]),
        snapshot.take(change)
      else { break }
    }
    return snapshot
  }

  /// Takes in what the shop sent.
  ///
  /// - Returns: what it knows from now on; nil where these changes don't follow what is there, and the whole has to be asked for.
  /// - Throws: `.deviceTrouble(.otherSnapshot)` for what isn't signed by the key that spoke last, or by one that it handed over to; what
  ///   was there stays.
  package func take(_ frame: [UInt8], after snapshot: Snapshot?) throws(BookingError) -> Snapshot? {
    let authority = if let snapshot { snapshot.authority as [UInt8]? } else { try pairing().authority }
    let read = try SnapshotFrame(frame, for: key.publicKey, signedBy: authority.map { [$0] } ?? [])
    guard try read.header.event == pairing().event else { throw .deviceTrouble(.otherSnapshot) }
    if read.since != nil {
      guard var next = snapshot, next.take(read) else { return nil }
      try replace("\(Self.change)\(String(format: "%012d", changes.count + 1))", frame)
      return next
    }
    // The key first: what is signed by a new one is read after it, and what still lies here by the one before.
    var pairing = try pairing()
    let keys = [read.authority] + (authority.map { $0 == read.authority ? [] : [$0] } ?? [])
    pairing = DevicePairing(
      id: pairing.id, name: pairing.name, event: pairing.event, gate: pairing.gate, profile: pairing.profile,
      keys: keys, shop: pairing.shop)
    try keep(pairing)
    let old = changes
    // Changes that are left over from before don't follow the new one, and are passed over until they are gone.
    try replace("snapshot", frame)
    for name in old { unlink(path + "/" + name) }
    return Snapshot(read, for: key.publicKey)
  }

  /// So many changes lie beside the whole one that it should be asked for anew.
  package var wantsWhole: Bool { changes.count >= 200 }

  private static let change = "change-"

  private var changes: [String] {
    ((try? DiskFile.names(in: path)) ?? []).filter { $0.hasPrefix(Self.change) && !$0.hasSuffix(".tmp") }
  }

  /// Removes whatever is about tickets and people. The device's own scans stay until the shop has them all.
  package func wipe(keepingScans: Bool) throws(BookingError) {
    var names = changes + ["snapshot", SearchList.name]
    if !keepingScans { names += ["scans", "heard", "doubted"] }
    for name in names {
      let file = path + "/" + name
      // What others have open is empty for them, too.
      truncate(file, 0)
      guard unlink(file) == 0 || errno == ENOENT else { throw FileFailure.translated(errno, path: file) }
    }
    do throws(FileFault) { try DurableFile.syncFolder(path) } catch {
      throw FileFailure.translated(error.code, path: path)
    }
  }

  // MARK: - Files

  func replace(_ name: String, _ bytes: [UInt8]) throws(BookingError) {
    do throws(FileFault) {
      try DurableFile.replace(path + "/" + name, in: path, with: bytes, temporary: "XXXXXX.tmp")
    } catch {
      throw FileFailure.translated(error.code, path: path + "/" + name)
    }
  }

  /// Nil where there is none.
  static func content(_ path: String) throws(BookingError) -> [UInt8]? {
    guard access(path, F_OK) == 0 else { return nil }
    do throws(FileFault) {
      let file = try OpenFile(path, O_RDONLY | O_NONBLOCK)
      return try file.read(Int(try file.facts().st_size))
    } catch {
      throw FileFailure.translated(error.code, path: path)
    }
  }

  private func value<Value: Decodable>(_ name: String) throws(BookingError) -> Value? {
    guard let bytes = try Self.content(path + "/" + name) else { return nil }
    guard let value = try? JSONDecoder().decode(Value.self, from: Data(bytes)) else {
      throw .damaged(detail: path + "/" + name)
    }
    return value
  }

  private func keep(_ value: some Encodable, _ name: String) throws(BookingError) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    guard let data = try? encoder.encode(value) else { throw .storage(name) }
    try replace(name, Array(data))
  }
}
