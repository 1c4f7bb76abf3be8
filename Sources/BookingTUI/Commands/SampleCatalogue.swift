import BookingFiles
import Foundation

/// Where the sample catalogue of the program lies.
enum SampleCatalogue {
  /// `data/sample/events.json` in a directory above the program, or `sample/events.json` in the data directory.
  static func path(besides directory: DataDirectory) -> String? {
    var folder = URL(fileURLWithPath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
    if let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
      folder = URL(fileURLWithPath: program).deletingLastPathComponent()
    }
    var candidates = [directory.path + "/sample/events.json"]
    while folder.path != "/", candidates.count < 20 {
      candidates.append(folder.path + "/data/sample/events.json")
      folder.deleteLastPathComponent()
    }
    candidates.append("/usr/share/booking/sample/events.json")
    return candidates.first { FileManager.default.isReadableFile(atPath: $0) }
  }
}
