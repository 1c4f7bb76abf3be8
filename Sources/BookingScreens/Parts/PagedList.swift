import BookingModel
import BookingSession
import TerminalUI

/// A list that is read page by page while others change what is in it: more rows are asked for when their end is near, an
/// answer counts only while it is waited for, and keys meant for rows that are still to come wait for them.
struct PagedList<Row: Identifiable & Sendable, Cursor: Sendable>: Sendable {
  /// What is to be read now.
  struct Request: Sendable {
    fileprivate let number: Int
    let limit: Int
    /// Where the page before ended; nil from the beginning.
    let after: Cursor?
  }

  struct Page: Sendable {
    let rows: [Row]
    /// Where the next page begins; nil on the last one.
    let next: Cursor?
    /// How many rows all pages have together, where somebody has counted.
    var total = 0
    var isTotalExact = false
  }

  struct Answer: Sendable {
    let request: Request
    let result: Result<Page, BookingError>
  }

  var rows: ListRows<Row>
  /// All pages together, as far as it is known.
  private(set) var total = 0
  private(set) var isTotalExact = true
  /// What is shown is not yet what was asked for.
  private(set) var isStale = true
  /// The selected row is looked for in what was asked for.
  private var keepsRow = false
  private var next: Cursor?
  private var number = 0
  private var isReading = false
  private var pressed: [Key] = []

  private static var pageSize: Int { 100 }
  private static var mostAtOnce: Int { 1000 }
  /// So few rows below the selection, and more are read.
  private static var margin: Int { 30 }

  init(rowHeight: Int = 2) { rows = ListRows(rowHeight: rowHeight) }

  /// There is nothing, and it is known.
  var isEmpty: Bool { rows.isEmpty && !isStale }

  /// Such as `12/340`, with a `+` where there may be more; empty for an empty list.
  var position: SafeText {
    total == 0 ? .empty : SafeText("\(rows.view.selection + 1)/\(total)\(isTotalExact ? "" : "+")")
  }

  /// Such as `14 events`, with a `+` where there may be more; empty while it is not known.
  func count(_ words: (_ total: Int, _ isExact: Bool) -> String) -> SafeText {
    isStale ? "" : SafeText(words(total, isTotalExact))
  }

  /// Something else is wanted: from its beginning, or around the selected row where that is on its first page.
  mutating func startOver(keepingRow: Bool = false) -> Request {
    if !keepingRow { rows.view.selection = 0 }
    keepsRow = keepingRow
    isStale = true
    pressed = []
    return request(limit: Self.pageSize)
  }

  /// The same anew, as far as it was read; what is very far down stays as it was.
  mutating func readAgain() -> Request {
    request(limit: Swift.min(Swift.max(Self.pageSize, rows.count), Self.mostAtOnce))
  }

  /// The next page, where its rows will soon be in sight.
  mutating func readOn() -> Request? {
    guard let next, !isReading, rows.view.selection + Self.margin > rows.count else { return nil }
    return request(limit: Self.pageSize, after: next)
  }

  private mutating func request(limit: Int, after: Cursor? = nil) -> Request {
    number += 1
    isReading = true
    return Request(number: number, limit: limit, after: after)
  }

  /// True when the rows are others now; false for an answer that nobody waits for any more, and for a refusal.
  mutating func handle(_ answer: Answer) -> Bool {
    guard answer.request.number == number else { return false }
    isReading = false
    switch answer.result {
    case .failure(let error):
      // What is shown is what was asked for, or it is not shown.
      if isStale { rows.removeAll() }
      (isStale, pressed) = (false, [])
      rows.show(.failure(error))
      return false
    case .success(let page):
      show(page, appending: answer.request.after != nil)
      isStale = false
      return true
    }
  }

  private mutating func show(_ page: Page, appending: Bool) {
    let rest = appending ? [] : rest(after: page)
    if rest.isEmpty { next = page.next }
    let all = (appending ? Array(rows) : []) + page.rows + rest
    let selected = rows.selected?.id
    let keeps = !isStale || keepsRow && all.contains { $0.id == selected }
    if !keeps { rows.view.selection = 0 }
    rows.show(.success(all), staysFirst: !keeps)
    total = max(page.total, rows.count)
    isTotalExact = page.isTotalExact || next == nil
  }

  /// The rows below those that were read anew.
  private func rest(after page: Page) -> [Row] {
    guard !isStale, page.next != nil, let last = page.rows.last,
      let index = rows.firstIndex(where: { $0.id == last.id })
    else { return [] }
    let read = Set(page.rows.map(\.id))
    return rows[(index + 1)...].filter { !read.contains($0.id) }
  }

  /// Whether the key waits for the rows: it is about them, or comes after one that is.
  mutating func keeps<Command>(
    _ input: Input, _ keys: Keymap<Command>, isAboutRows: (Command) -> Bool
  ) -> Bool {
    guard isStale, case .key(let key) = input,
      let binding = keys.bindings.first(where: { $0.keys.contains(key) }),
      !pressed.isEmpty || isAboutRows(binding.action)
    else { return false }
    pressed.append(key)
    return true
  }

  /// The keys that have waited, now that the rows are there.
  mutating func takePressed() -> [Key] {
    defer { pressed = [] }
    return pressed
  }
}
