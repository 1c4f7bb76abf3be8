/// A cell that no spreadsheet takes for a formula.
///
/// What begins with a sign that begins a formula gets an apostrophe before it, which spreadsheets show as text; whoever
/// reads the file takes it off again. What begins with apostrophes and such a sign gets one more, so that every text comes
/// back as it was. The signs: https://owasp.org/www-community/attacks/CSV_Injection
enum CSVCell {
  private static let guardian: Character = "'"
  private static let signs: Set<Character> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "＝", "＋", "－", "＠",
  ]

  static func guarded(_ text: String) -> String { isFormula(text) ? "\(guardian)\(text)" : text }

  static func value(_ cell: String) -> String {
    cell.first == guardian && isFormula(cell) ? String(cell.dropFirst()) : cell
  }

  /// A sign, or apostrophes and a sign.
  private static func isFormula(_ text: String) -> Bool {
    text.first { $0 != guardian }.map(signs.contains) ?? false
  }
}
