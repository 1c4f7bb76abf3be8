import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

// What is read, when, and what comes of it
extension ManagedEventsScreen {
  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .facets(let result): if case .success(let facets) = result { browser.facets = facets }
    case .page(let answer): go(on: browser.show(answer, &context), &context)
    case .sales(.success(let found)):
      for (id, sales) in found { known[id]?.sales = sales }
    case .sales(.failure): break
    case .details(.success(let found)):
      if found.event.id == browser.beside?.id { details = found } else { nextDetails = found }
    case .details(.failure): break
    case .act(let step):
      if context.go(on: step, { Reply.act($0) }) != nil { read(browser.readAgain(), &context) }
    }
  }

  func read(_ request: EventList.Request, _ context: inout StepContext<Self>) {
    let session = context.session
    let query = browser.filters.query(
      text: browser.search.text, now: session.now, zone: session.options.timeZone)
    context.read(request, of: tab.query(query, now: session.now)) { Reply.page($0) }
  }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    let session = context.session
    return go(
      on: browser.handle(
        input, layout(session), tabs(session.words), now: session.now, keys(session),
        session.words),
      &context)
  }

  /// False for what was not meant for the list.
  @discardableResult
  mutating func go(on event: EventBrowser.Event, _ context: inout StepContext<Self>) -> Bool {
    switch event {
    case .ignored: return false
    case .used: break
    case .read(let request): read(request, &context)
    case .rows(let moved, let more):
      follow(moved: moved, &context)
      if let more { read(more, &context) }
    case .opened(let row): context.push(ManagedEventScreen(row.event))
    case .tab(let index):
      tab = ManagedTab.allCases[index]
      read(browser.startOver(), &context)
    }
    return true
  }

  mutating func follow(moved: Bool, _ context: inout StepContext<Self>) {
    handle(browser.follow(moved: moved, layout(context.session), now: context.session.now), &context)
    askSales(&context)
  }

  mutating func tick(_ context: inout StepContext<Self>) {
    handle(browser.steps(context.session.now), &context)
  }

  private mutating func handle(_ steps: [SelectionDebounce.Step], _ context: inout StepContext<Self>) {
    for step in steps {
      switch step {
      case .read: readBeside(&context)
      case .show: showBeside()
      }
    }
  }

  /// What the rows in sight brought in, where it is not known or more was sold since.
  private mutating func askSales(_ context: inout StepContext<Self>) {
    guard context.session.may(.viewSales) else { return }
    let height = max(2, layout(context.session).list.height)
    var wanted: [Identifier<Event>] = []
    for index in browser.list.rows.view.window(height: height) {
      let listing = browser.list.rows[index]
      let sold = listing.availability.sold
      guard sold > 0, known[listing.id]?.sold != sold else { continue }
      known[listing.id] = (sold, known[listing.id]?.sales)
      wanted.append(listing.id)
    }
    guard !wanted.isEmpty else { return }
    context.ask({ [wanted] visit throws(BookingError) in
      var found: [Identifier<Event>: EventSales] = [:]
      for id in wanted { found[id] = try visit.events.sales(id) }
      return found
    }) { Reply.sales($0) }
  }

  private func readBeside(_ context: inout StepContext<Self>) {
    guard layout(context.session).pane != nil, let selected = browser.selected else { return }
    context.want(selected.event.image)
    let id = selected.id
    context.ask({ visit throws(BookingError) in try visit.catalogue.event(id) }) {
      Reply.details($0)
    }
  }

  private mutating func showBeside() {
    let next = browser.selected?.id
    if browser.beside?.id != next { details = nextDetails?.event.id == next ? nextDetails : nil }
    browser.showBeside()
    nextDetails = nil
  }
}
