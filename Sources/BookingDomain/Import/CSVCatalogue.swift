import BookingModel
import BookingRules
import Foundation

/// Reads a CSV file of ticket types, grouped into events.
enum CSVCatalogue {
  private static let columns =
    ["event", "code", "ticket"] + RawEvent.eventFields + RawEvent.ticketTypeFields

  static func rawEvents(_ bytes: [UInt8], path: String) throws(BookingError) -> [RawEvent] {
    var rows = try rows(utf8(bytes, path: path), path: path)[...]
    guard let header = rows.popFirst() else { throw .unreadable(path: path, reason: .empty) }
    let names = try names(in: header, path: path)
    var events: [RawEvent] = []
    var places: [[String]: Int] = [:]
    for row in rows {
      let values = row.fields.map(CSVCell.value)
      var fields: [String: String] = [:]
      for (name, value) in zip(names, values) where !isBlank(value) {
        if let name { fields[name] = value }
      }
      let key =
        fields["event"].map { [NormalizedText.key($0)] }
        ?? [
          fields["title"].map(NormalizedText.key) ?? "line \(row.line)",
          NormalizedText.key(fields["start"] ?? ""),
        ]
      let place = places[key] ?? events.count
      if place == events.count {
        places[key] = place
        events.append(RawEvent(line: row.line, fields: fields))
      }
      for (column, value) in values.enumerated()
      where !isBlank(value) && (column >= names.count || names[column] == nil) {
        events[place].problems.append(
          FieldProblem(.ticketTypes, .namelessColumn(column + 1)))
      }
      if RawEvent.ticketTypeFields.contains(where: { fields[$0] != nil }) || fields["ticket"] != nil {
        var type = fields
        type["name"] = fields["ticket"]
        events[place].ticketTypes.append(RawEvent.TicketType(line: row.line, fields: type))
      }
    }
    return events
  }

  /// Spreadsheets write UTF-16 too, as “Unicode text”, and say so at the beginning.
  private static func utf8(_ bytes: [UInt8], path: String) throws(BookingError) -> [UInt8] {
    var bytes = bytes
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      guard let text = String(bytes: bytes, encoding: .utf16) else {
        throw .unreadable(path: path, reason: .damagedUTF16)
      }
      bytes = Array(text.utf8)
    }
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    if bytes.starts(with: mark) { bytes.removeFirst(mark.count) }
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw .unreadable(path: path, reason: .notUTF8)
    }
    return bytes
  }

  /// All rows that say something: spreadsheets leave rows of empty cells behind.
  private static func rows(_ bytes: [UInt8], path: String) throws(BookingError) -> [CSVReader.Row] {
    let named = namedSeparator(bytes)
    var reader = CSVReader(bytes, separator: named ?? usedSeparator(bytes))
    do throws(CSVReader.Problem) {
      let rows = try reader.rows()
      return rows.dropFirst(named == nil ? 0 : 1).filter { !$0.fields.allSatisfy(isBlank) }
    } catch {
      switch error {
      case .unclosedQuote(let line):
        throw .unreadable(path: path, reason: .unclosedQuote(line: line))
      case .textAfterQuote(let line):
        throw .unreadable(path: path, reason: .textAfterQuote(line: line))
      }
    }
  }

  /// A first line `sep=;`, in quotes or not, is Excel's way to name the separator.
  private static func namedSeparator(_ bytes: [UInt8]) -> UInt8? {
    let line = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      .filter { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: " ") }
    let name = Array("sep=".utf8)
    guard line.count > name.count, line.prefix(name.count).map({ $0 | 0x20 }) == name.map({ $0 | 0x20 })
    else {
      return nil
    }
    return line[name.count]
  }

  /// What parts the columns of the header: commas, without them semicolons, without both tabs.
  private static func usedSeparator(_ bytes: [UInt8]) -> UInt8 {
    let header = bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    return candidates.first(where: header.contains) ?? candidates[0]
  }

  private static func isBlank(_ value: String) -> Bool { NormalizedText.normalised(value).isEmpty }

  /// Nil for a column without a name, which may have no values either.
  private static func names(in header: CSVReader.Row, path: String) throws(BookingError) -> [String?] {
    var names: [String?] = []
    for field in header.fields {
      let typed = NormalizedText.key(field)
      guard !typed.isEmpty else {
        names.append(nil)
        continue
      }
      guard let name = columns.first(where: { $0.lowercased() == typed }) else {
        throw .unreadable(path: path, reason: .unknownColumn(NormalizedText.normalised(field)))
      }
      guard !names.contains(name) else {
        throw .unreadable(path: path, reason: .columnTwice(name))
      }
      names.append(name)
    }
    return names
  }
}
