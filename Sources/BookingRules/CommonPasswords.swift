import Foundation

/// Passwords that many people use, lower-cased: those are refused, also repeated or padded.
public struct CommonPasswords: Sendable {
  package let contains: @Sendable (String) -> Bool
  /// False where the system's list is missing: then only what is easy to see (repetitions, sequences, the person's own
  /// name) is refused.
  public let hasList: Bool

  public init(hasList: Bool = true, contains: @escaping @Sendable (String) -> Bool) {
    self.hasList = hasList
    self.contains = contains
  }

  /// Reads a list of one password a line; lines that begin with `#!` are comments. Nil where there is none.
  public init?(path: String) {
    guard let data = FileManager.default.contents(atPath: path) else { return nil }
    let lines = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
    let words = Set(lines.filter { !$0.hasPrefix("#!") }.map { $0.lowercased() })
    guard !words.isEmpty else { return nil }
    self.init { words.contains($0) }
  }
}
