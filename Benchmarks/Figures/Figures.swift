import BookingFiles
import Foundation

/// Figures of the domain, which docs/performance.md records. `scripts/bench` prepares what they need.
@main
struct Figures {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count > 2 else {
      return print("usage: Figures throughput|flat|import|lists|index|door DIRECTORY …")
    }
    let directory = DataDirectory(path: arguments[2])
    switch arguments[1] {
    case "throughput": try Throughput(directory).compare()
    case "seller" where arguments.count == 5:
      try Throughput(directory).sell(arguments[3], Int(arguments[4]) ?? 1)
    case "flat": try FlatCost.measure(directory)
    case "import": try ImportWaits(directory).measure()
    case "lists": try Lists(directory).measure()
    case "index": try Lists(directory).index()
    case "door": try Door(directory).measure()
    case let name: print("There is no figure '\(name)'.")
    }
  }

  static func number(after flag: String) -> Int? {
    let arguments = CommandLine.arguments
    guard let index = arguments.firstIndex(of: flag), index + 1 < arguments.count else { return nil }
    return Int(arguments[index + 1])
  }

  static func text(_ value: Double) -> String { String(format: value < 10 ? "%.2f" : "%.0f", value) }

  /// How long it takes, in milliseconds.
  static func time(_ body: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try body()
    let took = (ContinuousClock.now - start).components
    return Double(took.seconds) * 1e3 + Double(took.attoseconds) / 1e15
  }
}
