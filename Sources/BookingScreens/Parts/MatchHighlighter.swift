import BookingRules
import BookingSession
import TerminalUI

/// What a search found, marked in a text, without regard to marks and capitals, where the search itself looks for it.
///
/// Every row of a list asks with every letter that is typed, so plain letters take a short way.
struct MatchHighlighter {
  enum Place {
    /// Each of its words at the beginning of a word.
    case words
    /// All of it, at the beginning of the text.
    case beginning
    /// Each of its words, anywhere in the text.
    case anywhere
  }

  private let words: [[Character]]
  private let place: Place

  init(_ search: String, _ place: Place = .words) {
    self.place = place
    let parts =
      switch place {
      case .words: search.split { !$0.isLetter && !$0.isNumber }
      case .beginning: [search[...]]
      case .anywhere: search.split(whereSeparator: \.isWhitespace)
      }
    words = parts.filter { !$0.isEmpty }.map { Array(FoldedText.sortKey(String($0))) }
  }

  func pieces(_ text: SafeText, _ style: Style) -> [TextRun] {
    guard !words.isEmpty else { return [TextRun(text, style)] }
    let marks = matches(in: MatchHighlighter.letters(text.glyphs))
    guard !marks.isEmpty else { return [TextRun(text, style)] }
    // In the colours around it: others would cost a scrolled row more bytes than its text.
    var look = style
    look.attributes.insert(.underline)
    var pieces: [TextRun] = []
    var index = 0
    for mark in marks {
      if index < mark.lowerBound {
        pieces.append(TextRun(SafeText(glyphs: text.glyphs[index..<mark.lowerBound]), style))
      }
      pieces.append(TextRun(SafeText(glyphs: text.glyphs[mark]), look))
      index = mark.upperBound
    }
    if index < text.glyphs.count { pieces.append(TextRun(SafeText(glyphs: text.glyphs[index...]), style)) }
    return pieces
  }

  /// A letter that is compared, and the glyph that it is shown in: `ß` is shown in one and compared as two.
  private struct Letter {
    let letter: Character
    let glyph: Int
  }

  /// The glyphs in which what was searched for stands, in order and apart.
  private func matches(in letters: [Letter]) -> [Range<Int>] {
    var matches: [Range<Int>] = []
    var isInside = false
    for (index, letter) in letters.enumerated() {
      let isOfWord = letter.letter.isLetter || letter.letter.isNumber
      let isApart = letter.glyph >= matches.last?.upperBound ?? 0
      let counts =
        switch place {
        case .words: isOfWord && (!isInside || isApart && FoldedText.isUnspaced(letter.letter))
        case .beginning: index == 0
        case .anywhere: isApart
        }
      if counts {
        let length =
          words.filter { word in letters[index...].lazy.map(\.letter).starts(with: word) }
          .map(\.count).max() ?? 0
        if length > 0 { matches.append(letter.glyph..<letters[index + length - 1].glyph + 1) }
      }
      isInside = isOfWord
    }
    return matches
  }

  private static func letters(_ glyphs: [Glyph]) -> [Letter] {
    var letters: [Letter] = []
    letters.reserveCapacity(glyphs.count)
    for (index, glyph) in glyphs.enumerated() {
      let scalar = glyph.scalar
      if scalar.isASCII, !glyph.isMarked {
        letters.append(Letter(letter: small[Int(scalar.value)], glyph: index))
      } else {
        let folded = FoldedText.sortKey(SafeText(glyphs: [glyph]).string)
        for letter in folded.isEmpty ? " " : folded { letters.append(Letter(letter: letter, glyph: index)) }
      }
    }
    return letters
  }

  private static let small = (UInt8(0)..<128).map {
    Character(Unicode.Scalar((65...90).contains($0) ? $0 + 32 : $0))
  }
}
