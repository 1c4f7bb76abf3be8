import BookingDomain
import TerminalUI

/// What a search found, marked in a text, without regard to marks and capitals, where the search itself looks for it.
///
/// Every row of a list asks with every letter that is typed, so plain letters take a short way.
struct Found {
  enum Place {
    /// Each of its words at the beginning of a word.
    case words
    /// All of it, at the beginning of the text or anywhere in it.
    case beginning, anywhere
  }

  private let words: [[Character]]
  private let place: Place

  init(_ search: String, _ place: Place = .words) {
    self.place = place
    let parts = place == .words ? search.split { !$0.isLetter && !$0.isNumber } : [search[...]]
    words = parts.filter { !$0.isEmpty }.map { Array(FoldedText.sortKey(String($0))) }
  }

  func pieces(_ text: SafeText, _ style: Style) -> [Piece] {
    guard !words.isEmpty else { return [Piece(text, style)] }
    let marks = matches(in: text.glyphs.map(Found.letter))
    guard !marks.isEmpty else { return [Piece(text, style)] }
    // In the colours around it: others would cost a scrolled row more bytes than its text.
    var look = style
    look.attributes.insert(.underline)
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

  /// Where what was searched for stands, in order and apart.
  private func matches(in letters: [Character]) -> [Range<Int>] {
    var matches: [Range<Int>] = []
    var isInside = false
    for (index, letter) in letters.enumerated() {
      let isOfWord = letter.isLetter || letter.isNumber
      let counts =
        switch place {
        case .words: isOfWord && !isInside
        case .beginning: index == 0
        case .anywhere: index >= matches.last?.upperBound ?? 0
        }
      if counts {
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
