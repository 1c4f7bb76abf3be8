import BookingDomain
import TerminalUI

/// A searched list of events that can be filtered and sorted as well. What stands beside it follows the selection at its
/// leisure.
protocol FilteredScreen: SearchedScreen where Row == EventListing {
  var filters: EventFilters { get set }
  /// Where they are chosen, while it is open.
  var panel: FilterPanel? { get set }
  var facets: EventFacets? { get }
  var debounce: SelectionDebounce { get set }
  var beside: EventListing? { get set }

  /// Reads what will stand beside the list.
  mutating func readBeside(_ context: inout StepContext<Self>)
  /// Now it does.
  mutating func showBeside()
}

enum FilterCommand: Sendable, Equatable {
  case open, close, move(Int), step(Int), sort
}

extension FilteredScreen {
  var isNarrowed: Bool { filters.isActive || !search.isEmpty }

  func isTyping(_ session: Session) -> Bool { search.isTyping || panel != nil }
  mutating func clearFilters() { filters.clear() }

  mutating func run(_ command: FilterCommand, _ context: inout StepContext<Self>) {
    switch command {
    case .open: panel = FilterPanel()
    case .close: panel = nil
    case .move(let step): panel?.move(by: step)
    case .step(let step):
      panel?.step(&filters, by: step, facets, FilterPanel.prices(list.rows))
      startOver(&context)
    case .sort:
      context.say("Sorted: \(filters.turnOrder()).")
      startOver(&context)
    }
  }

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    guard var panel else { return handleInList(input, &context) }
    let prices = FilterPanel.prices(list.rows)
    let outcome = panel.handle(input, &filters, now: context.session.now, facets, prices)
    self.panel = panel
    if outcome == .changed { startOver(&context) }
    return outcome != .ignored
  }

  mutating func follow(_ context: inout StepContext<Self>, moved: Bool) {
    followBeside(&context, moved: moved)
  }

  mutating func followBeside(_ context: inout StepContext<Self>, moved: Bool) {
    if beside == nil {
      readBeside(&context)
      showBeside()
    } else if selected?.id == beside?.id {
      beside = selected
    }
    guard moved else { return }
    let height = layout(context.session).list.height
    debounce.begin(context.session.now, first: list.rows.view.window(height: height).lowerBound)
  }

  func alarm(_ session: Session) -> Timestamp? { debounce.alarm }

  mutating func tick(_ context: inout StepContext<Self>) {
    for step in debounce.steps(context.session.now) {
      switch step {
      case .read: readBeside(&context)
      case .show: showBeside()
      }
    }
  }

  mutating func readBeside(_ context: inout StepContext<Self>) {
    if layout(context.session).pane != nil { context.want(selected?.event.image) }
  }

  mutating func showBeside() { beside = selected }

  func drawBeside(
    on canvas: inout Canvas, _ session: Session, _ draw: (inout Canvas, EventListing) -> Void
  ) {
    guard let pane = layout(session).pane, let beside, !list.rows.isEmpty else { return }
    debounce.draw(on: &canvas, in: pane, rowHeight: list.rows.view.rowHeight) { draw(&$0, beside) }
  }
}
