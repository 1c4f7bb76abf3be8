import BookingDomain
import TerminalUI

/// A searched list of events that can be filtered and sorted as well. What stands beside it follows the selection at its
/// leisure.
protocol FilteredScreen: SearchedScreen where Row == EventListing {
  var filters: EventFilters { get set }
  /// Where they are chosen, while it is open.
  var panel: FilterPanel? { get set }
  var facets: EventFacets? { get }
  var rest: Rest { get set }
  var beside: EventListing? { get set }

  /// Reads what will stand beside the list.
  mutating func readBeside(_ turn: inout Turn<Self>)
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

  mutating func perform(_ command: FilterCommand, _ turn: inout Turn<Self>) {
    switch command {
    case .open: panel = FilterPanel()
    case .close: panel = nil
    case .move(let step): panel?.move(by: step)
    case .step(let step):
      panel?.step(&filters, by: step, facets, FilterPanel.prices(list.rows))
      startOver(&turn)
    case .sort:
      turn.say("Sorted: \(filters.turnOrder()).")
      startOver(&turn)
    }
  }

  mutating func take(_ input: Input, _ turn: inout Turn<Self>) -> Bool {
    guard var panel else { return takeInList(input, &turn) }
    let prices = FilterPanel.prices(list.rows)
    let outcome = panel.take(input, &filters, now: turn.session.now, facets, prices)
    self.panel = panel
    if outcome == .changed { startOver(&turn) }
    return outcome != .ignored
  }

  mutating func follow(_ turn: inout Turn<Self>, moved: Bool) { followBeside(&turn, moved: moved) }

  mutating func followBeside(_ turn: inout Turn<Self>, moved: Bool) {
    if beside == nil {
      readBeside(&turn)
      showBeside()
    } else if selected?.id == beside?.id {
      beside = selected
    }
    guard moved else { return }
    let height = layout(turn.session).list.height
    rest.begin(turn.session.now, first: list.rows.view.window(height: height).lowerBound)
  }

  func alarm(_ session: Session) -> Timestamp? { rest.alarm }

  mutating func tick(_ turn: inout Turn<Self>) {
    for step in rest.steps(turn.session.now) {
      switch step {
      case .read: readBeside(&turn)
      case .show: showBeside()
      }
    }
  }

  mutating func readBeside(_ turn: inout Turn<Self>) {
    if layout(turn.session).pane != nil { turn.want(selected?.event.image) }
  }

  mutating func showBeside() { beside = selected }

  func drawBeside(
    on canvas: inout Canvas, _ session: Session, _ draw: (inout Canvas, EventListing) -> Void
  ) {
    guard let pane = layout(session).pane, let beside, !list.rows.isEmpty else { return }
    rest.draw(on: &canvas, in: pane, rowHeight: list.rows.view.rowHeight) { draw(&$0, beside) }
  }
}
