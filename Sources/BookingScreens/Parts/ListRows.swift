import BookingModel
import BookingSession
import TerminalUI

/// The rows of a list as they were last read, one of them selected. Whatever is read anew, the selection stays on the row
/// it was on, wherever that is now.
struct ListRows<Row: Identifiable & Sendable>: RandomAccessCollection, Sendable {
  var view: ListView
  private(set) var failure: BookingError?
  /// The first answer has come.
  private(set) var isLoaded = false
  private var rows: [Row] = []

  init(rowHeight: Int = 2) { view = ListView(rowHeight: rowHeight) }

  var startIndex: Int { 0 }
  var endIndex: Int { rows.count }
  subscript(index: Int) -> Row { rows[index] }

  var selected: Row? { rows.indices.contains(view.selection) ? rows[view.selection] : nil }

  /// A refusal leaves the rows as they are.
  ///
  /// - Parameter staysFirst: on the first row the selection stays there, so that what is new is seen.
  mutating func show(_ result: Result<[Row], BookingError>, staysFirst: Bool = false) {
    isLoaded = true
    switch result {
    case .failure(let error): failure = error
    case .success(let new):
      let kept = staysFirst && view.selection == 0 ? nil : selected?.id
      failure = nil
      rows = new
      view.show(new.map(\.id), keeping: kept)
    }
  }

  mutating func removeAll() {
    rows = []
    view.count = 0
  }
}
