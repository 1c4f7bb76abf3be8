import Foundation

/// Text without what people leave out when they type or sort.
public enum FoldedText {
  /// Letters without their marks, and those that marks can't be taken from as people type them instead: `Café` becomes
  /// `Cafe`, `Łódź` `Lodz`, `Straße` `Strasse`. Wide letters and ligatures become plain ones.
  package static func plain(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars {
      if let spelled = spelled[scalar] {
        scalars.append(contentsOf: spelled.unicodeScalars)
      } else if !isMark(scalar), !NormalizedText.isJoiner(scalar) {
        scalars.append(scalar)
      }
    }
    // Syllables and letters with marks that stay are one letter again.
    return String(scalars).precomposedStringWithCanonicalMapping
  }

  /// What titles are sorted by, and words are found by: without marks, in small letters.
  public static func sortKey(_ text: String) -> String {
    // A sigma at the end of a word is the same letter.
    plain(text).lowercased().replacing("ς", with: "σ")
  }

  /// The words of `text` as the search index keeps them: folded, and in scripts that put no spaces between words each
  /// letter with the one behind it, so that what is typed is found wherever a word begins.
  package static func searchable(_ text: String) -> String {
    let folded = sortKey(text)
    guard folded.unicodeScalars.contains(where: isUnspaced) else { return folded }
    var result = ""
    for run in runs(of: folded) {
      result += run.isUnspaced ? " \(pairs(of: run.text, withLast: true).joined(separator: " ")) " : run.text
    }
    return result
  }

  /// What is searched for: each its words in order, the last of them by its beginning. `国際` asks for one pair of letters,
  /// `東京国際` for three pairs that follow one another.
  package static func searches(_ text: String) -> [[String]] {
    runs(of: sortKey(text)).flatMap { run -> [[String]] in
      if run.isUnspaced { return [pairs(of: run.text, withLast: run.text.unicodeScalars.count == 1)] }
      return run.text.split { !$0.isLetter && !$0.isNumber }.map { [String($0)] }
    }
  }

  /// Whether it is of a script that puts no spaces between words.
  public static func isUnspaced(_ letter: Character) -> Bool {
    letter.unicodeScalars.first.map(isUnspaced) ?? false
  }

  private struct Run {
    var text: String
    let isUnspaced: Bool
  }

  private static func runs(of text: String) -> [Run] {
    var runs: [Run] = []
    for scalar in text.unicodeScalars {
      let unspaced = isUnspaced(scalar)
      if runs.last?.isUnspaced != unspaced { runs.append(Run(text: "", isUnspaced: unspaced)) }
      runs[runs.count - 1].text.unicodeScalars.append(scalar)
    }
    return runs
  }

  private static func pairs(of run: String, withLast: Bool) -> [String] {
    let letters = run.unicodeScalars.map { String($0) }
    return zip(letters, letters.dropFirst()).map(+) + (withLast ? letters.suffix(1) : [])
  }

  /// Chinese and Japanese letters, Thai, Lao, Burmese and Khmer ones with the signs that belong to them.
  private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3005...0x3007, 0x3040...0x30FA, 0x30FC...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x323AF, 0x0E01...0x0E3A, 0x0E40...0x0E4E, 0x0E81...0x0EDF, 0x1000...0x109F, 0x1780...0x17D3:
      true
    default: false
    }
  }

  /// A mark that may be left out: not those that spell a syllable in the scripts of India and beyond, nor those that
  /// change a Japanese letter into another.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.properties.generalCategory == .nonspacingMark else { return false }
    return switch scalar.value {
    case 0x0900...0x109F, 0x1780...0x17D3, 0x3099...0x309A: false
    default: true
    }
  }

  /// Letters that have no decomposition, by what is typed for them where they are missing from the keyboard.
  private static let spelled: [Unicode.Scalar: String] = [
    "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "ħ": "h", "Ħ": "H",
    "ŧ": "t",
    "Ŧ": "T", "ı": "i", "ȷ": "j", "ƀ": "b", "Ƀ": "B", "ɨ": "i", "Ɨ": "I", "ɉ": "j", "Ɉ": "J", "ɍ": "r",
    "Ɍ": "R",
    "ʉ": "u", "Ʉ": "U", "ɏ": "y", "Ɏ": "Y", "ƶ": "z", "Ƶ": "Z", "ǥ": "g", "Ǥ": "G", "ȼ": "c", "Ȼ": "C",
    "ɇ": "e",
    "Ɇ": "E", "ⱥ": "a", "Ⱥ": "A", "ⱦ": "t", "Ⱦ": "T", "ƙ": "k", "Ƙ": "K", "ɓ": "b", "Ɓ": "B", "ɗ": "d",
    "Ɗ": "D",
    "ƴ": "y", "Ƴ": "Y", "ŋ": "n", "Ŋ": "N", "ĸ": "k", "ß": "ss", "ẞ": "SS", "æ": "ae", "Æ": "AE", "œ": "oe",
    "Œ": "OE", "þ": "th", "Þ": "TH", "ə": "e", "Ə": "E",
  ]
}
