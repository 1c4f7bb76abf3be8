import BookingWords
import Foundation

/// Writes a file for the person at the keyboard. Never over another one: a number is added where the name is taken.
enum FileExport {
  /// The path it got.
  static func write(_ export: Export, to directory: String?) -> Result<String, ExportProblem> {
    guard let directory else { return .failure(.noDirectory) }
    let parts = export.name.split(separator: ".", maxSplits: 1)
    for number in 1...99 {
      let name = number == 1 ? export.name : "\(parts[0])-\(number).\(parts.last ?? "txt")"
      let path = directory + "/" + name
      let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if file < 0 {
        if errno == EEXIST { continue }
        return .failure(.system(String(cString: strerror(errno))))
      }
      defer { close(file) }
      let bytes = Array(export.contents.utf8)
      guard Foundation.write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else {
        let reason = String(cString: strerror(errno))
        unlink(path)
        return .failure(.system(reason))
      }
      return .success(path)
    }
    return .failure(.namesTaken)
  }
}
