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

  func read(_ request: List.Request, _ turn: inout Turn<Self>)
  func open(_ row: Row, _ turn: inout Turn<Self>)
  mutating func choose(tab: Int)
  /// Whatever leaves rows out besides the search goes.
  mutating func clearFilters()
  /// The rows are others now, or another is selected: then `moved` is true.
  mutating func follow(_ turn: inout Turn<Self>, moved: Bool)
}

extension SearchedScreen {
  var selected: Row? { list.rows.selected }

  func isTyping(_ session: Session) -> Bool { search.isTyping }
  func subject(_ session: Session) -> Row.ID? { selected?.id }
  mutating func clearFilters() {}
  mutating func follow(_ turn: inout Turn<Self>, moved: Bool) {}

  mutating func take(_ input: Input, _ turn: inout Turn<Self>) -> Bool { takeInList(input, &turn) }

  mutating func takeInList(_ input: Input, _ turn: inout Turn<Self>) -> Bool {
    let layout = layout(turn.session)
    list.rows.view.rowHeight = layout.rowHeight
    switch search.take(input, in: layout.search) {
    case .ignored: break
    case .changed:
      startOver(&turn)
      return true
    case .moved, .full: return true
    }
    if list.isStale, list.keeps(input, keys(turn.session), isAboutRows: \.isAboutRows) { return true }
    guard case .mouse(let mouse) = input else { return false }
    if mouse.isClick, let tab = layout.tabs.flatMap({ tabs.index(at: mouse.point, in: $0) }) {
      choose(tab: tab)
      startOver(&turn)
      return true
    }
    switch list.rows.view.handle(input, in: layout.list) {
    case .ignored: return false
    case .moved: settle(&turn)
    case .activated: perform(.open, &turn)
    }
    return true
  }

  mutating func perform(_ command: ListCommand, _ turn: inout Turn<Self>) {
    switch command {
    case .move(let move):
      list.rows.view.move(move, height: layout(turn.session).list.height)
      settle(&turn)
    case .match(let step):
      list.rows.view.cycle(by: step)
      settle(&turn)
    case .open: if let selected { open(selected, &turn) }
    case .search: search.isTyping = true
    case .leaveSearch: search.isTyping = false
    case .clear:
      search.clear()
      clearFilters()
      read(list.startOver(keepingRow: true), &turn)
    case .tab(let step):
      let count = tabs.titles.count
      choose(tab: (tabs.selection + step + count) % count)
      startOver(&turn)
    }
  }

  mutating func show(_ answer: List.Answer, _ turn: inout Turn<Self>) {
    let before = list.isStale ? nil : selected?.id
    guard list.take(answer) else { return }
    settle(&turn, moved: selected?.id != before)
    turn.move(.press(list.takePressed()))
  }

  mutating func startOver(_ turn: inout Turn<Self>) { read(list.startOver(), &turn) }
  mutating func readAgain(_ turn: inout Turn<Self>) { read(list.readAgain(), &turn) }

  private mutating func settle(_ turn: inout Turn<Self>, moved: Bool = true) {
    follow(&turn, moved: moved)
    if let request = list.readOn() { read(request, &turn) }
  }
}
