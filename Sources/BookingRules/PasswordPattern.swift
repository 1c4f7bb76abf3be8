/// The shapes people give to passwords to make them long without making them hard.
enum PasswordPattern {
  /// One character over and over, a run through the alphabet or the digits, or something short repeated.
  static func isMonotonous(_ text: String) -> Bool {
    let values = text.unicodeScalars.map { Int($0.value) }
    guard values.count > 1 else { return true }
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }
    // 9 after 0 and 0 after 9 go on counting.
    let smooth = steps.filter { abs($0) <= 1 || abs($0) == 9 }.count
    return smooth * 5 >= steps.count * 4 || unit(text).count <= 3
  }

  /// The shortest text that repeated, whole or cut at the end, gives `text`: `abc-` for `abc-abc`.
  static func unit(_ text: String) -> String {
    let characters = Array(text)
    guard characters.count > 1 else { return text }
    for length in 1..<characters.count {
      if characters.indices.allSatisfy({ characters[$0] == characters[$0 % length] }) {
        return String(characters.prefix(length))
      }
    }
    return text
  }

  /// Without the digits, punctuation and spaces around it.
  static func core(_ text: String) -> String {
    guard let first = text.firstIndex(where: \.isLetter), let last = text.lastIndex(where: \.isLetter) else {
      return ""
    }
    return String(text[first...last])
  }

  /// With the digits and signs that stand for letters turned back: `p@ssw0rd` is `password`.
  static func withoutSubstitutions(_ text: String) -> String {
    String(text.map { substitutions[$0] ?? $0 })
  }

  private static let substitutions: [Character: Character] = [
    "@": "a", "4": "a", "3": "e", "1": "l", "!": "i", "0": "o", "$": "s", "5": "s", "7": "t",
  ]
}
