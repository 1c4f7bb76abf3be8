import BookingModel
import TerminalUI

/// The lines of a cart in words.
enum CartWords {
  /// `2 × Seated Hall, Stalls, seats C1, C2, €40.00`
  static func line(_ line: Cart.Item) -> SafeText {
    let seats: SafeText = line.seats.isEmpty ? "" : ", seats \(SafeText(line.seats.joined(separator: ", ")))"
    return
      "\(line.quantity) × \(SafeText(line.event.title)), \(SafeText(line.ticketType.name))\(seats), \(Format.price(line.price))"
  }

  /// Of what was held again: what others have taken.
  static func gone(_ lines: [Cart.Item]) -> SafeText {
    "Gone meanwhile: \(lines.map { "\($0.quantity) × \(SafeText($0.event.title))" }.joined(separator: ", "))."
  }
}
