import BookingModel
import Foundation

/// The files beside a backup while it is made: `NAME.<12 hex>.<part>.partial`. The first of them is locked as long as its
/// process lives, so that whoever backs up next into the same folder can tell what a killed one left, and clears it away.
package struct PartialFile {
  package enum Part: String, CaseIterable { case archive, tables, sandbox }

  private static let suffix = ".partial"
  /// What SQLite keeps beside a database that is being written.
  private static let companions = ["", "-journal", "-wal", "-shm"]
  private static let markLength = 12

  private let stem: String

  /// - Parameter mark: what tells it from another backup of the same name: six bytes.
  package init(of path: String, mark: [UInt8]) { stem = "\(path).\(Hex.encoded(mark))" }

  package func path(_ part: Part) -> String { "\(stem).\(part.rawValue)\(Self.suffix)" }

  /// Removes all of them, the one that is locked last.
  package func remove() {
    for part in Part.allCases.reversed() {
      for companion in Self.companions { unlink(path(part) + companion) }
    }
  }

  /// Removes what killed backups left in `folder`.
  package static func tidy(_ folder: String) {
    let names = (try? DiskFile.names(in: folder)) ?? []
    for stem in Set(names.compactMap { stem(of: $0) }) {
      let left = PartialFile(stem: folder + "/" + stem)
      if isAbandoned(left.path(.archive)) { left.remove() }
    }
  }

  private init(stem: String) { self.stem = stem }

  /// Nil for a name that no backup ever gave.
  private static func stem(of name: String) -> String? {
    guard let companion = companions.reversed().first(where: { name.hasSuffix(suffix + $0) }) else {
      return nil
    }
    let parts = name.dropLast(suffix.count + companion.count).split(
      separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 3, let part = parts.last, Part(rawValue: String(part)) != nil,
      parts[parts.count - 2].count == markLength,
      parts[parts.count - 2].utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
    else { return nil }
    return parts.dropLast().joined(separator: ".")
  }

  private static func isAbandoned(_ path: String) -> Bool {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else { return errno == ENOENT }
    defer { close(file) }
    return flock(file, LOCK_EX | LOCK_NB) == 0
  }
}
