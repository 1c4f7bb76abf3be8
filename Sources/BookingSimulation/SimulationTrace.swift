import BookingModel

/// The last steps of a simulation, and a digest of them all: two runs of one seed have the same.
struct SimulationTrace {
  private(set) var steps = 0
  private(set) var digest: UInt64 = 0xCBF2_9CE4_8422_2325
  private var last: [String] = []
  private let kept: Int

  init(keeping kept: Int) { self.kept = kept }

  mutating func add(_ now: Timestamp, _ actor: String, _ what: String) {
    steps += 1
    mix(UInt64(truncatingIfNeeded: now.milliseconds))
    for byte in actor.utf8 { mix(UInt64(byte)) }
    for byte in what.utf8 { mix(UInt64(byte)) }
    if last.count == 2 * kept { last.removeFirst(kept) }
    last.append("\(steps) \(Self.time(now)) \(actor): \(what)")
  }

  var tail: [String] { Array(last.suffix(kept)) }

  private mutating func mix(_ value: UInt64) { digest = (digest ^ value) &* 0x0000_0100_0000_01B3 }

  /// Virtual time since the start: `+0:12:34.567`.
  private static func time(_ now: Timestamp) -> String {
    let total = (now - VirtualClock.start).milliseconds
    func padded(_ value: Int64, _ width: Int) -> String {
      let text = String(value)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    let seconds = abs(total) / 1000
    return
      "\(total < 0 ? "-" : "+")\(seconds / 3600):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2)).\(padded(abs(total) % 1000, 3))"
  }
}
