import BookingDoor
import BookingFiles
import BookingModel
import BookingSystem
import BookingTickets
import Foundation

/// What a door without a network costs: a snapshot and changes of it, an answer, and what it makes of anything that isn't a ticket.
///
///     Figures door DIRECTORY [--tickets 100000] [--scans 2000] [--fuzzed 200000]
struct Door {
  private let shop: RehearsalShop
  private let device: DeviceDirectory

  init(_ directory: DataDirectory) throws {
    let tickets = Figures.number(after: "--tickets") ?? 100_000
    shop = try RehearsalShop(people: tickets, gates: ["North"], clock: .live, randomness: .live)
    device = try DeviceDirectory(directory.path, randomness: .live)
  }

  func measure() throws {
    let client = SyncClient(RehearsalLine(shop.host(for: device.key.publicKey)))
    let code = shop.invite("north-1", gate: shop.gates[0].id)
    let pairing = try Figures.time {
      _ = try device.pair(client, code: code, shop: nil, within: .seconds(60))
    }
    let frame = try shop.host(for: device.key.publicKey).frame(since: nil)
    let lines = frame.count * 4 / 3
    print(
      "a snapshot of \(shop.tickets.count) tickets: \(Self.megabytes(frame.count)) MB, \(Self.megabytes(lines)) MB as lines "
        + "(goal 15), made, sent and kept in \(Figures.text(pairing / 1000)) s (goal 5)")

    let desk = try DeviceDesk(device, policy: Policy(), clock: .live)
    for number in 0..<100 { shop.void(number, .cancelled) }
    let change = try Figures.time { try desk.meet(client, within: .seconds(60)) }
    print("a delta of 100 changes: \(Figures.text(change)) ms (goal 200)")

    let scans = Figures.number(after: "--scans") ?? 2_000
    print("offline: \(try answers(desk, scans, from: 1_000)) (goal 20)")
    try desk.connect(client, within: .seconds(1))
    print("the shop in the same process: \(try answers(desk, scans, from: 1_000 + scans)) (goal 50)")

    try fuzz(Figures.number(after: "--fuzzed") ?? 200_000)
    try layouts(1_000)
  }

  private func answers(_ desk: DeviceDesk, _ count: Int, from first: Int) throws -> String {
    var times: [Double] = []
    for number in first..<(first + count) {
      let code = try shop.code(number)
      times.append(
        try Figures.time {
          let answer = try desk.scan(code, .entry, layout: nil)
          guard answer.reason == .entered else { throw BookingError.storage("\(answer.reason)") }
        })
    }
    times.sort()
    return
      "from scan to answer, written down: median \(Figures.text(times[count / 2])) ms, p99 \(Figures.text(times[count * 99 / 100])) ms"
  }

  /// Codes with something changed, and texts that never were one.
  private func fuzz(_ count: Int) throws {
    guard let ring = shop.header.ring else { return }
    var random = SystemRandomNumberGenerator()
    let codes = try (0..<50).map { Array(try shop.code($0).utf8) }
    let genuine = Set(codes.compactMap { code in Self.ticket(ring, code)?.id })
    var (forged, read) = (0, 0)
    let time = Figures.time {
      for _ in 0..<count {
        var text = codes[Int.random(in: codes.indices, using: &random)]
        for _ in 0...Int.random(in: 0...4, using: &random) {
          let place = Int.random(in: text.indices, using: &random)
          switch Int.random(in: 0..<5, using: &random) {
          case 0: text[place] = UInt8.random(in: 0...255, using: &random)
          case 1: text.remove(at: place)
          case 2: text.insert(UInt8.random(in: 32...126, using: &random), at: place)
          case 3: text = Array(text.prefix(place + 1))
          default: text += codes[Int.random(in: codes.indices, using: &random)].prefix(place)
          }
        }
        guard let ticket = Self.ticket(ring, text) else { continue }
        read += 1
        if !genuine.contains(ticket.id) { forged += 1 }
      }
    }
    print(
      "\(count) fuzzed inputs: \(forged) forged tickets let in (goal 0), \(read) held a whole code all the same, no trap, "
        + "\(Figures.text(time / 1000)) s")
  }

  private static func ticket(_ ring: TicketKeyRing, _ text: [UInt8]) -> PresentedTicket? {
    guard
      case .ticket(let ticket, _) = ring.recognised(ScannedCode.read(String(decoding: text, as: UTF8.self)))
    else { return nil }
    return ticket
  }

  /// What machines with these layouts make of the keys that a scanner presses, which thinks that all are American: capitals with
  /// shift, digits and the point without.
  private func layouts(_ count: Int) throws {
    guard let ring = shop.header.ring else { return }
    let french = Dictionary(uniqueKeysWithValues: zip("1234567890.", "&é\"'(-è_çà:"))
      .merging(zip("AQWZM", "QAZW?")) { $1 }
    let german = Dictionary(uniqueKeysWithValues: zip("YZ", "ZY"))
    for (layout, keys) in [
      (KeyboardLayout.us, [:]), (.usCapsLock, [:]), (.german, german), (.germanCapsLock, german),
      (.french, french), (.frenchCapsLock, french),
    ] {
      let hasCapsLock = layout.rawValue.hasSuffix("CapsLock")
      var read = 0
      for number in 0..<count {
        let code = try shop.code(number)
        let typed = String(
          code.map { keys[$0] ?? $0 }.map { hasCapsLock && $0.isUppercase ? Character($0.lowercased()) : $0 })
        if Self.ticket(ring, Array(typed.utf8))?.id == shop.tickets[number] { read += 1 }
      }
      print("\(layout.rawValue): \(read) of \(count) codes read (goal all)")
    }
  }

  private static func megabytes(_ bytes: Int) -> String { String(format: "%.1f", Double(bytes) / 1e6) }
}
