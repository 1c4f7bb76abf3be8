import BookingModel
import BookingRules
import BookingSession
import BookingWords
import TerminalUI

/// An event as it is typed: every field as text, whether or not it means anything yet.
struct EventFormInput: Sendable, Equatable {
  var title = ""
  var category = ""
  /// Of all its prices: one event, one currency.
  var currency = "EUR"
  var summary = ""
  var description = ""
  var venue = ""
  var city = ""
  var country = ""
  var timeZone = ""
  var startsAt = ""
  var endsAt = ""
  var doorsAt = ""
  /// By their fields; every one is there.
  var terms = EventFormInput.texts(of: EventTerms())
  var tickets: [TicketTypeFormInput] = []

  init(timeZone: String) { self.timeZone = timeZone }

  init(_ details: EventDetails) {
    let event = details.event
    title = event.title
    category = event.category
    currency = (details.offers + details.offSale).first?.ticketType.price.currency.code ?? "EUR"
    summary = event.summary
    description = event.description
    venue = event.venue
    city = event.city
    country = event.country
    timeZone = event.timeZone
    startsAt = DateTimeParts(event.startsAt, zone: event.timeZone).isoText
    endsAt = DateTimeParts(event.endsAt, zone: event.timeZone).isoText
    doorsAt = event.doorsAt.map { DateTimeParts($0, zone: event.timeZone).isoText } ?? ""
    terms = Self.texts(of: event.terms)
    tickets = (details.offers + details.offSale).map { TicketTypeFormInput($0, zone: event.timeZone) }
  }

  /// What can't be understood or is missing: everything else is for the box office to judge.
  func problems(now: Timestamp) -> [FieldProblem] {
    var problems: [FieldProblem] = []
    func need(_ field: FieldProblem.Field, _ text: String) {
      if text.allSatisfy(\.isWhitespace) { problems.append(FieldProblem(field, .missing)) }
    }
    need(.title, title)
    need(.category, category)
    if Currency(currency) == nil { problems.append(FieldProblem(.currency, .notACurrency)) }
    need(.venue, venue)
    need(.city, city)
    if country.count != 2 { problems.append(FieldProblem(.country, .notACountry)) }
    if !isZoneKnown { problems.append(FieldProblem(.timeZone, .notATimeZone)) }
    let times = EventTimes(self, now: now)
    problems += times.problems
    problems += readTerms().problems
    for (index, ticket) in tickets.enumerated() where !ticket.isOffSale {
      problems += ticket.problems(currency: money, times: times, at: index)
    }
    return problems
  }

  /// What the box office is asked to keep; nil while there are `problems`.
  func draft(now: Timestamp) -> EventDraft? {
    let times = EventTimes(self, now: now)
    guard let startsAt = times.startsAt?.moment(in: timeZone),
      let endsAt = times.endsAt?.moment(in: timeZone), problems(now: now).isEmpty
    else { return nil }
    return EventDraft(
      title: title, summary: summary, description: description, category: category, venue: venue, city: city,
      country: country, timeZone: timeZone, startsAt: startsAt, endsAt: endsAt,
      doorsAt: times.doorsAt?.moment(in: timeZone), terms: readTerms().terms,
      ticketTypes: offered.map { tickets[$0] }.compactMap { $0.draft(currency: money, times: times) })
  }

  private static func texts(of terms: EventTerms) -> [FieldProblem.Field: String] {
    Dictionary(uniqueKeysWithValues: EventTerms.all.map { ($0.field, terms.text($0)) })
  }

  private func readTerms() -> (terms: EventTerms, problems: [FieldProblem]) {
    var read = EventTerms()
    var problems: [FieldProblem] = []
    for term in EventTerms.all where !read.take(terms[term.field] ?? "", for: term) {
      problems.append(FieldProblem(term.field, .notANumber))
    }
    return (read, problems)
  }

  /// Which of the ticket types are on sale: those the box office is asked to keep, in this order.
  var offered: [Int] { tickets.indices.filter { !tickets[$0].isOffSale } }

  var money: Currency? { Currency(currency) }

  var isZoneKnown: Bool { LocalTime(Timestamp(milliseconds: 1_800_000_000_000), in: timeZone) != nil }
}

/// A ticket type as it is typed.
struct TicketTypeFormInput: Sendable, Equatable {
  /// Nil for one that is to be added.
  var id: Identifier<TicketType>?
  var name = ""
  var price = ""
  /// Seats of a plan instead of a number of places.
  var isSeated = false
  var capacity = ""
  var plan = ""
  var least = "1"
  var most = "10"
  var saleStartsAt = ""
  var saleEndsAt = ""
  /// Taken off sale, or about to be: what is sold of it stays as it is.
  var isOffSale = false
  /// As it was read.
  private(set) var wasOffSale = false
  var sold = 0
  var held = 0

  /// What taking it out of the event comes to: what has sales, or is held, stays and is only off sale.
  enum Removal { case remove, takeOffSale, putBack }

  var removal: Removal { isOffSale ? .putBack : id != nil && isTaken ? .takeOffSale : .remove }

  var isTaken: Bool { sold + held > 0 }

  init() {}

  init(_ offer: EventDetails.Offer, zone: String) {
    let type = offer.ticketType
    id = type.id
    isOffSale = !offer.isOnSale
    wasOffSale = isOffSale
    sold = offer.availability.sold
    held = offer.availability.held
    name = type.name
    price = type.price.decimalText
    isSeated = type.seatingPlan != nil
    capacity = String(type.capacity)
    plan = type.seatingPlan ?? ""
    least = String(type.minPerOrder)
    most = String(type.maxPerOrder)
    saleStartsAt = type.saleStartsAt.map { DateTimeParts($0, zone: zone).isoText } ?? ""
    saleEndsAt = type.saleEndsAt.map { DateTimeParts($0, zone: zone).isoText } ?? ""
  }

  func problems(currency: Currency?, times: EventTimes, at index: Int) -> [FieldProblem] {
    var problems: [FieldProblem] = []
    func add(_ field: FieldProblem.Field, _ reason: FieldProblem.Reason) {
      problems.append(FieldProblem(field, reason, at: index))
    }
    if name.allSatisfy(\.isWhitespace) { add(.ticketTypeName, .missing) }
    if price.isEmpty {
      add(.price, .missing)
    } else if let currency, case .failure(let problem) = Amount.read(price, currency) {
      add(.price, problem.reason)
    }
    if isSeated {
      do throws(SeatingPlanProblem) {
        _ = try SeatingPlan(plan)
      } catch {
        add(.seatingPlan, .notAPlan(error))
      }
    } else if Int(capacity) == nil {
      add(.capacity, capacity.isEmpty ? .missing : .notANumber)
    }
    if Int(least) == nil { add(.minPerOrder, .notANumber) }
    if Int(most) == nil { add(.maxPerOrder, .notANumber) }
    for (field, text) in [(FieldProblem.Field.saleStartsAt, saleStartsAt), (.saleEndsAt, saleEndsAt)] {
      if let problem = times.problem(of: text, mayBeEmpty: true) { add(field, problem) }
    }
    if let start = times.time(saleStartsAt), let end = times.time(saleEndsAt), !end.isAfter(start) {
      add(.saleEndsAt, .endsBeforeStart)
    }
    return problems
  }

  func draft(currency: Currency?, times: EventTimes) -> EventDraft.TicketTypeDraft? {
    guard let price = currency.flatMap({ Money(price, currency: $0) }), let places, let least = Int(least),
      let most = Int(most)
    else { return nil }
    return EventDraft.TicketTypeDraft(
      id: id, name: name, price: price, capacity: places, saleStartsAt: times.moment(saleStartsAt),
      saleEndsAt: times.moment(saleEndsAt), minPerOrder: least, maxPerOrder: most,
      seatingPlan: isSeated ? plan : nil)
  }

  /// How many places it offers; nil while that can't be told.
  var places: Int? {
    isSeated ? (try? SeatingPlan(plan))?.seats.count : Int(capacity)
  }
}

extension DateTimeParts {
  /// What calendars and clocks of the zone show; an unknown zone counts as UTC.
  init(_ moment: Timestamp, zone: String) {
    self.init(LocalTime.shown(moment, zone: zone))
  }

  init(_ time: LocalTime) {
    self.init(year: time.year, month: time.month, day: time.day, hour: time.hour, minute: time.minute)
  }
}
