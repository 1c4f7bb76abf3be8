import Foundation

/// Names of time zones to complete from.
enum TimeZoneNames {
  /// Those that name a place, in the order of the alphabet.
  static var all: [String] {
    TimeZone.knownTimeZoneIdentifiers.filter { $0.contains("/") }.sorted() + ["UTC"]
  }
}
