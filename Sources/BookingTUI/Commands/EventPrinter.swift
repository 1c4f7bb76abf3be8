import BookingDomain
import BookingFiles
import BookingModel
import BookingWords
import Foundation

/// Prints events as a table for people, or as a file that can be imported.
struct EventPrinter {
  let format: FormatOptions.Format
  /// A directory for the posters, which is made if it isn't there; nil leaves them out.
  var posters: String?
  /// At most this many events; nil for all.
  var limit: Int?

  /// All events of a query, page by page.
  func print(_ query: EventQuery, _ visit: Visit) throws {
    switch format {
    case .table: try printTable(query, visit)
    case .json: try write(.json, query, visit)
    case .csv: try write(.csv, query, visit)
    }
  }

  /// One event, as an array of one.
  func write(_ details: EventDetails, as format: CatalogueFile.Format, _ visit: Visit)
    throws
  {
    var writer = CatalogueWriter(format: format)
    Console.emit(writer.head)
    Console.emit(writer.text(of: try record(details, visit)))
    Console.emit(writer.tail)
  }

  private func printTable(_ query: EventQuery, _ visit: Visit) throws {
    var isFirst = true
    try forEachPage(of: query, visit) { page in
      if isFirst, page.isEmpty {
        Console.complain(
          query.text.isEmpty && !query.managed
            ? Booking.words.noUpcomingEvents : Booking.words.noEventMatches)
      } else if isFirst {
        Console.say(EventTable.head)
      }
      isFirst = false
      for listing in page { Console.say(EventTable.row(listing)) }
    }
  }

  private func forEachPage(
    of query: EventQuery, _ visit: Visit,
    _ body: ([EventListing]) throws -> Void
  ) throws {
    var query = query
    var left = limit ?? Int.max
    repeat {
      query.limit = min(query.limit, left)
      let page = try visit.catalogue.events(query)
      try body(page.listings)
      left -= page.listings.count
      query.after = page.next
    } while query.after != nil && left > 0
  }

  private func write(
    _ format: CatalogueFile.Format, _ query: EventQuery, _ visit: Visit
  ) throws {
    if let posters { try Self.makeDirectories(posters) }
    var writer = CatalogueWriter(format: format)
    Console.emit(writer.head)
    try forEachPage(of: query, visit) { page in
      // One that somebody removes meanwhile is simply not there any more.
      for details in try visit.catalogue.details(of: page.map(\.id)) {
        Console.emit(writer.text(of: try record(details, visit)))
      }
    }
    Console.emit(writer.tail)
  }

  private func record(_ details: EventDetails, _ visit: Visit) throws
    -> CatalogueRecord
  {
    guard let posters, let image = details.event.image else { return CatalogueRecord(details) }
    let record = try visit.catalogue.image(image)
    let ending = ImageFormat(rawValue: record.format)?.fileExtension ?? record.format
    let name = "\(details.event.code.lowercased()).\(ending)"
    try Self.write(try visit.catalogue.imageBytes(image), to: "\(posters)/\(name)")
    return CatalogueRecord(details, poster: "\(Self.seenFromBeside(posters))/\(name)")
  }

  /// The path that a file of events beside this directory has for it: an import follows none that leads out of the file's folder.
  private static func seenFromBeside(_ directory: String) -> String {
    let leadsOut = directory.hasPrefix("/") || directory.split(separator: "/").contains("..")
    return leadsOut ? URL(fileURLWithPath: directory).standardizedFileURL.lastPathComponent : directory
  }

  private static func makeDirectories(_ path: String) throws(BookingError) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/\(part)"
      guard mkdir(made, 0o777) == 0 || errno == EEXIST else {
        let code = errno
        throw FileFailure.translated(code, path: code == ENOTDIR ? DiskFile.parent(of: made) : made)
      }
    }
    let directory = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { throw FileFailure.translated(errno, path: path) }
    close(directory)
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(BookingError) {
    guard let file = fopen(path, "we") else { throw FileFailure.translated(errno, path: path) }
    let isWhole = fwrite(bytes, 1, bytes.count, file) == bytes.count
    let code = errno
    guard fclose(file) == 0 else { throw FileFailure.translated(errno, path: path) }
    guard isWhole else { throw FileFailure.translated(code, path: path) }
  }
}
