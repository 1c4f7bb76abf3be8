import BookingFiles
import BookingModel

/// A file of events, read but not yet understood.
///
/// JSON is an array of objects, one an event, each with `ticketTypes`, an array of objects. CSV (RFC 4180, UTF-8 or
/// UTF-16; commas, semicolons, tabs, or what a first line `sep=` names) has a header row and one row for each ticket type; rows with the same `event`, or without it with the same
/// title and start, are one event, whose own columns are read from the first of them. The names are the same in both:
///
/// | of the event | |
/// | --- | --- |
/// | `title`, `category`, `venue`, `city` | needed |
/// | `country` | ISO 3166-1 alpha-2 |
/// | `timeZone` | IANA name |
/// | `start`, `end` | local in that zone: `2026-12-04T20:00` |
/// | `startsInDays`, `startTime`, `durationMinutes` | instead: days from today, `20:00`, length |
/// | `summary`, `description` | may be missing |
/// | `status` | `draft` (if missing), `published`, `cancelled` |
/// | `poster` | a picture's path, relative to the file and inside its folder |
///
/// | of a ticket type | |
/// | --- | --- |
/// | `name` (in CSV `ticket`) | needed |
/// | `price`, `currency` | decimal, ISO 4217: `32.50`, `EUR` |
/// | `capacity` | places; not needed beside a `seatingPlan` |
/// | `minPerOrder`, `maxPerOrder` | 1 and 10 if missing; at most what a cart holds |
/// | `saleStart`, `saleEnd` | local times; may be missing |
/// | `seatingPlan` | the notation of seating plans; may be missing |
///
/// Other names are passed over in JSON, and refused in a CSV header, where a slip would cost a column.
public struct CatalogueFile: Sendable {
  public enum Format: String, Sendable, CaseIterable { case json, csv }

  /// Bytes a file may have.
  public static let limit = 64 * 1024 * 1024

  public let path: String
  public let format: Format
  let bytes: [UInt8]

  /// Where the posters' paths begin.
  var folder: String { DiskFile.parent(of: path) }
  /// Without its folder.
  package var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Without a format the name's ending decides, and without a known ending the first byte.
  /// - Throws: `.unreadable`, `.noPermission`.
  public init(path: String, format: Format? = nil) throws(BookingError) {
    do throws(ImageError) {
      bytes = try DiskFile.read(path, limit: Self.limit)
    } catch {
      switch error {
      case .tooLarge: throw .unreadable(path: path, reason: .tooLarge(mebibytes: Self.limit >> 20))
      case .missing: throw .unreadable(path: path, reason: .missing)
      case .notAFile: throw .unreadable(path: path, reason: .notAFile)
      default: throw BookingError(error)
      }
    }
    self.path = path
    self.format = format ?? Self.format(named: path) ?? Self.format(of: bytes)
  }

  private static func format(named path: String) -> Format? {
    let name = path.lowercased()
    return Format.allCases.first { name.hasSuffix("." + $0.rawValue) }
  }

  private static func format(of bytes: [UInt8]) -> Format {
    bytes.first { $0 > 32 } == UInt8(ascii: "[") ? .json : .csv
  }

  /// The events as they stand in the file. - Throws: `.unreadable` where it is no such file at all.
  func rawEvents() throws(BookingError) -> [RawEvent] {
    switch format {
    case .json: try JSONCatalogue.rawEvents(bytes, path: path)
    case .csv: try CSVCatalogue.rawEvents(bytes, path: path)
    }
  }
}
