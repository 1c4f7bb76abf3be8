import BookingDomain
import TerminalUI

extension SearchedScreen {
  var nothingFound: SafeText { "Nothing found for “\(SafeText(search.text))”." }

  /// Heading, search, tabs and the list: `empty` is said where its rows would be, with the key that helps.
  ///
  /// - Parameter narrowed: what besides the search leaves rows out.
  func drawList(
    on canvas: inout Canvas, _ session: Session, invitation: SafeText, narrowed: [SafeText] = [],
    empty: (words: SafeText, key: (SafeText, SafeText)?),
    rows: (inout Canvas, SearchedLayout, ListView) -> Void
  ) {
    let layout = layout(session)
    if let row = layout.head { canvas.write(title, in: row, style: .title) }
    search.draw(on: &canvas, in: layout.search, invitation: invitation, position: position(narrowed, session))
    if let row = layout.tabs { tabs.draw(into: &canvas, in: row) }
    let isLocked = session.isLocked && list.isStale
    if !list.rows.isEmpty, !isLocked {
      var view = list.rows.view
      view.rowHeight = layout.rowHeight
      rows(&canvas, layout, view)
    } else if isLocked {
      EmptyState.drawLocked(on: &canvas, layout.list)
    } else if let failure = list.rows.failure {
      EmptyState.draw(on: &canvas, layout.list, Wording.sentence(failure, session), key: nil)
    } else if list.rows.isLoaded {
      EmptyState.draw(on: &canvas, layout.list, empty.words, key: empty.key)
    }
  }

  private func position(_ narrowed: [SafeText], _ session: Session) -> [TextRun] {
    if session.isLocked {
      return [TextRun("⏎", Style(.footerKey)), TextRun(" type the password to go on", .warning)]
    }
    let words = narrowed.isEmpty ? [] : [TextRun(narrowed.joined(separator: " · ") + "   ", .accent)]
    return words + [TextRun(list.position)]
  }
}
