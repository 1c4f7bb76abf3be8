/// Letters typed one after the other lead to the row that begins with them: for lists whose letters are no commands.
public struct TypeAhead: Hashable, Sendable {
  /// What was typed lately.
  public private(set) var text = ""
  private var lastAt: Int64 = 0

  /// After so long a pause a letter begins anew.
  public static let pauseMilliseconds: Int64 = 1000

  public init() {}

  /// Takes a letter and says which row to go to: the first from the selected one on, around the end, that begins with
  /// what was typed. The same letter again and again goes from match to match. Nil when the key is no letter or no
  /// row matches.
  ///
  /// - Parameter now: any clock's milliseconds.
  public mutating func row(
    for key: Key, now: Int64, in list: ListView, label: (Int) -> SafeText
  ) -> Int? {
    guard let character = key.typed, !SafeText(String(character)).isEmpty else { return nil }
    if now - lastAt >= TypeAhead.pauseMilliseconds { text = "" }
    lastAt = now
    text += String(character).lowercased()
    guard let first = text.first, list.count > 0 else { return nil }
    // A letter repeated, or the first one: the row one stands on is no news.
    let isRepeated = text.allSatisfy { $0 == first }
    let wanted = isRepeated ? String(first) : text
    let start = isRepeated ? list.selection + 1 : list.selection
    for step in 0..<list.count {
      let row = (start + step) % list.count
      if label(row).string.lowercased().hasPrefix(wanted) { return row }
    }
    return nil
  }
}
