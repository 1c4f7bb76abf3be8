import Foundation

/// Reads JSON from front to back without keeping it: decoding hundreds of thousands of messages with Foundation would take
/// as long as all other questions of a check together.
///
/// Forgiving where nothing is lost by it: whoever reads compares what comes out with what it should be.
struct JSONReader {
  struct Malformed: Error {}

  private let bytes: [UInt8]
  private var place = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// Reads an object; `member` has to read or skip the value of each key.
  mutating func object(_ member: (inout JSONReader, String) throws -> Void) throws {
    try take("{")
    guard !passes("}") else { return }
    repeat {
      let key = try text()
      try take(":")
      try member(&self, key)
    } while passes(",")
    try take("}")
  }

  mutating func array(_ element: (inout JSONReader) throws -> Void) throws {
    try take("[")
    guard !passes("]") else { return }
    repeat { try element(&self) } while passes(",")
    try take("]")
  }

  mutating func text() throws -> String {
    try take("\"")
    let start = place
    var isEscaped = false
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      if bytes[place] == UInt8(ascii: "\\") {
        isEscaped = true
        place += 1
      }
      place += 1
    }
    guard place < bytes.count else { throw Malformed() }
    defer { place += 1 }
    if isEscaped { return try JSONDecoder().decode(String.self, from: Data(bytes[(start - 1)...place])) }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  mutating func number() throws -> Int64 {
    let start = place
    while place < bytes.count, bytes[place] == UInt8(ascii: "-") || (48...57).contains(bytes[place]) {
      place += 1
    }
    guard let number = Int64(String(decoding: bytes[start..<place], as: UTF8.self)) else { throw Malformed() }
    return number
  }

  /// Passes over any value.
  mutating func skip() throws {
    guard place < bytes.count else { throw Malformed() }
    switch bytes[place] {
    case UInt8(ascii: "{"): try object { reader, _ in try reader.skip() }
    case UInt8(ascii: "["): try array { try $0.skip() }
    case UInt8(ascii: "\""): _ = try text()
    default:
      let start = place
      while place < bytes.count, !",]}".utf8.contains(bytes[place]) { place += 1 }
      guard place > start else { throw Malformed() }
    }
  }

  private mutating func passes(_ mark: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: mark) else { return false }
    place += 1
    return true
  }

  private mutating func take(_ mark: Unicode.Scalar) throws { guard passes(mark) else { throw Malformed() } }
}
