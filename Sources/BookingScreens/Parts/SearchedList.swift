import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// A list as its screen holds it: what it is searched for, and its rows, read page by page. What keys, mouse and answers do
/// to such a list is the same everywhere; the screen does what comes of it (`Event`), and says what is read and shown.
struct SearchedList<Row: Identifiable & Sendable, Cursor: Sendable>: Sendable {
  typealias Pages = PagedList<Row, Cursor>

  var search = Search()
  private(set) var pages = Pages()

  /// What came of a key, a click or an answer.
  enum Event: Sendable {
    /// Nothing: it was not meant for the list.
    case ignored
    case used
    /// Something else is asked for, or more: that is to be read.
    case read(Pages.Request)
    /// The rows are others now, or another is selected: then it `moved`. Perhaps `more` are to be read.
    case rows(moved: Bool, more: Pages.Request?)
    case opened(Row)
    /// Another tab: what belongs to it is to be read from its beginning.
    case tab(Int)
  }

  var rows: ListRows<Row> { pages.rows }
  var selected: Row? { pages.rows.selected }
  /// There is nothing, and it is known.
  var isEmpty: Bool { pages.isEmpty }

  /// - Parameter keys: the table of the screen: keys about rows that are still to come wait for them.
  mutating func handle<Command: SearchedCommand>(
    _ input: Input, _ layout: SearchedLayout, _ tabs: Tabs, _ keys: Keymap<Command>
  ) -> Event {
    pages.rows.view.rowHeight = layout.rowHeight
    switch search.handle(input, in: layout.search) {
    case .ignored: break
    case .changed: return .read(pages.startOver())
    case .moved, .full: return .used
    }
    if pages.isStale, pages.keeps(input, keys, isAboutRows: \.isAboutRows) { return .used }
    guard case .mouse(let mouse) = input else { return .ignored }
    if mouse.isClick, let tab = layout.tabs.flatMap({ tabs.index(at: mouse.point, in: $0) }) {
      return .tab(tab)
    }
    switch pages.rows.view.handle(input, in: layout.list) {
    case .ignored: return .ignored
    case .moved: return moved()
    case .activated: return selected.map { .opened($0) } ?? .used
    }
  }

  mutating func run(_ command: ListCommand, _ layout: SearchedLayout, _ tabs: Tabs) -> Event {
    switch command {
    case .move(let move):
      pages.rows.view.move(move, height: layout.list.height)
      return moved()
    case .match(let step):
      pages.rows.view.cycle(by: step)
      return moved()
    case .open: return selected.map { .opened($0) } ?? .used
    case .search:
      search.isTyping = true
      return .used
    case .leaveSearch:
      search.isTyping = false
      return .used
    case .clear:
      search.clear()
      return .read(pages.startOver(keepingRow: true))
    case .tab(let step):
      let count = tabs.titles.count
      return .tab((tabs.selection + step + count) % count)
    }
  }

  /// Keys that have waited for these rows are pressed now.
  mutating func show<Owner>(_ answer: Pages.Answer, _ context: inout StepContext<Owner>) -> Event {
    let before = pages.isStale ? nil : selected?.id
    guard pages.handle(answer) else { return .used }
    context.move(.replay(pages.takePressed()))
    return .rows(moved: selected?.id != before, more: pages.readOn())
  }

  /// Something else is wanted: from its beginning.
  mutating func startOver() -> Pages.Request { pages.startOver() }
  /// The same anew, as far as it was read.
  mutating func readAgain() -> Pages.Request { pages.readAgain() }

  private mutating func moved() -> Event { .rows(moved: true, more: pages.readOn()) }
}

extension SearchedList {
  func nothingFound(_ words: any BookingWords.Words) -> SafeText { SafeText(words.nothingFound(search.text)) }

  /// What the screen says around the list.
  struct Words {
    let title: SafeText
    let invitation: SafeText
    /// What can be typed to find something.
    var placeholder: SafeText = ""
    /// What besides the search leaves rows out.
    var narrowed: [SafeText] = []
    /// Said where the rows would be, with the key that helps.
    let empty: (words: SafeText, key: (SafeText, SafeText)?)
  }

  /// Heading, search, tabs and the list.
  func draw(
    on canvas: inout Canvas, _ session: Session, _ layout: SearchedLayout, _ tabs: Tabs, _ words: Words,
    rows draw: (inout Canvas, ListView) -> Void
  ) {
    if let row = layout.head { canvas.write(words.title, in: row, style: .title) }
    search.draw(
      on: &canvas, in: layout.search, invitation: words.invitation, placeholder: words.placeholder,
      position: position(words.narrowed, session))
    if let row = layout.tabs { tabs.draw(into: &canvas, in: row) }
    let isLocked = session.isLocked && pages.isStale
    if !rows.isEmpty, !isLocked {
      var view = rows.view
      view.rowHeight = layout.rowHeight
      draw(&canvas, view)
    } else if isLocked {
      EmptyState.drawLocked(on: &canvas, layout.list, session.words)
    } else if let failure = rows.failure {
      EmptyState.draw(on: &canvas, layout.list, session.sentence(failure), key: nil)
    } else if rows.isLoaded {
      EmptyState.draw(on: &canvas, layout.list, words.empty.words, key: words.empty.key)
    }
  }

  private func position(_ narrowed: [SafeText], _ session: Session) -> [TextRun] {
    if session.isLocked {
      return [TextRun("⏎", Style(.footerKey)), TextRun(" " + SafeText(session.words.lockedRow), .warning)]
    }
    let words = narrowed.isEmpty ? [] : [TextRun(narrowed.joined(separator: " · ") + "   ", .accent)]
    return words + [TextRun(pages.position)]
  }
}
