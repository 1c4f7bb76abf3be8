import BookingModel
import Foundation

/// Writes events as a file that `CatalogueFile` reads, one after the other, so that a large catalogue is never in memory
/// as a whole: `head`, then `text(of:)` for each, then `tail`.
public struct CatalogueWriter: Sendable {
  private let format: CatalogueFile.Format
  private var isFirst = true

  public init(format: CatalogueFile.Format) { self.format = format }

  public var head: String {
    switch format {
    case .json: "["
    // The mark tells spreadsheets that it is UTF-8.
    case .csv: "\u{FEFF}" + Self.line(Self.columns)
    }
  }

  public var tail: String {
    switch format {
    case .json: isFirst ? "]\n" : "\n]\n"
    case .csv: ""
    }
  }

  public mutating func text(of event: CatalogueRecord) -> String {
    defer { isFirst = false }
    switch format {
    case .json: return (isFirst ? "\n" : ",\n") + Self.json(event)
    case .csv: return Self.rows(of: event)
    }
  }
}

// JSON
extension CatalogueWriter {
  private static func json(_ event: CatalogueRecord) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(event) else { return "{}" }
    return escaped(String(decoding: data, as: UTF8.self))
  }

  /// Characters that could steer a terminal are written as escapes: the same text to whoever reads the JSON.
  private static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .format, .lineSeparator, .paragraphSeparator, .privateUse,
        .control where scalar != "\n":
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          result += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).unicodeScalars
        }
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

// CSV
extension CatalogueWriter {
  private static let columns =
    ["event"]
    + RawEvent.eventFields.filter { !["startsInDays", "startTime", "durationMinutes"].contains($0) }
    + ["ticket"] + RawEvent.ticketTypeFields

  private static func rows(of event: CatalogueRecord) -> String {
    let own =
      [
        event.code, event.title, event.summary, event.description, event.category, event.venue, event.city,
        event.country, event.timeZone, event.start, event.end, event.doors ?? "",
      ] + EventTerms.all.map(event.terms.text) + [event.status, event.poster ?? ""]
    let none = [String](repeating: "", count: RawEvent.ticketTypeFields.count + 1)
    guard !event.ticketTypes.isEmpty else { return line(own + none) }
    return event.ticketTypes.map { type in
      line(
        own + [
          type.name, type.price, type.currency, String(type.capacity), String(type.minPerOrder),
          String(type.maxPerOrder), type.saleStart ?? "", type.saleEnd ?? "", type.seatingPlan ?? "",
        ])
    }.joined()
  }

  private static func line(_ fields: [String]) -> String {
    fields.map { quoted(CSVCell.guarded($0)) }.joined(separator: ",") + "\r\n"
  }

  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.utf8.contains { [0x22, 0x2C, 0x3B, 0x0A, 0x0D].contains($0) }
    return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
  }
}
