import BookingDomain
import TerminalUI

/// Prints all events of a query, page by page.
struct EventPrinter {
  let format: FormatOptions.Format

  func print(_ query: EventQuery, _ office: BoxOffice, _ principal: Principal) throws {
    switch format {
    case .table: try printTable(query, office, principal)
    case .json, .csv: throw BookingError.notBuilt
    }
  }

  private func printTable(_ query: EventQuery, _ office: BoxOffice, _ principal: Principal) throws {
    var query = query
    var isFirst = true
    repeat {
      let page = try office.events(principal, query)
      if isFirst, page.listings.isEmpty {
        Console.complain(
          "No events. booking events import FILE brings some, booking init --sample a whole catalogue.")
        return
      }
      if isFirst { Console.say(Self.row("CODE", "START", "TITLE", "CITY", "FROM", "LEFT", "STATUS")) }
      isFirst = false
      for listing in page.listings { Console.say(Self.row(listing)) }
      query.after = page.next
    } while query.after != nil
  }

  private static func row(_ listing: EventListing) -> String {
    let event = listing.event
    let start = LocalTime(event.startsAt, in: event.timeZone)?.description ?? ""
    let left = listing.availability
    return row(
      event.code, start.replacing("T", with: " "), event.title, event.city,
      listing.fromPrice?.formatted ?? "",
      "\(left.available)/\(left.capacity)", event.status.rawValue)
  }

  private static func row(
    _ code: String, _ start: String, _ title: String, _ city: String, _ price: String, _ left: String,
    _ status: String
  ) -> String {
    func cell(_ text: String, _ width: Int, trailing: Bool = false) -> String {
      SafeText(text).truncated(to: width).padded(to: width, trailing: trailing).string
    }
    return [
      cell(code, 34), cell(start, 16), cell(title, 36), cell(city, 16), cell(price, 11, trailing: true),
      cell(left, 13, trailing: true), status,
    ].joined(separator: "  ")
  }
}
