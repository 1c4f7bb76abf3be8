/// Reads a CSV file of ticket types, grouped into events.
enum CSVCatalogue {
  private static let columns =
    ["event", "code", "ticket"] + RawEvent.eventFields + RawEvent.ticketTypeFields

  static func rawEvents(_ bytes: [UInt8], path: String) throws(BookingError) -> [RawEvent] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw .unreadable(path: path, reason: "not UTF-8")
    }
    var rows = try rows(bytes, path: path)[...]
    guard let header = rows.popFirst() else { throw .unreadable(path: path, reason: "it is empty") }
    let names = try names(in: header, path: path)
    var events: [RawEvent] = []
    var places: [[String]: Int] = [:]
    for row in rows {
      let fields = Dictionary(
        zip(names, row.fields).filter { !$1.isEmpty }.map { ($0, $1) }, uniquingKeysWith: { $1 })
      let key =
        fields["event"].map { [$0] } ?? [fields["title"] ?? "line \(row.line)", fields["start"] ?? ""]
      let place = places[key] ?? events.count
      if place == events.count {
        places[key] = place
        events.append(RawEvent(line: row.line, fields: fields))
      }
      if row.fields.count > names.count {
        events[place].problems.append(FieldProblem(.ticketTypes, .unknown("more values than columns")))
      }
      if RawEvent.ticketTypeFields.contains(where: { fields[$0] != nil }) || fields["ticket"] != nil {
        var type = fields
        type["name"] = fields["ticket"]
        events[place].ticketTypes.append(RawEvent.TicketType(line: row.line, fields: type))
      }
    }
    return events
  }

  private static func rows(_ bytes: [UInt8], path: String) throws(BookingError) -> [CSVReader.Row] {
    let header = bytes.prefix { $0 != UInt8(ascii: "\n") }
    let comma = UInt8(ascii: ",")
    let semicolon = UInt8(ascii: ";")
    var reader = CSVReader(
      bytes, separator: header.contains(semicolon) && !header.contains(comma) ? semicolon : comma)
    do throws(CSVReader.Problem) {
      return try reader.rows()
    } catch {
      switch error {
      case .unclosedQuote(let line):
        throw .unreadable(path: path, reason: "the quote opened on line \(line) is never closed")
      case .textAfterQuote(let line):
        throw .unreadable(path: path, reason: "text follows a closing quote on line \(line)")
      }
    }
  }

  private static func names(in header: CSVReader.Row, path: String) throws(BookingError) -> [String] {
    var names: [String] = []
    for field in header.fields {
      let typed = TextRule.tidied(field)
      guard let name = columns.first(where: { $0.lowercased() == typed.lowercased() }) else {
        throw .unreadable(path: path, reason: "the header has an unknown column, \(typed)")
      }
      guard !names.contains(name) else {
        throw .unreadable(path: path, reason: "the header has the column \(name) twice")
      }
      names.append(name)
    }
    return names
  }
}
