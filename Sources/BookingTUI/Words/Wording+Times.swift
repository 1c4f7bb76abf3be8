import BookingDomain
import TerminalUI

extension Wording {
  /// Why what was typed is no date and time.
  static func sentence(_ problem: TimeReader.Problem) -> SafeText {
    switch problem {
    case .missing: "Please fill this in."
    case .twoReadings(let one, let other): "\(day(one)) or \(day(other))? Type the month by its name."
    case .noTime(let day): "At what time? Like \(Wording.day(day)) 20:00."
    case .noDay: "On which day? Like 20 Dec 2026 20:00."
    case .noYear: "The year is missing. Like 20 Dec 2026 20:00."
    case .noSuchDay: "There is no such day."
    case .noSuchTime: "There is no such time of day."
    case .anotherWeekday(let other): "\(day(other)) is a \(SafeText(weekdays[other.weekday]))."
    case .unread(let part):
      "“\(SafeText(CommandWording.cut(part, to: 20)))” can't be read here. Like 20 Dec 2026 20:00."
    }
  }

  private static func day(_ time: LocalTime) -> SafeText {
    SafeText("\(time.day) \(Format.months[time.month - 1]) \(time.year)")
  }

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}
