import Foundation
import Testing

/// Whole screens as they were approved, one file each. Written anew only with `BOOKING_GOLDEN=write` set.
enum Golden {
  static func expect(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws
  {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Golden/\(name).txt")
    if ProcessInfo.processInfo.environment["BOOKING_GOLDEN"] == "write" {
      try (text + "\n").write(to: file, atomically: true, encoding: .utf8)
      return
    }
    let approved = try String(contentsOf: file, encoding: .utf8)
    #expect(text + "\n" == approved, "differs from Golden/\(name).txt", sourceLocation: sourceLocation)
  }
}
