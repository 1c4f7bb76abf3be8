import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// Management's orders with a line each, where there is room for it.
struct OrderTable {
  let orders: ListRows<OrderListing>
  let isOfOneEvent: Bool
  let search: String

  /// From so many columns on a line holds an order.
  static let leastWidth = 96

  /// The event where it isn't the same everywhere, and what was refunded once anything was.
  private var columns: [OrderColumn] {
    OrderColumn.allCases.filter {
      switch $0 {
      case .event: !isOfOneEvent
      case .refunded: orders.contains { !$0.order.refunded.isZero }
      default: true
      }
    }
  }

  func draw(_ list: ListView, on canvas: inout Canvas, in area: Rect, _ session: Session) {
    let columns = columns
    func cells(_ row: Int) -> OrderCells {
      OrderCells(listing: orders[row], search: search, session: session)
    }
    let inSight = list.window(height: TableView.rows(in: area).height)
    let money = inSight.map { max(cells($0).total.text.width, cells($0).refunded?.width ?? 0) }.max() ?? 0
    let state = inSight.map { cells($0).state.text.width }.max() ?? 0
    let day = inSight.map { cells($0).day.width }.max() ?? 0
    let shapes = columns.map { $0.shape(money: money, state: state, day: day, session.words) }
    TableView(shapes).draw(list, into: &canvas, in: area) {
      row, column, width in
      cells(row).pieces(columns[column], width)
    }
  }
}

extension OrderCells {
  fileprivate func pieces(_ column: OrderColumn, _ width: Int) -> [TextRun] {
    switch column {
    case .code: code(.text)
    case .customer: customer(width)
    case .event: [TextRun(event(width))]
    case .places: [TextRun("\(listing.places)")]
    case .ordered: [TextRun(day, .muted)]
    case .state: [state]
    case .total: [total]
    case .refunded: [TextRun(refunded ?? "", .warning)]
    }
  }

  /// The name, and the email where it is whole. Without room for it what was searched for comes first.
  private func customer(_ width: Int) -> [TextRun] {
    let (name, email) = (name, email)
    let whole = name + [TextRun("  ")] + email
    if whole.reduce(0, { $0 + $1.text.width }) <= width { return whole }
    return isMarked(email) && !isMarked(name) ? email : name
  }

  private func isMarked(_ pieces: [TextRun]) -> Bool {
    pieces.contains { $0.style.attributes.contains(.underline) }
  }

  /// That there are more events is never cut.
  private func event(_ width: Int) -> SafeText {
    let more: SafeText = listing.otherEvents > 0 ? " +\(listing.otherEvents)" : ""
    return SafeText(listing.eventTitle).truncated(to: width - more.width) + more
  }
}

extension OrderColumn {
  /// - Parameters:
  ///   - money: the width of the amounts in sight, which are never cut.
  ///   - state: that of the states in sight.
  ///   - day: that of the days in sight.
  fileprivate func shape(money: Int, state: Int, day: Int, _ words: any Words) -> TableView.Column {
    let title = SafeText(words.column(self))
    return switch self {
    case .code: .init(title, .fixed(9))
    case .customer: .init(title, .flexible(1), minimum: 12)
    case .event: .init(title, .flexible(1), minimum: 12)
    case .places: .init(title, .fixed(max(title.width, 6)), alignsRight: true, rank: 2)
    case .ordered: .init(title, .fixed(max(day, title.width)), rank: 1)
    case .state: .init(title, .fixed(max(state, 11)))
    case .total: .init(title, .fixed(max(money, 12)), alignsRight: true)
    case .refunded: .init(title, .fixed(max(money, 12)), alignsRight: true)
    }
  }
}
