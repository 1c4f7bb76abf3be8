import BookingModel
import Foundation

/// In which order a list on paper has those who are expected.
public enum AttendeeOrder: String, Sendable, CaseIterable {
  case name, seat

  /// Those of one name by their seats, those without a seat by their names.
  public func sorted(_ attendees: [Attendee]) -> [Attendee] {
    let keyed = attendees.map { attendee in
      (
        attendee, name: FoldedText.sortKey(Self.listed(attendee.ticket.holder)),
        seat: attendee.ticket.seat ?? ""
      )
    }
    return keyed.sorted { one, other in
      let bySeat = one.seat.compare(other.seat, options: .numeric)
      let byName = one.name.compare(other.name)
      // Places without a number stand behind those that have one.
      if self == .seat, one.seat.isEmpty != other.seat.isEmpty { return other.seat.isEmpty }
      let decisive = self == .name ? [byName, bySeat] : [bySeat, byName]
      let decided = decisive.first { $0 != .orderedSame } ?? .orderedSame
      guard decided == .orderedSame else { return decided == .orderedAscending }
      return (one.0.ticket.code ?? "") < (other.0.ticket.code ?? "")
    }.map(\.0)
  }

  /// As people are looked for at a door: `Lovelace, Ada`. A name of one word stays as it is.
  public static func listed(_ name: String) -> String {
    let words = name.split(whereSeparator: \.isWhitespace)
    guard let last = words.last, words.count > 1 else { return name }
    return "\(last), \(words.dropLast().joined(separator: " "))"
  }
}
