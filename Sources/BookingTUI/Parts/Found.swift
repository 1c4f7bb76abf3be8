import BookingDomain
import TerminalUI

/// What a search found, marked in a text: the beginnings of words, without regard to marks and capitals, as the search
/// itself goes by them.
///
/// Every row of a list asks with every letter that is typed, so plain letters take a short way.
struct Found {
  private let words: [[Character]]

  init(_ search: String) {
    words = search.split { !$0.isLetter && !$0.isNumber }.map { Array(FoldedText.sortKey(String($0))) }
  }

  func pieces(_ text: SafeText, _ style: Style) -> [Piece] {
    guard !words.isEmpty else { return [Piece(text, style)] }
    let marks = matches(in: text.glyphs.map(Found.letter))
    guard !marks.isEmpty else { return [Piece(text, style)] }
    let look = Style(.match, style.attributes.union(.underline))
    var pieces: [Piece] = []
    var index = 0
    for mark in marks {
      if index < mark.lowerBound {
        pieces.append(Piece(SafeText(glyphs: text.glyphs[index..<mark.lowerBound]), style))
      }
      pieces.append(Piece(SafeText(glyphs: text.glyphs[mark]), look))
      index = mark.upperBound
    }
    if index < text.glyphs.count { pieces.append(Piece(SafeText(glyphs: text.glyphs[index...]), style)) }
    return pieces
  }

  /// Where words begin with what was searched for, in order and apart.
  private func matches(in letters: [Character]) -> [Range<Int>] {
    var matches: [Range<Int>] = []
    var isInside = false
    for (index, letter) in letters.enumerated() {
      let isOfWord = letter.isLetter || letter.isNumber
      if isOfWord, !isInside {
        let length = words.filter { letters[index...].starts(with: $0) }.map(\.count).max() ?? 0
        if length > 0 { matches.append(index..<index + length) }
      }
      isInside = isOfWord
    }
    return matches
  }

  /// The letter that a glyph is compared as.
  private static func letter(_ glyph: Glyph) -> Character {
    let scalar = glyph.scalar
    if scalar.isASCII, !glyph.isMarked { return small[Int(scalar.value)] }
    return FoldedText.sortKey(SafeText(glyphs: [glyph]).string).first ?? " "
  }

  private static let small = (UInt8(0)..<128).map {
    Character(Unicode.Scalar((65...90).contains($0) ? $0 + 32 : $0))
  }
}
