import BookingDomain
import TerminalUI

/// What a search found, marked in a text: the beginnings of words, without regard to marks and capitals, as the search
/// itself goes by them.
struct Found {
  private let words: [[Character]]

  init(_ search: String) {
    words = search.split { !$0.isLetter && !$0.isNumber }.map { Array(FoldedText.sortKey(String($0))) }
  }

  func pieces(_ text: SafeText, _ style: Style) -> [Piece] {
    guard !words.isEmpty else { return [Piece(text, style)] }
    let letters = text.glyphs.map { FoldedText.sortKey(SafeText(glyphs: [$0]).string).first ?? " " }
    var pieces: [Piece] = []
    var index = 0
    while index < letters.count {
      let length = matched(letters, at: index)
      let end = index + max(1, length)
      let look = length > 0 ? Style(.match, style.attributes.union(.underline)) : style
      let part = SafeText(glyphs: text.glyphs[index..<end])
      if pieces.last?.style == look {
        pieces[pieces.count - 1].text += part
      } else {
        pieces.append(Piece(part, look))
      }
      index = end
    }
    return pieces
  }

  /// How many letters of a word that begins there are what was searched for.
  private func matched(_ letters: [Character], at index: Int) -> Int {
    if index > 0, letters[index - 1].isLetter || letters[index - 1].isNumber { return 0 }
    return words.filter { letters[index...].starts(with: $0) }.map(\.count).max() ?? 0
  }
}
