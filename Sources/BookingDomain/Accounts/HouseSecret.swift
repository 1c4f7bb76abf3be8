import CSodium

/// A secret of the house for keyed hashes (BLAKE2b): what is hashed with it can be compared and counted, and can't be
/// worked out from a copy of one table.
struct HouseSecret: CustomStringConvertible, CustomReflectable {
  enum Purpose: String {
    case codes, throttles
  }

  private let key: [UInt8]

  var description: String { "(kept out of logs)" }
  var customMirror: Mirror { Mirror(self, children: []) }

  /// The stored secret; made on first use, in the same transaction.
  init(_ purpose: Purpose, randomness: Randomness, now: Timestamp, _ transaction: any Transaction) throws {
    let purpose = purpose.rawValue
    if let stored: [UInt8] = try transaction.value(
      "SELECT secret FROM house_keys WHERE purpose = \(purpose)")
    {
      key = stored
      return
    }
    key = randomness.bytes(32)
    try transaction.run(
      "INSERT INTO house_keys (purpose, secret, created_at) VALUES (\(purpose), \(key), \(now))")
  }

  /// A stored one.
  init(_ key: [UInt8]) { self.key = key }

  /// 32 bytes, different for every different list of parts.
  func hash(_ parts: String...) throws -> [UInt8] {
    var input: [UInt8] = []
    for part in parts {
      // Lengths first: ("ab", "c") and ("a", "bc") are not the same.
      withUnsafeBytes(of: UInt64(part.utf8.count).littleEndian) { input.append(contentsOf: $0) }
      input.append(contentsOf: part.utf8)
    }
    var output = [UInt8](repeating: 0, count: 32)
    guard Sodium.status >= 0,
      crypto_generichash(&output, output.count, input, UInt64(input.count), key, key.count) == 0
    else { throw BookingError.storage("no keyed hash") }
    return output
  }

  /// Takes as long for a near miss as for any other.
  static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count == right.count && sodium_memcmp(left, right, left.count) == 0
  }
}
