import BookingModel
import BookingSession
import TerminalUI

/// Where the parts of one managed event stand: what it is, how each ticket type sells, what came in and, in the rows that
/// are left, how the last week went.
struct ManagedEventLayout {
  enum Week: Equatable {
    /// A bar for each day below a heading.
    case bars(heading: Rect, Rect)
    /// All days in one row.
    case row(Rect)
  }

  /// Nil where there is no room for one.
  let poster: Rect?
  let text: Rect
  // All that follows is within the text.
  let isTight: Bool
  let title: Rect
  /// When and where, below a row for how it stands.
  let facts: Rect
  /// Two rows for each ticket type in sight.
  let offers: Rect
  /// How many ticket types there is room for.
  let fits: Int
  /// Below the ticket types: which of them are in sight, where that isn't all.
  let position: Rect
  let total: Rect
  let week: Week?

  private static let widest = 60

  /// - Parameter sells: whether there is a week to tell of. Where it wouldn't fit otherwise, parts move together for it.
  init(_ session: Session, _ event: Event, offers count: Int, sells: Bool) {
    let parts = PosterAndText(session)
    (poster, text) = (parts.poster, parts.text)
    let room = Rect(size: text.size)
    isTight = room.height < 14
    let lines = SafeText(event.title).wrapped(width: room.width).count
    title = Rect(x: 0, y: 0, width: room.width, height: min(lines, isTight ? 1 : 2))
    let bars = EventSales.dayCount + 2
    let left = room.height - title.height - 5 - 2 * count - 1
    let air = isTight || (sells && (bars..<bars + 2) ~= left) ? 0 : 1
    facts = Rect(x: 0, y: title.bottom + 1 + air, width: room.width, height: isTight ? 2 : 3)
    let top = facts.bottom + (isTight ? 0 : 1)
    let width = min(room.width, ManagedEventLayout.widest)
    fits = max(1, (room.height - top - 2) / 2)
    offers = Rect(x: 0, y: top, width: width, height: count == 0 ? 1 : 2 * min(count, fits))
    position = Rect(x: 0, y: offers.bottom, width: width, height: count > fits ? 1 : 0)
    let row = min(offers.bottom + (isTight ? 1 : air), room.height - 1)
    total = Rect(x: 0, y: row, width: width, height: 1)
    let below = Rect(x: 0, y: row + 1, width: width, height: room.height - row - 1)
    week = sells && !isTight ? ManagedEventLayout.week(below) : nil
  }

  private static func week(_ left: Rect) -> Week? {
    let days = EventSales.dayCount
    if left.height >= days + 4 {
      return .bars(heading: left.row(2), left.inset(top: 4).prefix(days))
    }
    if left.height >= days + 2 {
      return .bars(heading: left.row(1), left.inset(top: 2).prefix(days))
    }
    return left.height >= 2 ? .row(left.row(1)) : nil
  }
}

extension Rect {
  fileprivate func prefix(_ rows: Int) -> Rect { Rect(x: x, y: y, width: width, height: min(rows, height)) }
}
