import BookingDomain
import TerminalUI

/// What part of the managed events the list shows.
enum ManagedTab: CaseIterable, Sendable {
  case coming, onSale, drafts, cancelled, past, all

  var label: SafeText {
    switch self {
    case .coming: "Coming"
    case .onSale: "On sale"
    case .drafts: "Drafts"
    case .cancelled: "Cancelled"
    case .past: "Past"
    case .all: "All"
    }
  }

  /// Said where a list would be.
  var nothing: SafeText {
    switch self {
    case .coming: "Nothing is coming up."
    case .onSale: "Nothing is on sale."
    case .drafts: "There are no drafts."
    case .cancelled: "Nothing is cancelled."
    case .past: "Nothing is over yet."
    case .all: "No events yet."
    }
  }

  /// Narrows a query to this part. An event that is on just now is still coming: it may need its orders looked at.
  func query(_ query: EventQuery, now: Timestamp) -> EventQuery {
    var query = query
    query.managed = true
    switch self {
    case .coming: query.from = query.from ?? now - .days(1)
    case .onSale:
      query.status = .published
      query.from = query.from ?? now - .days(1)
    case .drafts: query.status = .draft
    case .cancelled: query.status = .cancelled
    case .past: (query.from, query.until) = (nil, now)
    case .all: break
    }
    return query
  }
}

/// A row of words of which one is chosen, changed by left and right or a click.
struct TabRow {
  let labels: [SafeText]
  let chosen: Int
  static let gap = 3

  func draw(on canvas: inout Canvas, in rect: Rect) {
    canvas.within(rect) { canvas in
      // In a row that is too short the chosen one is always to be seen.
      var x = -max(0, start(chosen) + labels[chosen].width + 2 - canvas.size.width)
      for (index, label) in labels.enumerated() {
        x += canvas.write(
          label, at: Point(x: x, y: 0), style: Style(index == chosen ? .tabSelected : .tab),
          maxWidth: label.width)
        x += TabRow.gap
      }
    }
  }

  private func start(_ index: Int) -> Int { labels.prefix(index).reduce(0) { $0 + $1.width + TabRow.gap } }

  /// The word that was clicked.
  func index(at point: Point, in rect: Rect) -> Int? {
    guard rect.contains(point), labels.indices.contains(chosen) else { return nil }
    let shift = max(0, start(chosen) + labels[chosen].width + 2 - rect.width)
    return labels.indices.first { index in
      let x = rect.x + start(index) - shift
      return x..<(x + labels[index].width) ~= point.x
    }
  }
}
