import BookingDomain
import TerminalUI

/// What is on: a list that is searched, filtered and sorted while others buy from it.
struct EventsScreen: Screen {
  enum Command: Sendable {
    case move(ListMove), open, search, match(Int), filter, category(Int), sort, clear
    case panelMove(Int), panelStep(Int), panelClose
  }

  enum Reply: Sendable {
    case page(Result<EventPage, BookingError>, request: Int, appending: Bool)
    case facets(Result<EventFacets, BookingError>)
  }

  var search = TextField(placeholder: "title, artist, venue or city", graphemeLimit: 60)
  var isSearching = false
  var filters = EventFilters()
  var panel: FilterPanel?
  var list = ListView(rowHeight: 2)
  var listings: [EventListing] = []
  var total = 0
  var isTotalExact = true
  var facets = EventFacets(categories: [], cities: [])
  var failure: BookingError?
  /// The first answer has come.
  var isLoaded = false
  var rest = Rest()
  /// What is shown beside the list, which follows the selection at its leisure.
  var beside: EventListing?
  private var next: EventCursor?
  private var request = 0
  private var isLoading = false
  /// What is shown is not yet what was asked for.
  private(set) var isStale = true
  /// Pressed meanwhile: meant for the list that is to come, and done once it is there.
  private var queued: [Command] = []

  private static let page = 100

  var title: SafeText { "Events" }
  var selected: EventListing? { listings.indices.contains(list.selection) ? listings[list.selection] : nil }
  var isNarrowed: Bool { filters.isActive || !search.text.isEmpty }

  func isTyping(_ session: Session) -> Bool { isSearching || panel != nil }

  mutating func appear(_ turn: inout Turn) {
    load(&turn)
    turn.ask({ office, principal throws(BookingError) in try office.facets(principal) }) { Reply.facets($0) }
    settle(&turn)
  }

  mutating func refresh(_ turn: inout Turn) { appear(&turn) }

  mutating func perform(_ command: Command, _ turn: inout Turn) {
    switch command {
    case .move where isStale, .open where isStale: queued.append(command)
    case .move(let move):
      list.move(move, height: EventsLayout(turn.session, self).list.height)
      settle(&turn)
    case .open:
      if let selected { turn.push(EventScreen(selected)) }
    case .search: isSearching = true
    case .match(let step):
      guard list.count > 0 else { return }
      list.selection = ((list.selection + step) % list.count + list.count) % list.count
      settle(&turn)
    case .filter: panel = FilterPanel()
    case .category(let step):
      var row = FilterPanel()
      row.selection = 0
      row.step(&filters, by: step, facets, [])
      startOver(&turn)
    case .sort:
      var row = FilterPanel()
      row.selection = 5
      row.step(&filters, by: 1, facets, [])
      startOver(&turn)
      turn.say("Sorted: \(FilterPanel.value(.sort, filters)).")
    case .clear:
      isSearching = false
      search.clear()
      let sort = filters.sort
      filters = EventFilters()
      filters.sort = sort
      startOver(&turn)
    case .panelMove(let step):
      panel?.move(by: step)
    case .panelStep(let step):
      panel?.step(&filters, by: step, facets, FilterPanel.prices(listings))
      startOver(&turn)
    case .panelClose:
      panel = nil
      isSearching = false
    }
  }

  mutating func take(_ input: Input, _ turn: inout Turn) -> Bool {
    if isSearching {
      switch search.handle(input) {
      case .changed:
        startOver(&turn)
        return true
      case .moved, .full: return true
      case .ignored: break
      }
    }
    if case .key(let key) = input, panel != nil, jump(to: key, &turn) { return true }
    guard case .mouse(let mouse) = input, panel == nil else { return false }
    let layout = EventsLayout(turn.session, self)
    if mouse.isClick, layout.search.contains(mouse.point) {
      isSearching = true
      return true
    }
    if mouse.isClick, let tab = layout.tabs.flatMap({ tabs.index(at: mouse.point, in: $0) }) {
      filters.category = tab == 0 ? nil : facets.categories[tab - 1]
      startOver(&turn)
      return true
    }
    switch list.handle(input, in: layout.list) {
    case .ignored: return false
    case .moved: settle(&turn)
    case .activated: perform(.open, &turn)
    }
    return true
  }

  /// Letters in the panel are the beginning of a value. True for every letter, whether there is such a value or not.
  private mutating func jump(to key: Key, _ turn: inout Turn) -> Bool {
    guard let letter = key.typed, letter.isLetter || letter.isNumber else { return false }
    let prices = FilterPanel.prices(listings)
    if panel?.jump(&filters, to: key, now: turn.session.now, facets, prices) == true { startOver(&turn) }
    return true
  }

  mutating func receive(_ reply: Reply, _ turn: inout Turn) {
    switch reply {
    case .facets(.success(let facets)): self.facets = facets
    case .facets(.failure): break
    case .page(let result, let number, let appending):
      guard number == request else { return }
      isLoading = false
      isLoaded = true
      isStale = false
      switch result {
      case .failure(let error):
        failure = error
        queued = []
      case .success(let page):
        show(page, appending: appending, &turn)
        performQueued(&turn)
      }
    }
  }

  private mutating func performQueued(_ turn: inout Turn) {
    let commands = queued
    queued = []
    for command in commands {
      if case .open = command, listings.isEmpty { return turn.say(EventsScreen.nothing, .warning) }
      perform(command, &turn)
    }
  }

  /// Keeps the selection on the event it was on, wherever that is now.
  private mutating func show(_ page: EventPage, appending: Bool, _ turn: inout Turn) {
    failure = nil
    let kept = selected?.id
    listings = appending ? listings + page.listings : page.listings
    total = max(page.total, listings.count)
    isTotalExact = page.isTotalExact
    next = page.next
    list.count = listings.count
    if let kept, let index = listings.firstIndex(where: { $0.id == kept }) { list.selection = index }
    if beside == nil {
      beside = selected
      readPoster(&turn)
    } else if selected?.id == beside?.id {
      beside = selected
    }
    settle(&turn, moved: selected?.id != kept)
  }

  private mutating func startOver(_ turn: inout Turn) {
    list.selection = 0
    isStale = true
    load(&turn, afresh: true)
  }

  private mutating func load(_ turn: inout Turn, afresh: Bool = false) {
    var query = filters.query(text: search.text, now: turn.session.now, zone: turn.session.options.timeZone)
    query.limit = afresh ? EventsScreen.page : max(EventsScreen.page, listings.count)
    send(query, appending: false, &turn)
  }

  private mutating func send(_ query: EventQuery, appending: Bool, _ turn: inout Turn) {
    request += 1
    isLoading = true
    let number = request
    turn.ask({ office, principal throws(BookingError) in try office.events(principal, query) }) {
      Reply.page($0, request: number, appending: appending)
    }
  }

  /// The selection moved: what stands beside it follows soon, and more rows come when their end is near.
  private mutating func settle(_ turn: inout Turn, moved: Bool = true) {
    if moved {
      let height = EventsLayout(turn.session, self).list.height
      rest.begin(turn.session.now, first: list.window(height: height).lowerBound)
    }
    guard let next, !isLoading, list.selection + 30 > listings.count else { return }
    var query = filters.query(text: search.text, now: turn.session.now, zone: turn.session.options.timeZone)
    query.limit = EventsScreen.page
    query.after = next
    send(query, appending: true, &turn)
  }

  func alarm(_ session: Session) -> Timestamp? { rest.alarm }

  mutating func tick(_ turn: inout Turn) {
    for step in rest.steps(turn.session.now) {
      switch step {
      case .read: readPoster(&turn)
      case .show: beside = selected
      }
    }
  }
  private func readPoster(_ turn: inout Turn) {
    if EventsLayout(turn.session, self).pane != nil { turn.want(selected?.event.image) }
  }
}
