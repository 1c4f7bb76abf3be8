import CProcess
import Foundation

extension Booking {
  /// The variables the program was started with: the one place that reads them, so that all else can be told others.
  static var environment: [String: String] { ProcessInfo.processInfo.environment }

  /// Leaves this process these variables and no other: libraries read some by themselves.
  static func keepOnly(_ variables: [String: String]) {
    guard process_clear_environment() == 0 else { return }
    for (name, value) in variables { setenv(name, value, 1) }
  }
}
