import BookingModel
import BookingSession
import BookingWords
import TerminalUI

enum FilterCommand: Sendable, Equatable {
  case open, close, move(Int), step(Int), sort
}

/// The list of events as customers and management have it: searched, filtered and sorted. What stands beside it follows the
/// selection once that has rested.
struct EventBrowser: Sendable {
  typealias List = SearchedList<EventListing, EventCursor>
  typealias Event = List.Event

  private(set) var list = List()
  var filters = EventFilters()
  /// Where they are chosen, while it is open.
  private(set) var panel: FilterPanel?
  /// Categories and cities there are; nil until they are read.
  var facets: EventFacets?
  /// What stands beside the list.
  private(set) var beside: EventListing?
  private var debounce = SelectionDebounce()

  var search: Search { list.search }
  var selected: EventListing? { list.selected }
  var isFiltering: Bool { panel != nil }
  var isNarrowed: Bool { filters.isActive || !search.isEmpty }
  var isTyping: Bool { search.isTyping || isFiltering }

  mutating func handle<Command: SearchedCommand>(
    _ input: Input, _ layout: SearchedLayout, _ tabs: Tabs, now: Timestamp,
    _ keys: Keymap<Command>, _ words: any Words
  ) -> Event {
    guard var panel else { return list.handle(input, layout, tabs, keys) }
    let prices = FilterPanel.prices(list.rows)
    let outcome = panel.handle(input, &filters, now: now, facets, prices, words)
    self.panel = panel
    return outcome == .changed ? .read(list.startOver()) : outcome == .ignored ? .ignored : .used
  }

  mutating func run(_ command: ListCommand, _ layout: SearchedLayout, _ tabs: Tabs) -> Event {
    if command == .clear { filters.clear() }
    return list.run(command, layout, tabs)
  }

  mutating func run<Owner>(_ command: FilterCommand, _ context: inout StepContext<Owner>) -> Event {
    switch command {
    case .open: panel = FilterPanel()
    case .close: panel = nil
    case .move(let step): panel?.move(by: step)
    case .step(let step):
      panel?.step(&filters, by: step, facets, FilterPanel.prices(list.rows))
      return .read(list.startOver())
    case .sort:
      filters.turnOrder()
      let words = context.session.words
      context.say(SafeText(words.sorted(FilterPanel.value(.sort, filters, words).string)))
      return .read(list.startOver())
    }
    return .used
  }

  mutating func show<Owner>(_ answer: EventList.Answer, _ context: inout StepContext<Owner>) -> Event {
    list.show(answer, &context)
  }

  mutating func startOver() -> EventList.Request { list.startOver() }
  mutating func readAgain() -> EventList.Request { list.readAgain() }

  // What stands beside the list

  /// The rows are others now, or another is selected: then it `moved`. Says what is due at once.
  mutating func follow(moved: Bool, _ layout: SearchedLayout, now: Timestamp) -> [SelectionDebounce.Step] {
    if moved {
      debounce.begin(now, first: list.rows.view.window(height: layout.list.height).lowerBound)
    }
    if beside == nil { return [.read, .show] }
    if selected?.id == beside?.id { beside = selected }
    return []
  }

  var alarm: Timestamp? { debounce.alarm }
  mutating func steps(_ now: Timestamp) -> [SelectionDebounce.Step] { debounce.steps(now) }
  mutating func showBeside() { beside = selected }

  func drawBeside(
    on canvas: inout Canvas, _ layout: SearchedLayout, _ draw: (inout Canvas, EventListing) -> Void
  ) {
    guard let pane = layout.pane, let beside, !list.rows.isEmpty else { return }
    debounce.draw(on: &canvas, in: pane, rowHeight: list.rows.view.rowHeight) { draw(&$0, beside) }
  }

  func drawPanel(on canvas: inout Canvas, _ layout: SearchedLayout, _ words: any Words) {
    panel?.draw(
      on: &canvas, in: layout.panel, filters, found: list.pages.count { words.eventsFound($0, isExact: $1) },
      words)
  }
}
