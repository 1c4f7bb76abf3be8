/// Splits text into rows of fields by RFC 4180: quoted fields may hold separators, line ends and doubled quotes.
struct CSVReader {
  struct Row: Sendable, Equatable {
    /// Where the row begins, from 1.
    let line: Int
    let fields: [String]
  }

  enum Problem: Error, Equatable {
    /// A quote that is opened on this line is never closed.
    case unclosedQuote(line: Int)
    /// Text follows a closing quote.
    case textAfterQuote(line: Int)
  }

  private let bytes: [UInt8]
  private let separator: UInt8
  private var position = 0
  private var line = 1

  private static let quote = UInt8(ascii: "\"")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(_ bytes: [UInt8], separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
  }

  /// All rows but empty lines.
  mutating func rows() throws(Problem) -> [Row] {
    var rows: [Row] = []
    while position < bytes.count {
      let start = line
      let fields = try row()
      if fields != [""] { rows.append(Row(line: start, fields: fields)) }
    }
    return rows
  }

  private mutating func row() throws(Problem) -> [String] {
    var fields: [String] = []
    while true {
      fields.append(try field())
      guard position < bytes.count else { return fields }
      let byte = bytes[position]
      position += 1
      if byte == separator { continue }
      if byte == Self.carriageReturn, position < bytes.count, bytes[position] == Self.newline {
        position += 1
      }
      line += 1
      return fields
    }
  }

  /// Leaves the position on what ended the field: a separator, a line end or the end.
  private mutating func field() throws(Problem) -> String {
    guard position < bytes.count, bytes[position] == Self.quote else {
      let start = position
      while position < bytes.count, !endsField(bytes[position]) { position += 1 }
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
    let opened = line
    var content: [UInt8] = []
    position += 1
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == Self.quote {
        guard position < bytes.count, bytes[position] == Self.quote else {
          guard position == bytes.count || endsField(bytes[position]) else {
            throw .textAfterQuote(line: line)
          }
          return String(decoding: content, as: UTF8.self)
        }
        position += 1
      }
      if byte == Self.newline { line += 1 }
      content.append(byte)
    }
    throw .unclosedQuote(line: opened)
  }

  private func endsField(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.newline || byte == Self.carriageReturn
  }
}
