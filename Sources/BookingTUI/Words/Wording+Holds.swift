import BookingDomain
import TerminalUI

/// Limits on holding places, said to whoever they meet.
extension Wording {
  static func limitHeld(_ by: CountedBy, _ most: Int) -> SafeText {
    let places = Format.count(most, "place")
    return switch by {
    case .account, .visit: "At most \(places) can be held in one visit. Pay for some or let them go."
    case .key: "At most \(places) can be held with one SSH key. Pay for some or let them go."
    case .network: "Your network holds \(places), the most at once. Try again when some are paid."
    }
  }

  static func heldTooLong(_ by: CountedBy, _ until: Timestamp, _ session: Session) -> SafeText {
    let again = "Try again at \(Format.time(until, zone: session.options.timeZone))." as SafeText
    return switch by {
    case .account, .visit: "You have held places here too long without paying. \(again)"
    case .key: "Your SSH key has held places here too long without paying. \(again)"
    case .network: "Your network has held places here too long without paying. \(again)"
    }
  }
}
