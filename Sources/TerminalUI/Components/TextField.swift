/// One line of text being edited: graphemes, limits, masking, paste, and where the hardware cursor stands.
public struct TextField: Hashable, Sendable {
  /// What was typed. Characters that are never safe (control, bidirectional, format, private) are not taken.
  public private(set) var text: String
  /// How many graphemes stand before the cursor.
  public private(set) var cursor: Int
  public var placeholder: SafeText
  /// At most so many UTF-8 bytes and graphemes.
  public var byteLimit: Int
  public var graphemeLimit: Int
  /// Shows dots instead of the text, unless revealed.
  public var isMasked: Bool
  public var isRevealed = false
  /// Whether the whole text is selected: what is typed next takes its place.
  public private(set) var isSelected = false
  public var accepts: Accepted

  /// Which characters a field takes.
  public enum Accepted: Hashable, Sendable {
    case anything, digits
    /// `+`, digits, spaces, dots, hyphens, parentheses.
    case phone
    /// Digits, and whatever parts decimals and thousands: which, whoever reads it has to tell.
    case amount
    /// Digits in groups of these sizes, set apart by themselves: `4242 4242`, `12/30`.
    case groups([Int], separator: Character)
  }

  public enum Outcome: Hashable, Sendable {
    case ignored, moved, changed
    /// The input did not fit: nothing, or not all of it, was taken.
    case full
  }

  public init(
    _ text: String = "", placeholder: SafeText = "", byteLimit: Int = 400, graphemeLimit: Int = 200,
    masked: Bool = false, accepts: Accepted = .anything
  ) {
    self.text = ""
    cursor = 0
    self.placeholder = placeholder
    self.byteLimit = byteLimit
    self.graphemeLimit = graphemeLimit
    isMasked = masked
    self.accepts = accepts
    insert(text)
  }

  /// Replaces the text, within the same limits; the cursor stands at its end.
  public mutating func set(_ text: String) {
    isSelected = false
    self.text = ""
    cursor = 0
    insert(text)
  }

  public mutating func clear() { set("") }

  public mutating func selectAll() {
    isSelected = !text.isEmpty
    cursor = text.count
  }

  /// Takes typed characters, paste, arrows, Home/End, word moves and deletions, Ctrl-A/E/U/K/W.
  /// Enter, Tab, Escape and vertical arrows are left to whoever holds the field.
  public mutating func handle(_ input: Input) -> Outcome {
    let wasSelected = isSelected
    isSelected = false
    if wasSelected {
      let removes = [.backspace, .delete, .control("h"), .control("d")].map { Input.key($0) }.contains(input)
      if removes || input.isTyped { clear() }
      if removes { return .changed }
    }
    switch input {
    case .paste(let string):
      return insert(string.split(whereSeparator: \.isNewline).joined(separator: " "))
    case .key(let key):
      if let character = key.typed { return insert(String(character)) }
      return edit(key)
    default: return .ignored
    }
  }

  private mutating func edit(_ key: Key) -> Outcome {
    let characters = Array(text)
    switch key {
    case .left: return move(to: cursor - 1)
    case .right: return move(to: cursor + 1)
    case .home, .control("a"): return move(to: 0)
    case .end, .control("e"): return move(to: characters.count)
    case Key(.left, .control), Key(.left, .alt), .alt("b"): return move(to: wordStart(characters))
    case Key(.right, .control), Key(.right, .alt), .alt("f"): return move(to: wordEnd(characters))
    case .backspace, .control("h"): return remove(cursor - 1..<cursor)
    case .delete, .control("d"): return remove(cursor..<cursor + 1)
    case .control("u"): return remove(0..<cursor)
    case .control("k"): return remove(cursor..<characters.count)
    case .control("w"), Key(.backspace, .alt), Key(.backspace, .control):
      return remove(wordStart(characters)..<cursor)
    case Key(.delete, .control), .alt("d"): return remove(cursor..<wordEnd(characters))
    default: return .ignored
    }
  }

  private mutating func move(to position: Int) -> Outcome {
    cursor = min(max(0, position), text.count)
    return .moved
  }

  private mutating func remove(_ wanted: Range<Int>) -> Outcome {
    var characters = Array(text)
    var range = wanted.clamped(to: 0..<characters.count)
    guard !range.isEmpty else { return .moved }
    guard case .groups(let sizes, let separator) = accepts else {
      characters.removeSubrange(range)
      text = String(characters)
      cursor = min(range.lowerBound, text.count)
      return .changed
    }
    if range.count == 1, characters[range.lowerBound] == separator {
      // It stands there by itself: what is meant is the digit beside it.
      let start = range.lowerBound < cursor ? range.lowerBound - 1 : range.upperBound
      range = start..<start + 1
    }
    let before = characters[..<range.lowerBound].count(where: \.isNumber)
    characters.removeSubrange(range)
    (text, cursor) = Self.grouped(
      String(characters.filter(\.isNumber)), sizes, separator, cursor: before)
    return .changed
  }

  /// Puts text at the cursor, as much of it as the limits allow.
  @discardableResult
  public mutating func insert(_ string: String) -> Outcome {
    let index = text.index(text.startIndex, offsetBy: cursor)
    let after = String(text[index...])
    var before = String(text[..<index])
    var outcome = Outcome.moved
    for character in string {
      guard let kept = SafeText.permitted(character, after: before.last), takes(kept)
      else { continue }
      let candidate = before + String(kept)
      let whole = candidate + after
      if whole.utf8.count > byteLimit || whole.count > graphemeLimit {
        outcome = .full
        break
      }
      before = candidate
      outcome = .changed
    }
    if case .groups(let sizes, let separator) = accepts {
      return group(before, after, sizes, separator, typed: string, outcome)
    }
    text = before + after
    // A mark may have joined the character after it, so the cursor is found again.
    cursor = min(before.count, text.count)
    return outcome
  }

  /// Sets the groups apart anew. A separator that is typed ends a group early: `1/` becomes `01/`.
  private mutating func group(
    _ before: String, _ after: String, _ sizes: [Int], _ separator: Character, typed: String,
    _ outcome: Outcome
  ) -> Outcome {
    var digits = before.filter(\.isNumber)
    if typed == String(separator), sizes.first == 2, digits.count == 1, after.isEmpty {
      digits = "0" + digits
    }
    let start = digits.count
    digits += after.filter(\.isNumber)
    let most = sizes.reduce(0, +)
    let isFull = digits.count > most
    digits = String(digits.prefix(most))
    let old = text
    (text, cursor) = Self.grouped(digits, sizes, separator, cursor: min(start, digits.count))
    return isFull ? .full : text == old ? outcome : .changed
  }

  private static func grouped(
    _ digits: String, _ sizes: [Int], _ separator: Character, cursor: Int
  ) -> (String, Int) {
    var (text, place, left, next) = ("", cursor, sizes.first ?? 0, 1)
    for (index, digit) in digits.enumerated() {
      if left == 0, next < sizes.count {
        text.append(separator)
        if index <= cursor, index < cursor || cursor < digits.count { place += 1 }
        (left, next) = (sizes[next], next + 1)
      }
      text.append(digit)
      left -= 1
    }
    return (text, min(place, text.count))
  }

  private func takes(_ character: Character) -> Bool {
    switch accepts {
    case .anything: true
    case .digits, .groups: character.isASCII && character.isNumber
    case .phone: (character.isASCII && character.isNumber) || "+ -.()".contains(character)
    case .amount: (character.isASCII && character.isNumber) || "., '\u{2019}".contains(character)
    }
  }

  private func wordStart(_ characters: [Character]) -> Int {
    var position = cursor
    while position > 0, !characters[position - 1].isWordPart { position -= 1 }
    while position > 0, characters[position - 1].isWordPart { position -= 1 }
    return position
  }

  private func wordEnd(_ characters: [Character]) -> Int {
    var position = cursor
    while position < characters.count, !characters[position].isWordPart { position += 1 }
    while position < characters.count, characters[position].isWordPart { position += 1 }
    return position
  }
}

extension Character {
  var isWordPart: Bool { isLetter || isNumber || self == "_" }
}

extension SafeText {
  /// The character if a field may keep it, made of permitted scalars only; nil if nothing of it is. Marks
  /// typed by themselves are kept where they have something to stand on.
  static func permitted(_ character: Character, after previous: Character?) -> Character? {
    var kept = String.UnicodeScalarView()
    for scalar in character.unicodeScalars {
      switch kind(of: scalar) {
      case .spacing, .mark: kept.append(scalar)
      case .space: kept.append(" ")
      // Joiners and variation selectors belong to emoji; nowhere else are they wanted.
      case .ignored where scalar.value == 0x200D || scalar.value == 0xFE0F: kept.append(scalar)
      case .ignored, .lineBreak, .refused: continue
      }
    }
    while let last = kept.last, last.value == 0x200D { kept.removeLast() }
    let text = String(kept)
    guard text.count == 1 else { return nil }
    if SafeText(text).isEmpty {
      let isMark = kept.allSatisfy { kind(of: $0) == .mark }
      guard isMark, let previous, !previous.isWhitespace else { return nil }
    }
    return text.first
  }
}
