import BookingDoor
import BookingFiles
import BookingModel
import BookingSystem
import BookingWords
import Foundation

/// An hour in which no gate hears of any other: each is a process on a device's directory, some are killed while they answer, one is
/// stolen. Then they meet the shop, which must know every entry once and name every double one.
struct GateDrill {
  /// A code that is held in front of a gate.
  private struct Showing {
    let person: Int
    let gate: Int
    let at: Timestamp
    let isCopy: Bool
  }

  private let people: Int
  private let copies: Int
  private let kills: Int
  private let hands: DrillHands
  private let start: Timestamp
  private let shop: RehearsalShop
  private let devices: [DeviceDirectory]
  private var processes: [ChildProcess?]
  private var killed = 0
  private var waits: [Double] = []
  private var random = SystemRandomNumberGenerator()
  /// By person: who of them, as the gates said, went in, and by which scan.
  private var admissions: [Int: [ScanID]] = [:]
  private var refused = 0

  /// The last gate's device is taken away after so much of the hour.
  private static let theft: TimeSpan = .minutes(40)
  private static let hour: TimeSpan = .hours(1)
  /// Milliseconds.
  private static let patience: Int32 = 20_000

  /// - Parameter folder: for the devices' directories; there is none yet.
  init(gates: Int, people: Int, copies: Int, kills: Int, in folder: String) throws {
    (self.people, self.copies, self.kills) = (people, copies, kills)
    start = WallClock.live.now()
    hands = DrillHands(start)
    shop = try RehearsalShop(
      people: people, gates: (1...gates).map { "gate-\($0)" }, clock: hands.clock, randomness: .live)
    guard mkdir(folder, 0o700) == 0 else { throw BookingError.fileExists(path: folder) }
    var devices: [DeviceDirectory] = []
    for (index, gate) in shop.gates.enumerated() {
      let device = try DeviceDirectory("\(folder)/gate-\(index + 1)", randomness: .live)
      let line = RehearsalLine(shop.host(for: device.key.publicKey))
      _ = try device.pair(
        SyncClient(line), code: shop.invite("gate-\(index + 1)", gate: gate.id), shop: nil,
        within: .seconds(1))
      devices.append(device)
    }
    // Now that all of them are there each has to know of the others.
    for device in devices {
      try device.pull(greeted(device, shop), within: .seconds(1))
    }
    self.devices = devices
    processes = devices.map { _ in nil }
  }

  mutating func run() throws -> GateDrillReport {
    let begun = ContinuousClock.now
    defer { for process in processes { process?.kill(); _ = process?.end() } }
    for gate in devices.indices { try open(gate) }
    let showings = showings()
    var killings = Set<Int>()
    while killings.count < min(kills, showings.count) { killings.insert(.random(in: showings.indices)) }
    var isStolen = false
    for (number, showing) in showings.enumerated() {
      if !isStolen, showing.at - start >= Self.theft {
        try steal()
        isStolen = true
      }
      let gate = isStolen && showing.gate == devices.count - 1 ? 0 : showing.gate
      try show(showing, at: gate, isKilled: killings.contains(number))
    }
    for gate in devices.indices { close(gate) }
    hands.set(start + Self.hour)
    let isStolenRefused = try isRefused(devices.count - 1)
    for device in devices.dropLast() {
      let desk = try DeviceDesk(device, policy: Policy(), clock: hands.clock)
      try desk.meet(
        SyncClient(RehearsalLine(shop.host(for: device.key.publicKey))), within: .seconds(1))
    }
    let took = begun.duration(to: .now) / .seconds(1)
    return report(isStolenRefused: isStolenRefused, took: took)
  }

  // MARK: - The hour

  private mutating func showings() -> [Showing] {
    let length = Self.hour.milliseconds - 60_000
    var all: [Showing] = []
    for person in 0..<people {
      let (gate, minute) = (Int.random(in: devices.indices, using: &random), Int64.random(in: 0..<length))
      all.append(
        Showing(person: person, gate: gate, at: start + TimeSpan(milliseconds: minute), isCopy: false))
      guard person < copies else { continue }
      let other = (gate + Int.random(in: 1..<devices.count, using: &random)) % devices.count
      let later = start + TimeSpan(milliseconds: Int64.random(in: minute...length, using: &random))
      all.append(Showing(person: person, gate: other, at: later, isCopy: true))
    }
    return all.sorted { $0.at < $1.at }
  }

  private mutating func show(_ showing: Showing, at gate: Int, isKilled: Bool) throws {
    let code = try shop.code(showing.person)
    let line = "\(showing.at.milliseconds) \(code)"
    var wasKilled = false
    if isKilled {
      processes[gate]?.send(line)
      usleep(UInt32.random(in: 0...6_000, using: &random))
      processes[gate]?.kill()
      _ = processes[gate]?.end()
      processes[gate] = nil
      killed += 1
      wasKilled = true
      hands.set(showing.at)
      try open(gate)
    }
    let begun = ContinuousClock.now
    processes[gate]?.send(line)
    let words = try answer(gate).split(separator: " ")
    waits.append(begun.duration(to: .now) / .milliseconds(1))
    guard words.count == 2, let reason = ScanReason(rawValue: String(words[0])),
      let number = Int64(words[1])
    else { throw DrillCrowd.Stalled() }
    let scan = ScanID(device: try devices[gate].pairing().id, sequence: number)
    // What was written before the process died was written: they are in.
    let isFirst = admissions[showing.person] == nil
    if reason == .entered || (reason == .alreadyIn && wasKilled && (isFirst || !showing.isCopy)) {
      admissions[showing.person, default: []].append(scan)
    } else if reason == .alreadyIn, wasKilled, try wroteEntry(showing.person, at: gate) {
      admissions[showing.person, default: []].append(scan)
    } else {
      refused += 1
    }
  }

  /// Whether this device itself let the person in.
  private func wroteEntry(_ person: Int, at gate: Int) throws -> Bool {
    let id = try devices[gate].pairing().id
    let key = ScanUnion.Key(list: shop.list.id, ticket: shop.tickets[person].bytes)
    return try devices[gate].union().passages(key, nil).contains { $0.scan.device == id }
  }

  private mutating func open(_ gate: Int) throws {
    let process = try ChildProcess.start(["drill-gate", devices[gate].path])
    processes[gate] = process
    process.send("\(hands.clock.now().milliseconds)")
    guard try answer(gate) == "ready" else { throw DrillCrowd.Stalled() }
  }

  private mutating func close(_ gate: Int) {
    _ = processes[gate]?.end()
    processes[gate] = nil
  }

  private func answer(_ gate: Int) throws -> String {
    guard let process = processes[gate] else { throw DrillCrowd.Stalled() }
    var bytes: [UInt8] = []
    while bytes.last != UInt8(ascii: "\n") {
      var entry = pollfd(fd: process.line, events: Int16(POLLIN), revents: 0)
      guard poll(&entry, 1, Self.patience) > 0, let more = process.heard() else {
        throw DrillCrowd.Stalled()
      }
      bytes += more
    }
    return String(decoding: bytes.dropLast(), as: UTF8.self)
  }

  // MARK: - The theft

  /// Somebody takes a device with all that is on it. What it scanned until then had been brought to the first gate on a stick.
  private mutating func steal() throws {
    let gate = devices.count - 1
    processes[gate]?.kill()
    close(gate)
    _ = try devices[0].take(exported: devices[gate].exported())
    shop.revoke("gate-\(gate + 1)")
  }

  /// Whether the shop sends it away, and it has nothing left then.
  private func isRefused(_ gate: Int) throws -> Bool {
    let desk = try DeviceDesk(devices[gate], policy: Policy(), clock: hands.clock)
    let line = RehearsalLine(shop.host(for: devices[gate].key.publicKey))
    do {
      try desk.meet(SyncClient(line), within: .seconds(1))
      return false
    } catch .deviceTrouble(.revoked) {
      return try devices[gate].snapshot() == nil
    }
  }

  // MARK: - The end

  private func report(isStolenRefused: Bool, took: Double) -> GateDrillReport {
    let union = shop.scans
    let entries = union.scans().filter { $0.kind == .entry && !union.isUndone($0.id) }
    let inside = Set(entries.compactMap(\.ticket))
    let twice = Set(admissions.filter { $0.value.count > 1 }.map { shop.tickets[$0.key].bytes })
    let named = Set(union.doubles(on: shop.list, shop.header).map(\.ticket))
    let heard = admissions.values.joined()
    let ordered = waits.sorted()
    return GateDrillReport(
      gates: devices.count, people: people, copies: copies, kills: killed, entries: entries.count,
      missing: shop.tickets.count { !inside.contains($0.bytes) },
      lost: heard.count { union.scan($0) == nil }, twice: twice.count,
      named: named.intersection(twice).count, wronglyNamed: named.subtracting(twice).count,
      refused: refused,
      brokenChains: union.devices.count { union.firstBroken(in: $0) != nil } + union.contradicted.count,
      isStolenRefused: isStolenRefused,
      p99: ((ordered.isEmpty ? 0 : ordered[(ordered.count - 1) * 99 / 100]) * 10).rounded() / 10,
      took: (took * 10).rounded() / 10)
  }
}

/// A line that has said hello.
private func greeted(_ device: DeviceDirectory, _ shop: RehearsalShop) throws(BookingError) -> SyncClient {
  let client = SyncClient(RehearsalLine(shop.host(for: device.key.publicKey)))
  _ = try client.hello(within: .seconds(1))
  return client
}
