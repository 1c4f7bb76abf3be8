import BookingModel
import CSodium

/// BLAKE2b of values, each with its kind and length, so that no two lists of values read the same.
struct RowDigest {
  private var input: [UInt8]

  init(after before: [UInt8] = []) { input = before }

  mutating func add(_ value: SQLValue) {
    switch value {
    case .integer(let number): add("i", Array(String(number).utf8))
    case .text(let text): add("t", Array(text.utf8))
    case .null: add("n", [])
    case .real(let number): add("r", Array(String(number).utf8))
    case .blob(let bytes): add("b", bytes)
    }
  }

  /// 32 bytes.
  func finished() throws -> [UInt8] {
    var hash = [UInt8](repeating: 0, count: 32)
    guard crypto_generichash(&hash, hash.count, input, UInt64(input.count), nil, 0) == 0 else {
      throw BookingError.storage("no hash")
    }
    return hash
  }

  private mutating func add(_ kind: String, _ bytes: [UInt8]) {
    input += Array("\(bytes.count + 1):\(kind)".utf8)
    input += bytes
  }
}
