import BookingFiles
import BookingWords
import Foundation

/// Writes a file for the person at the keyboard. Never over another one: a number is added where the name is taken.
package enum FileExport {
  /// The path it got.
  package static func write(_ export: Export, to directory: String?) -> Result<String, ExportProblem> {
    write(export.name, Array(export.contents.utf8), to: directory)
  }

  /// - Parameter wanted: its name, without directory.
  package static func write(_ wanted: String, _ bytes: [UInt8], to directory: String?)
    -> Result<String, ExportProblem>
  {
    guard let directory else { return .failure(.noDirectory) }
    let parts = wanted.split(separator: ".", maxSplits: 1)
    for number in 1...99 {
      let name = number == 1 ? wanted : "\(parts[0])-\(number).\(parts.last ?? "txt")"
      let path = directory + "/" + name
      do throws(FileFault) {
        let file = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL)
        do throws(FileFault) {
          try file.write(bytes)
          try file.sync()
        } catch {
          unlink(path)
          throw error
        }
      } catch {
        if error.code == EEXIST { continue }
        return .failure(.system(error.reason))
      }
      return .success(path)
    }
    return .failure(.namesTaken)
  }
}
