import BookingModel
import BookingSession
import TerminalUI

/// The end of an event and its doors: whoever moves the start moves them too, for as long as they are as they were.
struct DependentTimes: Sendable {
  typealias Field = FieldProblem.Field

  /// By the clock, in milliseconds after the start.
  private var offsets: [Field: Int64] = [:]
  /// What was last filled in; whatever else stands there somebody typed.
  private var filled: [Field: String] = [:]

  /// Where nothing stands yet, an event takes two hours.
  init(_ text: EventFormInput) {
    (offsets[.endsAt], filled[.endsAt]) = (TimeSpan.hours(2).milliseconds, "")
    let times = EventTimes(text, now: Timestamp(milliseconds: 0))
    guard let start = times.startsAt?.moment(in: "UTC") else { return }
    for (field, time, typed) in [
      (Field.endsAt, times.endsAt, text.endsAt), (.doorsAt, times.doorsAt, text.doorsAt),
    ] {
      guard let moment = time?.moment(in: "UTC") else { continue }
      (offsets[field], filled[field]) = ((moment - start).milliseconds, typed)
    }
  }

  /// What goes along to a start, of what is still shown as it was filled in.
  mutating func moved(to start: DateTimeParts, shown: (Field) -> String) -> [(Field, DateTimeParts)] {
    guard
      let moment = LocalTime(
        year: start.year, month: start.month, day: start.day, hour: start.hour, minute: start.minute)?
        .moment(in: "UTC")
    else { return [] }
    return offsets.compactMap { field, offset in
      let text = shown(field)
      guard text == filled[field] || field == .endsAt && text.isEmpty else { return nil }
      let date = DateTimeParts(moment + TimeSpan(milliseconds: offset), zone: "UTC")
      filled[field] = date.isoText
      return (field, date)
    }
  }
}
