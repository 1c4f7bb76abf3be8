import BookingDomain
import TerminalUI

// What is read, when, and what comes of it
extension ManagedEventsScreen {
  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .facets(let result): if case .success(let facets) = result { self.facets = facets }
    case .page(let answer): show(answer, &context)
    case .sales(.success(let found)):
      for (id, sales) in found { known[id]?.sales = sales }
    case .sales(.failure): break
    case .details(.success(let found)):
      if found.event.id == beside?.id { details = found } else { nextDetails = found }
    case .details(.failure): break
    case .act(let step):
      if context.go(on: step, { Reply.act($0) }) != nil { readAgain(&context) }
    }
  }

  func read(_ request: EventList.Request, _ context: inout StepContext<Self>) {
    let session = context.session
    let query = filters.query(text: search.text, now: session.now, zone: session.options.timeZone)
    context.read(request, of: tab.query(query, now: session.now)) { Reply.page($0) }
  }

  mutating func follow(_ context: inout StepContext<Self>, moved: Bool) {
    followBeside(&context, moved: moved)
    askSales(&context)
  }

  /// What the rows in sight brought in, where it is not known or more was sold since.
  mutating func askSales(_ context: inout StepContext<Self>) {
    let height = max(2, layout(context.session).list.height)
    var wanted: [Identifier<Event>] = []
    for index in list.rows.view.window(height: height) {
      let listing = list.rows[index]
      let sold = listing.availability.sold
      guard sold > 0, known[listing.id]?.sold != sold else { continue }
      known[listing.id] = (sold, known[listing.id]?.sales)
      wanted.append(listing.id)
    }
    guard !wanted.isEmpty else { return }
    context.ask({ [wanted] office, principal throws(BookingError) in
      var found: [Identifier<Event>: EventSales] = [:]
      for id in wanted { found[id] = try office.sales(principal, id) }
      return found
    }) { Reply.sales($0) }
  }

  mutating func readBeside(_ context: inout StepContext<Self>) {
    guard layout(context.session).pane != nil, let selected else { return }
    context.want(selected.event.image)
    let id = selected.id
    context.ask({ office, principal throws(BookingError) in try office.event(principal, id) }) {
      Reply.details($0)
    }
  }

  mutating func showBeside() {
    if beside?.id != selected?.id { details = nextDetails?.event.id == selected?.id ? nextDetails : nil }
    beside = selected
    nextDetails = nil
  }
}
