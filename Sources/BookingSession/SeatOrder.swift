import BookingModel
import Foundation

/// Seats as people count them: F9 before F10, wherever the two were bought.
package enum SeatOrder {
  static func isBefore(_ left: String?, _ right: String?) -> Bool {
    (left ?? "").compare(right ?? "", options: .numeric) == .orderedAscending
  }

  /// `F11–14, G2`: seats side by side as one piece.
  package static func words(_ labels: [String]) -> String {
    var runs: [(row: Substring, first: Int, last: Int)] = []
    var rest: [String] = []
    for label in labels.sorted(by: { isBefore($0, $1) }) {
      let digits = label.reversed().prefix { $0.isASCII && $0.isNumber }.count
      guard let number = Int(label.suffix(digits)) else {
        rest.append(label)
        continue
      }
      let row = label.dropLast(digits)
      if let last = runs.last, last.row == row, last.last + 1 == number {
        runs[runs.count - 1].last = number
      } else {
        runs.append((row, number, number))
      }
    }
    let words = runs.map { $0.first == $0.last ? "\($0.row)\($0.first)" : "\($0.row)\($0.first)–\($0.last)" }
    return (words + rest).joined(separator: ", ")
  }

  package static func sorted(_ tickets: [Ticket]) -> [Ticket] {
    tickets.sorted { isBefore($0.seat, $1.seat) }
  }
}
