import BookingModel
import BookingRules
import BookingSession
import BookingWords
import TerminalUI

/// What the typed dates of an event mean, by the clocks of its zone.
struct EventTimes {
  /// Nil where nothing is typed that can be read.
  let startsAt: LocalTime?
  let endsAt: LocalTime?
  let doorsAt: LocalTime?
  private let zone: String
  private let reader: TimeReader
  private let text: EventFormInput

  /// - Parameter words: the language it is typed in, beside English; nil for what is read already.
  init(_ text: EventFormInput, now: Timestamp, _ words: (any Words)? = nil) {
    self.text = text
    zone = text.isZoneKnown ? text.timeZone : "UTC"
    let reader = TimeReader(zone: zone, now: now, words?.timeVocabulary ?? .english)
    self.reader = reader
    let start = try? reader.read(text.startsAt)
    startsAt = start
    endsAt = try? reader.read(text.endsAt, on: start.map { .after($0) } ?? .unknown)
    doorsAt = try? reader.read(text.doorsAt, on: start.map { .same($0) } ?? .unknown)
  }

  /// What a time of day alone belongs to.
  private func day(_ field: FieldProblem.Field) -> TimeReader.Day {
    guard let startsAt else { return .unknown }
    return field == .endsAt ? .after(startsAt) : field == .doorsAt ? .same(startsAt) : .unknown
  }

  func time(_ text: String, of field: FieldProblem.Field = .saleStartsAt) -> LocalTime? {
    try? reader.read(text, on: day(field))
  }

  func moment(_ text: String) -> Timestamp? { time(text)?.moment(in: zone) }

  /// What is shown under a field at once; nil while nothing is typed.
  func reading(
    _ typed: String, of field: FieldProblem.Field, _ words: any Words
  ) -> DateTimeField.Reading? {
    do throws(TimeProblem) {
      let time = try reader.read(typed, on: day(field))
      let moment = time.moment(in: zone) ?? Timestamp(milliseconds: 0)
      return DateTimeField.Reading(DateTimeParts(time), SafeText(words.moment(moment, zone: zone)))
    } catch {
      guard case .twoReadings = error else { return nil }
      return DateTimeField.Reading(nil, SafeText(words.reason(error)))
    }
  }

  func problem(
    of typed: String, _ field: FieldProblem.Field = .saleStartsAt, mayBeEmpty: Bool = false
  ) -> FieldProblem.Reason? {
    do throws(TimeProblem) {
      let time = try reader.read(typed, on: day(field))
      return time.isSkipped(in: zone) ? .skippedTime(time, zone: zone) : nil
    } catch {
      return error == .missing && mayBeEmpty ? nil : FieldProblem.Reason(error)
    }
  }

  var problems: [FieldProblem] {
    var problems: [FieldProblem] = []
    for (field, typed) in [
      (FieldProblem.Field.startsAt, text.startsAt), (.endsAt, text.endsAt), (.doorsAt, text.doorsAt),
    ] {
      if let reason = problem(of: typed, field, mayBeEmpty: field == .doorsAt) {
        problems.append(FieldProblem(field, reason))
      }
    }
    if let startsAt, let endsAt, !endsAt.isAfter(startsAt) {
      problems.append(FieldProblem(.endsAt, .endsBeforeStart))
    }
    if let startsAt, let doorsAt, doorsAt.isAfter(startsAt) {
      problems.append(FieldProblem(.doorsAt, .notBeforeStart))
    }
    return problems
  }
}
