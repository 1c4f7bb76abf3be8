import BookingSession

/// What can be done with any searched list; its screen has commands of its own besides.
enum ListCommand: Sendable, Equatable {
  case move(ListMove), open, search, leaveSearch, clear
  /// To the next of what was found or the one before, around the ends.
  case match(Int)
  case tab(Int)

  var isAboutRows: Bool {
    switch self {
    case .move, .open, .match: true
    case .search, .leaveSearch, .clear, .tab: false
    }
  }
}

protocol SearchedCommand: Sendable, Equatable {
  static func list(_ command: ListCommand) -> Self
  /// Means the rows that are there: it waits for those that are still to come.
  var isAboutRows: Bool { get }
}
