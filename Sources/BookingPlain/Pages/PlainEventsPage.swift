import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// What is on, ten at a time.
struct PlainEventsPage: PlainPage {
  private var query = EventQuery()
  private var listings: [EventListing] = []
  private var next: EventCursor?

  private static let page = 10

  init(text: String = "") {
    query.text = text
    query.titlesFirst = true
    query.limit = PlainEventsPage.page
  }

  func prompt(_ session: Session) -> PlainPrompt {
    let words = session.words
    if listings.isEmpty { return PlainPrompt(words, .searchWords, .word(.all), .word(.back)) }
    return next == nil
      ? PlainPrompt(words, .eventNumber, .searchWords, .word(.back))
      : PlainPrompt(words, .eventNumber, .word(.more), .searchWords, .word(.back))
  }

  func topic(_ session: Session) -> PlainTopic? { .events }

  mutating func appear(_ context: inout PlainStepContext) {
    query.after = nil
    listings = []
    read(&context)
  }

  private func read(_ context: inout PlainStepContext) {
    let query = query
    ask(&context, { visit throws(BookingError) in try visit.catalogue.events(query) }) {
      $0.show($1, &$2)
    }
  }

  private mutating func show(_ page: EventPage, _ context: inout PlainStepContext) {
    let first = listings.count
    listings += page.listings
    next = page.next
    guard !listings.isEmpty else {
      return context.say(context.words.plainNothingFound(wanted))
    }
    context.say(
      context.words.plainEvents(
        PlainEventList(
          category: query.category, text: wanted, first: first + 1, last: listings.count, total: page.total,
          isExact: page.isTotalExact)))
    for (index, listing) in listings.enumerated().dropFirst(first) {
      context.say("\(index + 1). \(PlainEventsPage.line(listing, context))")
    }
  }

  /// What was looked for, as it is read back: nobody listens to what somebody pasted.
  private var wanted: String? {
    query.text.isEmpty ? nil : SafeText(query.text).truncated(to: 60).string
  }

  private static func line(_ listing: EventListing, _ context: PlainStepContext) -> String {
    let event = listing.event
    let parts = [
      event.title, context.time(event.startsAt, in: event.timeZone), event.venue, event.city,
      context.words.fromPrice(listing), context.words.stock(Stock(listing.availability)),
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    if let index = line.index(in: listings.count) {
      return context.move(.push(PlainEventPage(listings[index].event)))
    }
    switch line.begins(with: .more, .all, .kinds, .find, in: context.words) {
    case .more:
      guard let next else { return context.say(context.words.plainLastEvent) }
      query.after = next
      read(&context)
    case .all:
      self = PlainEventsPage()
      appear(&context)
    case .kinds: narrow(line.rest, &context)
    case .find where !line.rest.isEmpty: search(line.rest, &context)
    default:
      guard !line.isEmpty, line.number == nil else { return context.sayUnknown() }
      if let page = PlainHomePage.page(line, context.session) {
        return context.move(page is PlainEventsPage ? .replace(page) : .push(page))
      }
      search(line.text, &context)
    }
  }

  private mutating func search(_ text: String, _ context: inout PlainStepContext) {
    query.text = text
    query.category = nil
    appear(&context)
  }

  private func narrow(_ name: String, _ context: inout PlainStepContext) {
    ask(&context, { visit throws(BookingError) in try visit.catalogue.facets() }) {
      page, facets, context in
      let wanted = name.lowercased()
      guard !wanted.isEmpty,
        let kind = facets.categories.first(where: { $0.lowercased().hasPrefix(wanted) })
      else {
        for kind in facets.categories { context.say(SafeText(kind)) }
        return context.say(context.words.plainChooseKind)
      }
      page.query.category = kind
      page.query.text = ""
      page.appear(&context)
    }
  }
}
