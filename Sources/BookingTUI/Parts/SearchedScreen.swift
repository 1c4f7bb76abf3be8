import BookingDomain
import TerminalUI

/// A screen that is one list, searched, in tabs and read page by page. What keys, mouse and answers do to such a list is the
/// same everywhere; a screen says what it reads and what it shows.
protocol SearchedScreen: Screen where Command: SearchedCommand {
  associatedtype Row: Identifiable & Sendable where Row.ID: Sendable
  associatedtype Cursor: Sendable
  typealias List = PagedList<Row, Cursor>

  var search: Search { get set }
  var list: List { get set }
  var tabs: Tabs { get }
  func layout(_ session: Session) -> SearchedLayout

  func read(_ request: List.Request, _ context: inout StepContext<Self>)
  func open(_ row: Row, _ context: inout StepContext<Self>)
  mutating func choose(tab: Int)
  /// Whatever leaves rows out besides the search goes.
  mutating func clearFilters()
  /// The rows are others now, or another is selected: then `moved` is true.
  mutating func follow(_ context: inout StepContext<Self>, moved: Bool)
}

extension SearchedScreen {
  var selected: Row? { list.rows.selected }

  func isTyping(_ session: Session) -> Bool { search.isTyping }
  func subject(_ session: Session) -> Row.ID? { selected?.id }
  mutating func clearFilters() {}
  mutating func follow(_ context: inout StepContext<Self>, moved: Bool) {}

  mutating func handle(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    handleInList(input, &context)
  }

  mutating func handleInList(_ input: Input, _ context: inout StepContext<Self>) -> Bool {
    let layout = layout(context.session)
    list.rows.view.rowHeight = layout.rowHeight
    switch search.handle(input, in: layout.search) {
    case .ignored: break
    case .changed:
      startOver(&context)
      return true
    case .moved, .full: return true
    }
    if list.isStale, list.keeps(input, keys(context.session), isAboutRows: \.isAboutRows) { return true }
    guard case .mouse(let mouse) = input else { return false }
    if mouse.isClick, let tab = layout.tabs.flatMap({ tabs.index(at: mouse.point, in: $0) }) {
      choose(tab: tab)
      startOver(&context)
      return true
    }
    switch list.rows.view.handle(input, in: layout.list) {
    case .ignored: return false
    case .moved: settle(&context)
    case .activated: run(.open, &context)
    }
    return true
  }

  mutating func run(_ command: ListCommand, _ context: inout StepContext<Self>) {
    switch command {
    case .move(let move):
      list.rows.view.move(move, height: layout(context.session).list.height)
      settle(&context)
    case .match(let step):
      list.rows.view.cycle(by: step)
      settle(&context)
    case .open: if let selected { open(selected, &context) }
    case .search: search.isTyping = true
    case .leaveSearch: search.isTyping = false
    case .clear:
      search.clear()
      clearFilters()
      read(list.startOver(keepingRow: true), &context)
    case .tab(let step):
      let count = tabs.titles.count
      choose(tab: (tabs.selection + step + count) % count)
      startOver(&context)
    }
  }

  mutating func show(_ answer: List.Answer, _ context: inout StepContext<Self>) {
    let before = list.isStale ? nil : selected?.id
    guard list.handle(answer) else { return }
    settle(&context, moved: selected?.id != before)
    context.move(.replay(list.takePressed()))
  }

  mutating func startOver(_ context: inout StepContext<Self>) { read(list.startOver(), &context) }
  mutating func readAgain(_ context: inout StepContext<Self>) { read(list.readAgain(), &context) }

  private mutating func settle(_ context: inout StepContext<Self>, moved: Bool = true) {
    follow(&context, moved: moved)
    if let request = list.readOn() { read(request, &context) }
  }
}
