import BookingModel
import BookingRules

/// Turns an event's texts into a draft, and notes what can't be read.
struct RawEventReader {
  private let raw: RawEvent
  private let now: Timestamp
  private(set) var problems: [FieldProblem]

  init(_ raw: RawEvent, now: Timestamp) {
    self.raw = raw
    self.now = now
    problems = raw.problems
  }

  mutating func status() -> EventStatus {
    guard let text = raw.fields["status"] else { return .draft }
    let typed = NormalizedText.key(text)
    guard !typed.isEmpty else { return .draft }
    guard let status = EventStatus(rawValue: typed == "canceled" ? "cancelled" : typed) else {
      problems.append(FieldProblem(.status, .unknown(text)))
      return .draft
    }
    return status
  }

  mutating func draft() -> EventDraft {
    let zone = NormalizedText.normalised(raw.fields["timeZone"] ?? "")
    let (start, end) = times(in: zone)
    func text(_ name: String) -> String { raw.fields[name] ?? "" }
    return EventDraft(
      title: text("title"), summary: text("summary"), description: text("description"),
      category: text("category"), venue: text("venue"), city: text("city"), country: text("country"),
      timeZone: zone, startsAt: start, endsAt: end, doorsAt: doors(before: start, in: zone),
      terms: terms(), ticketTypes: raw.ticketTypes.indices.map { ticketType(at: $0, zone: zone) })
  }

  private mutating func terms() -> EventTerms {
    var terms = EventTerms()
    for term in EventTerms.all {
      let text = NormalizedText.normalised(raw.fields[term.name] ?? "")
      if !terms.take(text, for: term) { note(term.field, .notANumber, at: nil) }
    }
    return terms
  }

  private mutating func times(in zone: String) -> (Timestamp, Timestamp) {
    // Times of an unknown zone are still judged as times; the zone itself is judged by the rules.
    let zone = LocalTime(now, in: zone) == nil ? "UTC" : zone
    guard let start = start(in: zone) else { return (now, now + .hours(1)) }
    let length = number("durationMinutes", in: raw.fields, .endsAt)
    if let length, (1...1_000_000).contains(length) { return (start, start + .minutes(Int64(length))) }
    let day = LocalTime(start, in: zone).map { TimeReader.Day.after($0) } ?? .unknown
    return (start, moment("end", in: raw.fields, .endsAt, zone: zone, on: day) ?? start + .hours(1))
  }

  private mutating func start(in zone: String) -> Timestamp? {
    guard let days = number("startsInDays", in: raw.fields, .startsAt) else {
      return problems.contains { $0.field == .startsAt }
        ? nil : moment("start", in: raw.fields, .startsAt, zone: zone)
    }
    guard (0...36_500).contains(days), let day = LocalTime(now, in: zone)?.adding(days: days) else {
      note(.startsAt, .notADate, at: nil)
      return nil
    }
    return moment("startTime", in: raw.fields, .startsAt, zone: zone, on: .same(day))
  }

  /// A time of day, on the day of the start, or a day and a time.
  private mutating func doors(before start: Timestamp, in zone: String) -> Timestamp? {
    guard !NormalizedText.normalised(raw.fields["doors"] ?? "").isEmpty else { return nil }
    let zone = LocalTime(now, in: zone) == nil ? "UTC" : zone
    let day = LocalTime(start, in: zone).map { TimeReader.Day.same($0) } ?? .unknown
    return moment("doors", in: raw.fields, .doorsAt, zone: zone, on: day)
  }

  private mutating func ticketType(at index: Int, zone: String) -> EventDraft.TicketTypeDraft {
    let fields = raw.ticketTypes[index].fields
    let zone = LocalTime(now, in: zone) == nil ? "UTC" : zone
    let plan = fields["seatingPlan"].flatMap { $0.isEmpty ? nil : $0 }
    let capacity = number("capacity", in: fields, .capacity, at: index)
    if capacity == nil, plan == nil { note(.capacity, .missing, at: index) }
    return EventDraft.TicketTypeDraft(
      name: fields["name"] ?? "", price: price(fields, at: index), capacity: capacity ?? 1,
      saleStartsAt: fields["saleStart"] == nil
        ? nil : moment("saleStart", in: fields, .saleStartsAt, zone: zone, at: index),
      saleEndsAt: fields["saleEnd"] == nil
        ? nil : moment("saleEnd", in: fields, .saleEndsAt, zone: zone, at: index),
      minPerOrder: number("minPerOrder", in: fields, .minPerOrder, at: index) ?? 1,
      maxPerOrder: number("maxPerOrder", in: fields, .maxPerOrder, at: index) ?? 10, seatingPlan: plan)
  }

  private mutating func price(_ fields: [String: String], at index: Int) -> Money {
    let text = NormalizedText.normalised(fields["currency"] ?? "")
    let currency = Currency(text)
    if currency == nil { note(.currency, text.isEmpty ? .missing : .notACurrency, at: index) }
    let typed = NormalizedText.normalised(fields["price"] ?? "")
    // Without a currency nobody can tell how many decimals there may be: one thing to mend is enough.
    let unit = currency ?? Currency(stored: "EUR")
    switch Amount.read(typed, unit) {
    case .success(let price): return price
    case .failure(let problem):
      note(.price, typed.isEmpty ? .missing : problem.reason, at: index)
      return Money(minorUnits: 0, currency: unit)
    }
  }

  private mutating func number(
    _ name: String, in fields: [String: String], _ field: FieldProblem.Field, at index: Int? = nil
  ) -> Int? {
    guard let text = fields[name].map(NormalizedText.normalised), !text.isEmpty else { return nil }
    guard let number = Int(text) else {
      note(field, .notANumber, at: index)
      return nil
    }
    return number
  }

  private mutating func moment(
    _ name: String, in fields: [String: String], _ field: FieldProblem.Field, zone: String,
    on day: TimeReader.Day = .unknown, at index: Int? = nil
  ) -> Timestamp? {
    do throws(TimeProblem) {
      let time = try TimeReader.ofWholeDates.read(NormalizedText.normalised(fields[name] ?? ""), on: day)
      if time.isSkipped(in: zone) { note(field, .skippedTime(time, zone: zone), at: index) }
      return time.moment(in: zone)
    } catch {
      note(field, FieldProblem.Reason(error), at: index)
      return nil
    }
  }

  /// One reason for one field is enough.
  private mutating func note(_ field: FieldProblem.Field, _ reason: FieldProblem.Reason, at index: Int?) {
    guard !problems.contains(where: { $0.field == field && $0.index == index }) else { return }
    problems.append(FieldProblem(field, reason, at: index))
  }
}
