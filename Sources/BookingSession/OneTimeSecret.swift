/// Secrets that are shown once, as they are read out, typed and written down.
package enum OneTimeSecret {
  /// A key in groups of four.
  package static func inFours(_ key: String) -> String {
    let letters = Array(key)
    return stride(from: 0, to: letters.count, by: 4)
      .map { String(letters[$0..<min($0 + 4, letters.count)]) }.joined(separator: " ")
  }

  /// Codes, two in a line.
  package static func lines(_ codes: [String]) -> [String] {
    stride(from: 0, to: codes.count, by: 2).map {
      codes[$0..<min($0 + 2, codes.count)].joined(separator: "   ")
    }
  }
}
