import Foundation

@testable import BookingModel

extension Randomness {
  /// The same bytes in every run with the same seed.
  static func seeded(_ seed: UInt64 = 1) -> Randomness {
    let source = SplitMix(seed)
    return Randomness { source.bytes($0) }
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014): small, and good enough to tell runs apart.
private final class SplitMix: @unchecked Sendable {
  private let lock = NSLock()
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  func bytes(_ count: Int) -> [UInt8] {
    lock.withLock {
      var bytes: [UInt8] = []
      while bytes.count < count {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        word ^= word >> 31
        for shift in stride(from: UInt64(0), to: 64, by: 8) {
          bytes.append(UInt8(truncatingIfNeeded: word >> shift))
        }
      }
      return Array(bytes.prefix(count))
    }
  }
}
