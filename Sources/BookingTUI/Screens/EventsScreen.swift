import BookingDomain
import TerminalUI

/// What is on: a list that is searched, filtered and sorted while others buy from it.
struct EventsScreen: FilteredScreen {
  enum Command: SearchedCommand {
    case list(ListCommand), filter(FilterCommand)

    var isAboutRows: Bool {
      if case .list(let command) = self { command.isAboutRows } else { false }
    }
  }

  enum Reply: Sendable {
    case page(EventList.Answer)
    case facets(Result<EventFacets, BookingError>)
  }

  var search = Search("title, artist, venue or city")
  var filters = EventFilters()
  var panel: FilterPanel?
  var list = EventList()
  var facets: EventFacets?
  var debounce = SelectionDebounce()
  var beside: EventListing?

  var title: SafeText { "Events" }
  /// All events, then one tab a category.
  var tabs: Tabs {
    let categories = facets?.categories ?? []
    let chosen = filters.category.flatMap { categories.firstIndex(of: $0) }
    return Tabs(["All"] + categories.map { SafeText($0) }, selection: chosen.map { $0 + 1 } ?? 0)
  }

  func keys(_ session: Session) -> Keymap<Command> {
    if panel != nil { return FilterPanel.keys(clear: .list(.clear)) { .filter($0) } }
    if search.isTyping { return search.typingKeys() }
    let none: SafeText? = list.isEmpty ? "There is no event to open." : nil
    var bindings = Keymap.moves { Command.list(.move($0)) }
    bindings.append(KeyBinding(.enter, "open", .list(.open), group: "Events", refusal: none))
    bindings += search.bindings("Events", refusal: none)
    bindings += [
      KeyBinding("f", "filter", .filter(.open), group: "Events"),
      KeyBinding(.right, "next category", .list(.tab(1)), group: "Events", places: .palette),
      KeyBinding(.left, "previous category", .list(.tab(-1)), group: "Events", places: .palette),
      KeyBinding("s", "sort", .filter(.sort), group: "Events", places: .palette),
    ]
    if isNarrowed {
      bindings.append(
        KeyBinding(["x", .escape], "show all", .list(.clear), group: "Events", keysLabel: "x"))
    }
    return Keymap(bindings)
  }

  mutating func appear(_ context: inout StepContext<Self>) {
    readAgain(&context)
    context.ask({ office, principal throws(BookingError) in try office.facets(principal) }) {
      Reply.facets($0)
    }
    follow(&context, moved: true)
  }

  mutating func refresh(_ context: inout StepContext<Self>) { appear(&context) }

  mutating func run(_ command: Command, _ context: inout StepContext<Self>) {
    switch command {
    case .list(let command): run(command, &context)
    case .filter(let command): run(command, &context)
    }
  }

  func open(_ row: EventListing, _ context: inout StepContext<Self>) { context.push(EventScreen(row)) }
  mutating func choose(tab: Int) { filters.category = tab == 0 ? nil : facets?.categories[tab - 1] }

  mutating func handle(_ reply: Reply, _ context: inout StepContext<Self>) {
    switch reply {
    case .facets(.success(let facets)): self.facets = facets
    case .facets(.failure): break
    case .page(let answer): show(answer, &context)
    }
  }

  func read(_ request: EventList.Request, _ context: inout StepContext<Self>) {
    let session = context.session
    let query = filters.query(
      text: search.text, now: session.now, zone: session.options.timeZone,
      paying: session.cart.total?.currency)
    context.read(request, of: query) { Reply.page($0) }
  }
}
