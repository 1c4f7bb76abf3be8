import BookingDomain
import BookingModel
import BookingSystem
import BookingWords
import TerminalUI

/// One line for each event, in columns.
enum EventTable {
  static var head: String { row(Booking.words.eventColumns) }

  static func row(_ listing: EventListing) -> String {
    let event = listing.event
    let start = LocalTime(event.startsAt, in: event.timeZone)?.description ?? ""
    let left = listing.availability
    let words = Booking.words
    return row([
      event.code, start.replacing("T", with: " "), event.title, event.city,
      listing.fromPrice.map(words.format.money) ?? "", "\(left.available)/\(left.capacity)",
      state(of: event),
    ])
  }

  /// What was on sale is over in the end.
  static func state(of event: Event) -> String {
    let isOver = event.status == .published && event.endsAt <= WallClock.live.now()
    return isOver ? Booking.words.over : Booking.words.word(event.status)
  }

  private static let widths = [34, 16, 36, 16, 11, 13]

  private static func row(_ columns: [String]) -> String {
    let cells = zip(columns, widths).enumerated().map { index, cell in
      SafeText(cell.0).truncated(to: cell.1).padded(to: cell.1, trailing: index > 3).string
    }
    return (cells + columns.dropFirst(widths.count)).joined(separator: "  ")
  }
}
