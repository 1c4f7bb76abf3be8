import BookingDomain
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
    if listings.isEmpty { return PlainPrompt("Words to search for, all, or back") }
    let more = next == nil ? "" : "more, "
    return PlainPrompt("Event number, \(SafeText(more))words to search for, or back")
  }

  func help(_ session: Session) -> [SafeText] {
    [
      "Type an event's number to open it.", "more reads the next ten.",
      "Words look for titles, artists, venues and cities; find and words does so for any word.",
      "kinds lists the kinds of events.",
      "kind and a name, like kind music, reads only those.", "all reads all events again.",
    ]
  }

  mutating func appear(_ context: inout PlainStepContext) {
    query.after = nil
    listings = []
    read(&context)
  }

  private func read(_ context: inout PlainStepContext) {
    let query = query
    ask(&context, { office, principal throws(BookingError) in try office.events(principal, query) }) {
      $0.show($1, &$2)
    }
  }

  private mutating func show(_ page: EventPage, _ context: inout PlainStepContext) {
    let first = listings.count
    listings += page.listings
    next = page.next
    guard !listings.isEmpty else {
      return context.say(
        query.text.isEmpty
          ? "No matching events." : "Nothing found for \(SafeText(query.text).truncated(to: 60)).")
    }
    let about: SafeText = query.category.map { "\(SafeText($0)), " } ?? ""
    let found: SafeText = query.text.isEmpty ? "" : "found for \(SafeText(query.text)), "
    let all: SafeText = page.isTotalExact ? "\(page.total)" : "more than \(page.total)"
    context.say("Events, \(about)\(found)\(first + 1) to \(listings.count) of \(all).")
    for (index, listing) in listings.enumerated().dropFirst(first) {
      context.say("\(index + 1). \(PlainEventsPage.line(listing, context.session))")
    }
  }

  private static func line(_ listing: EventListing, _ session: Session) -> SafeText {
    let event = listing.event
    let parts: [SafeText] = [
      SafeText(event.title), Format.dateAndTime(event.startsAt, zone: event.timeZone, now: session.now),
      SafeText(event.venue), SafeText(event.city), Format.fromPrice(listing),
      Wording.words(listing.availability).text,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  mutating func handle(_ line: PlainLine, _ context: inout PlainStepContext) {
    if let index = line.index(in: listings.count) {
      return context.move(.push(PlainEventPage(listings[index].event)))
    }
    switch line.word {
    case "": context.sayUnknown()
    case "more":
      guard let next else { return context.say("That was the last one.") }
      query.after = next
      read(&context)
    case "all":
      self = PlainEventsPage()
      appear(&context)
    case "kinds", "kind": narrow(line.rest, &context)
    default:
      guard line.number == nil else { return context.sayUnknown() }
      if let page = PlainHomePage.page(line, context.session) {
        return context.move(page is PlainEventsPage ? .replace(page) : .push(page))
      }
      query.text = line.word == "find" && !line.rest.isEmpty ? line.rest : line.text
      query.category = nil
      appear(&context)
    }
  }

  private func narrow(_ name: String, _ context: inout PlainStepContext) {
    ask(&context, { office, principal throws(BookingError) in try office.facets(principal) }) {
      page, facets, context in
      let wanted = name.lowercased()
      guard !wanted.isEmpty,
        let kind = facets.categories.first(where: { $0.lowercased().hasPrefix(wanted) })
      else {
        for kind in facets.categories { context.say(SafeText(kind)) }
        return context.say("Type kind and one of these names.")
      }
      page.query.category = kind
      page.query.text = ""
      page.appear(&context)
    }
  }
}
