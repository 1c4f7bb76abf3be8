import BookingModel
import Foundation

/// What an event and its ticket types may be. Pure: everything they are judged by is an argument.
package struct EventRules: Sendable {
  package static let title = TextRule(maximum: 120, minimum: 1)
  package static let summary = TextRule(maximum: 240)
  package static let description = TextRule(maximum: 8000, isMultiline: true)
  package static let category = TextRule(maximum: 40, minimum: 1)
  package static let venue = TextRule(maximum: 120, minimum: 1)
  package static let city = TextRule(maximum: 80, minimum: 1)
  /// How long before the start the doors may open.
  static let longestBefore = TimeSpan.hours(24)
  package static let ticketTypeName = TextRule(maximum: 60, minimum: 1)
  /// Of an event; the form and the detail screen show them in one list.
  package static let ticketTypes = 40
  /// In minor units: what a good evening costs in the smallest money there is, and far from what a sum can't hold.
  package static let price: ClosedRange<Int64> = 0...1_000_000_000_000
  package static let capacity = 1...1_000_000
  package static let longest = TimeSpan.days(366)
  /// 2000-01-01 to 2200-01-01: beyond it is a slip of the finger.
  package static let times =
    Timestamp(milliseconds: 946_684_800_000)..<Timestamp(milliseconds: 7_258_118_400_000)

  /// Places of the event's ticket types that are sold or held now, by key. Empty for a new event.
  package var taken: [Identifier<TicketType>: Int] = [:]
  /// An event that ended before this is refused; nil where past events may come in, as from a file.
  package var now: Timestamp?
  /// What one cart may hold.
  package var placesPerCart = Policy().placesPerCart
  /// Whether an event without tickets is refused: it would be published and sell nothing.
  package var needsTickets = false
  /// Why the gateway could never take a price.
  package var refusal: @Sendable (Money) -> AmountRefusal? = { _ in nil }

  package init(
    taken: [Identifier<TicketType>: Int] = [:], now: Timestamp? = nil,
    placesPerCart: Int = Policy().placesPerCart, needsTickets: Bool = false,
    refusal: @escaping @Sendable (Money) -> AmountRefusal? = { _ in nil }
  ) {
    self.taken = taken
    self.now = now
    self.placesPerCart = placesPerCart
    self.needsTickets = needsTickets
    self.refusal = refusal
  }

  /// Everything that needs mending, in the order of the form; empty for a draft that may be kept.
  package func problems(of draft: EventDraft) -> [FieldProblem] {
    var problems: [FieldProblem] = []
    func check(_ field: FieldProblem.Field, _ text: String, _ rule: TextRule) {
      if let reason = rule.reason(against: text) { problems.append(FieldProblem(field, reason)) }
    }
    check(.title, draft.title, Self.title)
    check(.summary, draft.summary, Self.summary)
    check(.description, draft.description, Self.description)
    check(.category, draft.category, Self.category)
    check(.venue, draft.venue, Self.venue)
    check(.city, draft.city, Self.city)
    if !Country.isKnown(draft.country) {
      problems.append(FieldProblem(.country, draft.country.isEmpty ? .missing : .notACountry))
    }
    if TimeZone.known(draft.timeZone) == nil {
      problems.append(FieldProblem(.timeZone, draft.timeZone.isEmpty ? .missing : .notATimeZone))
    }
    problems += timeProblems(of: draft)
    if let doors = draft.doorsAt, doors > draft.startsAt || draft.startsAt - doors > Self.longestBefore {
      problems.append(FieldProblem(.doorsAt, .notBeforeStart))
    }
    problems += draft.terms.problems
    problems += ticketTypeProblems(of: draft)
    return problems
  }

  private func timeProblems(of draft: EventDraft) -> [FieldProblem] {
    guard Self.times.contains(draft.startsAt) else { return [FieldProblem(.startsAt, .notADate)] }
    guard Self.times.contains(draft.endsAt) else { return [FieldProblem(.endsAt, .notADate)] }
    guard draft.endsAt > draft.startsAt else { return [FieldProblem(.endsAt, .endsBeforeStart)] }
    guard draft.endsAt - draft.startsAt <= Self.longest else { return [FieldProblem(.endsAt, .notADate)] }
    if let now, draft.endsAt <= now { return [FieldProblem(.startsAt, .inThePast)] }
    return []
  }

  private func ticketTypeProblems(of draft: EventDraft) -> [FieldProblem] {
    if draft.ticketTypes.isEmpty { return needsTickets ? [FieldProblem(.ticketTypes, .missing)] : [] }
    guard draft.ticketTypes.count <= Self.ticketTypes else {
      return [FieldProblem(.ticketTypes, .tooLong(Self.ticketTypes))]
    }
    var problems: [FieldProblem] = []
    var names: Set<String> = []
    for (index, ticketType) in draft.ticketTypes.enumerated() {
      problems += self.problems(of: ticketType, at: index, until: draft.endsAt)
      if !names.insert(NormalizedText.key(ticketType.name)).inserted {
        problems.append(FieldProblem(.ticketTypeName, .inUse, at: index))
      }
      // One price stands for the event in lists, and a cart holds one currency.
      if ticketType.price.currency != draft.ticketTypes[0].price.currency {
        problems.append(FieldProblem(.currency, .notACurrency, at: index))
      }
    }
    return problems
  }

  private func problems(of ticketType: EventDraft.TicketTypeDraft, at index: Int, until end: Timestamp)
    -> [FieldProblem]
  {
    var problems: [FieldProblem] = []
    func add(_ field: FieldProblem.Field, _ reason: FieldProblem.Reason) {
      problems.append(FieldProblem(field, reason, at: index))
    }
    func check(_ field: FieldProblem.Field, _ value: Int, _ range: ClosedRange<Int>) {
      if !range.contains(value) { add(field, .outOfRange(range.lowerBound, range.upperBound)) }
    }
    if let reason = Self.ticketTypeName.reason(against: ticketType.name) { add(.ticketTypeName, reason) }
    if !Self.price.contains(ticketType.price.minorUnits) {
      let limits = [Self.price.lowerBound, Self.price.upperBound].map {
        Money(minorUnits: $0, currency: ticketType.price.currency)
      }
      add(.price, .amountOutOfRange(limits[0], limits[1]))
    } else if !ticketType.price.isZero, ticketType.price.currency.isKnown,
      let refusal = refusal(ticketType.price)
    {
      add(.price, .notPayable(refusal))
    }
    if !ticketType.price.currency.isKnown { add(.currency, .notACurrency) }
    if let notation = ticketType.seatingPlan {
      do throws(SeatingPlanProblem) {
        _ = try SeatingPlan(notation)
      } catch {
        add(.seatingPlan, .notAPlan(error))
      }
    }
    check(.capacity, ticketType.capacity, Self.capacity)
    let taken = ticketType.id.flatMap { self.taken[$0] } ?? 0
    if Self.capacity.contains(ticketType.capacity), ticketType.capacity < taken {
      add(.capacity, .lessThanSold(taken))
    }
    // A maximum above what there is does no harm; a minimum above it could never be bought.
    if ticketType.minPerOrder > placesPerCart, ticketType.minPerOrder <= ticketType.capacity {
      add(.minPerOrder, .moreThanACart(placesPerCart))
    } else {
      check(.minPerOrder, ticketType.minPerOrder, 1...max(1, min(ticketType.capacity, placesPerCart)))
    }
    if ticketType.maxPerOrder > placesPerCart {
      add(.maxPerOrder, .moreThanACart(placesPerCart))
    } else {
      check(
        .maxPerOrder, ticketType.maxPerOrder,
        max(1, min(ticketType.minPerOrder, placesPerCart))...placesPerCart)
    }
    for (field, time) in [
      (FieldProblem.Field.saleStartsAt, ticketType.saleStartsAt), (.saleEndsAt, ticketType.saleEndsAt),
    ] {
      if let time, !Self.times.contains(time) { add(field, .notADate) }
    }
    if let start = ticketType.saleStartsAt, start >= end { add(.saleStartsAt, .afterTheEvent) }
    if let start = ticketType.saleStartsAt, let end = ticketType.saleEndsAt, end <= start {
      add(.saleEndsAt, .endsBeforeStart)
    }
    return problems
  }
}
