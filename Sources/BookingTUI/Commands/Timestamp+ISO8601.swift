import BookingModel
import Foundation

extension Timestamp {
  /// In UTC, for logs and programs: `2026-12-04T20:00:00Z`.
  var iso8601: String { Date(timeIntervalSince1970: Double(milliseconds) / 1000).formatted(.iso8601) }
}
