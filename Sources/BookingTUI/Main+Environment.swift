import Foundation

extension Booking {
  /// The variables the program was started with: the one place that reads them, so that all else can be told others.
  static var environment: [String: String] { ProcessInfo.processInfo.environment }
}
