import BookingSession
import Foundation

/// What a person probably means to type, from what there is already.
enum Suggestion {
  /// The first candidate that begins with what was typed, then the first of which a later part does
  /// (`hali` finds `America/Halifax`). Nil where nothing was typed or it is complete.
  static func of(_ typed: String, in candidates: [String]) -> String? {
    let needle = typed.lowercased()
    guard !needle.isEmpty, !candidates.contains(typed) else { return nil }
    if let hit = candidates.first(where: { $0.lowercased().hasPrefix(needle) }) { return hit }
    let spaced = needle.replacing(" ", with: "_")
    return candidates.first { candidate in
      candidate.lowercased().split(separator: "/").dropFirst().contains { $0.hasPrefix(spaced) }
    }
  }
}

/// Names of time zones to complete from.
enum TimeZoneNames {
  /// Those that name a place, in the order of the alphabet.
  static var all: [String] {
    TimeZone.knownTimeZoneIdentifiers.filter { $0.contains("/") }.sorted() + ["UTC"]
  }
}
