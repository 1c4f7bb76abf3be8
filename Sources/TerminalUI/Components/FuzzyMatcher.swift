/// Finds what a person means by a few letters typed in order.
public struct FuzzyMatcher: Sendable {
  private let pattern: [Character]

  /// How well a text fits, and which of its graphemes did.
  public struct Match: Hashable, Sendable {
    /// Higher is better; only to be compared with matches of the same pattern.
    public let score: Int
    public let positions: [Int]
  }

  public init(_ pattern: String) {
    self.pattern = FuzzyMatcher.folded(pattern).filter { $0 != " " }
  }

  /// The best way to find the pattern's letters in order in the text; nil when they are not there. Beginnings
  /// of words and letters in a row count more, gaps count less. An empty pattern fits everything.
  public func match(_ text: String) -> Match? {
    guard !pattern.isEmpty else { return Match(score: 0, positions: []) }
    let characters = FuzzyMatcher.folded(text).prefix(256)
    guard pattern.count <= characters.count else { return nil }
    let text = Array(characters)
    // best[j]: the best score of the pattern so far with its last letter at j.
    var best = [Int?](repeating: nil, count: text.count)
    var steps: [[Int]] = []
    for (index, letter) in pattern.enumerated() {
      var next = [Int?](repeating: nil, count: text.count)
      var from = [Int](repeating: -1, count: text.count)
      var running: (score: Int, at: Int)?
      for position in text.indices {
        if index > 0, position > 0, let score = best[position - 1] {
          if score >= running?.score ?? .min { running = (score, position - 1) }
        }
        if text[position] == letter {
          let bonus = bonus(at: position, in: text)
          if index == 0 {
            next[position] = bonus - min(position, 15)
          } else if let running {
            var score = running.score + bonus - min(8, position - running.at - 1)
            var previous = running.at
            if let adjacent = best[position - 1], adjacent + bonus + 12 >= score {
              (score, previous) = (adjacent + bonus + 12, position - 1)
            }
            next[position] = score
            from[position] = previous
          }
        }
        running?.score -= 1
      }
      best = next
      steps.append(from)
    }
    guard let end = text.indices.filter({ best[$0] != nil }).max(by: { (best[$0] ?? 0) < (best[$1] ?? 0) }),
      let score = best[end]
    else { return nil }
    var positions = [end]
    for step in steps.dropFirst().reversed() {
      guard let last = positions.last, step[last] >= 0 else { break }
      positions.append(step[last])
    }
    return Match(score: score - text.count / 8, positions: positions.reversed())
  }

  private func bonus(at position: Int, in text: [Character]) -> Int {
    if position == 0 { return 20 }
    return text[position - 1].isWordPart ? 4 : 16
  }

  /// Small letters, one for each grapheme.
  private static func folded(_ text: String) -> [Character] {
    text.map { $0.lowercased().first ?? $0 }
  }
}
