import BookingDomain
import TerminalUI

/// One line for each event, in columns.
enum EventTable {
  static let head = row("CODE", "START", "TITLE", "CITY", "FROM", "LEFT", "STATUS")

  static func row(_ listing: EventListing) -> String {
    let event = listing.event
    let start = LocalTime(event.startsAt, in: event.timeZone)?.description ?? ""
    let left = listing.availability
    return row(
      event.code, start.replacing("T", with: " "), event.title, event.city,
      listing.fromPrice?.formatted ?? "", "\(left.available)/\(left.capacity)", event.status.rawValue)
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
