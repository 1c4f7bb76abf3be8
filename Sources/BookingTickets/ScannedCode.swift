import BookingModel

/// What came from a scanner, a paste or a keyboard: a ticket's code, part of one, or something else.
///
/// Nothing here knows a key: a text may be read in several ways, and the signature tells which of them is right (`TicketKeyRing.recognised`),
/// so that a wrong guess lets nobody in.
package enum ScannedCode: Hashable, Sendable {
  package struct Reading: Hashable, Sendable {
    /// How the keys were read; nil where somebody typed it, in groups.
    package let layout: KeyboardLayout?
    package let token: TicketToken

    package init(layout: KeyboardLayout?, token: TicketToken) {
      self.layout = layout
      self.token = token
    }
  }

  /// In the order in which they should be tried; none where it only looks like a code.
  case tokens([Reading])
  /// `TX-7Q4M-91KD`, typed by hand.
  case ticketCode(String)
  /// The beginning or the end of a code, or one that lost a character.
  case incomplete
  /// A bottle's number, a web address, a name.
  case foreign

  /// - Parameter first: the layout that worked here before.
  package static func read(_ text: String, first: KeyboardLayout? = nil) -> ScannedCode {
    let readings = allReadings(of: text, first: first)
    let found = readings.map { ($0, ScannedShape.tokens(in: $0.signs)) }
    if found.contains(where: { !$0.1.isEmpty }) {
      var tokens: [Reading] = []
      for (reading, ranges) in found {
        for range in ranges {
          guard let token = TicketToken(String(decoding: reading.signs[range], as: UTF8.self)),
            !tokens.contains(where: { $0.token == token })
          else { continue }
          tokens.append(Reading(layout: reading.layout(of: range), token: token))
        }
      }
      return .tokens(tokens)
    }
    if let code = ticketCode(text) { return .ticketCode(code) }
    return readings.contains { ScannedShape.isPart($0.signs) } ? .incomplete : .foreign
  }

  /// What a scanner typed without an end between, or a paste that holds several, one code each: whoever came by one text may not come
  /// in by another's place in it. The text as it is where it holds fewer than two.
  package static func pieces(of text: String, first: KeyboardLayout? = nil) -> [String] {
    let characters = Array(text.unicodeScalars.prefix(longest))
    for reading in allReadings(of: text, first: first) {
      let ranges = ScannedShape.tokens(in: reading.signs)
      guard ranges.count > 1 else { continue }
      // One that was read twice is one.
      var known: Set<[UInt8]> = []
      return ranges.filter { known.insert(Array(reading.signs[$0])).inserted }.map { range in
        var piece = String.UnicodeScalarView()
        piece.append(contentsOf: range.map { characters[reading.places[$0]] })
        return String(piece)
      }
    }
    return [text]
  }

  /// What a code, or a few glued together, can be in length: the rest isn't looked at.
  private static let longest = 4_000

  private static func allReadings(of text: String, first: KeyboardLayout?) -> [KeyboardReading] {
    let characters = Array(text.unicodeScalars.prefix(longest))
    let families = KeyboardReading.Family.allCases
    let known = first?.family
    let ordered = families.filter { $0 == known } + families.filter { $0 != known }
    return ordered.map { KeyboardReading(characters, on: $0) }
  }

  /// `TX` and eight symbols of Crockford's alphabet, in any case and grouping. Letters that the alphabet lacks stand for the digits
  /// they look like.
  private static func ticketCode(_ text: String) -> String? {
    guard text.utf8.count <= 40 else { return nil }
    let symbols = Array(text.uppercased().unicodeScalars).filter { !$0.properties.isWhitespace && $0 != "-" }
    guard symbols.count == 10, symbols.starts(with: "TX".unicodeScalars) else { return nil }
    var code = ""
    for symbol in symbols.dropFirst(2) {
      switch symbol {
      case "O": code += "0"
      case "I", "L": code += "1"
      case "0"..."9", "A"..."T", "V"..."Z": code.unicodeScalars.append(symbol)
      default: return nil
      }
    }
    return "TX-\(code.prefix(4))-\(code.suffix(4))"
  }
}

/// How codes look, before anything in them is read.
enum ScannedShape {
  /// A version, and how long each part after it is.
  private static let forms: [(version: UInt8, parts: [Int])] = [
    (UInt8(ascii: "2"), [48, 103]), (UInt8(ascii: "2"), [8, 26, 103]), (UInt8(ascii: "1"), [26, 103]),
  ]
  private static let point = UInt8(ascii: ".")

  /// Where whole codes stand in it, from left to right.
  static func tokens(in signs: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var place = 0
    while place + 1 < signs.count {
      let end = signs[place + 1] == point ? tokenEnd(from: place, signs) : nil
      if let end { ranges.append(place..<end) }
      place = end ?? place + 1
    }
    return ranges
  }

  /// Whether it could be the beginning or the end of one, or one that lost a character or two.
  static func isPart(_ signs: [UInt8]) -> Bool {
    guard signs.allSatisfy({ $0 == point || Base32.hasSymbol($0) || $0 == UInt8(ascii: "1") }) else {
      return false
    }
    let parts = signs.split(separator: point, omittingEmptySubsequences: false)
    let isBeginning =
      parts.count > 1 && signs.count >= 6 && forms.contains { parts[0].elementsEqual([$0.version]) }
    let isEnd =
      parts.count <= 3 && parts.contains { $0.count >= 16 && $0.contains { (65...90).contains($0) } }
      && !parts[0].elementsEqual("WWW".utf8)
    return isBeginning || isEnd
  }

  private static func tokenEnd(from place: Int, _ signs: [UInt8]) -> Int? {
    for form in forms where form.version == signs[place] {
      var end = place + 1
      let fits = form.parts.allSatisfy { length in
        guard end + 1 + length <= signs.count, signs[end] == point else { return false }
        let part = signs[(end + 1)..<(end + 1 + length)]
        end += 1 + length
        return part.allSatisfy(Base32.hasSymbol)
      }
      if fits { return end }
    }
    return nil
  }
}
