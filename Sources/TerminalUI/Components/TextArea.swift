/// Several lines of text being edited, wrapped to the width it is drawn in.
public struct TextArea: Hashable, Sendable {
  public private(set) var text = ""
  /// How many graphemes stand before the cursor.
  public private(set) var cursor = 0
  /// The lines it takes on the screen.
  public var height: Int
  public var byteLimit: Int
  public var graphemeLimit: Int
  public var placeholder: SafeText

  public init(
    _ text: String = "", height: Int = 4, placeholder: SafeText = "", byteLimit: Int = 20_000,
    graphemeLimit: Int = 10_000
  ) {
    self.height = max(1, height)
    self.byteLimit = byteLimit
    self.graphemeLimit = graphemeLimit
    self.placeholder = placeholder
    insert(text)
  }

  public mutating func set(_ text: String) {
    self.text = ""
    cursor = 0
    insert(text)
  }

  /// Takes typed characters, paste with its line breaks, Enter as a line break, arrows within the text.
  /// Up on the first line and Down on the last are left to whoever holds the field.
  public mutating func handle(_ input: Input) -> TextField.Outcome {
    switch input {
    case .paste(let string): return insert(string)
    case .key(let key):
      if let character = key.typed { return insert(String(character)) }
      return edit(key)
    default: return .ignored
    }
  }

  private mutating func edit(_ key: Key) -> TextField.Outcome {
    let characters = Array(text)
    switch key {
    case .enter: return insert("\n")
    case .left: return move(to: cursor - 1, in: characters)
    case .right: return move(to: cursor + 1, in: characters)
    case .up, .down: return moveLine(down: key == .down, in: characters)
    case .home, .control("a"): return move(to: lineStart(characters), in: characters)
    case .end, .control("e"): return move(to: lineEnd(characters), in: characters)
    case .backspace, .control("h"): return remove(cursor - 1..<cursor, from: characters)
    case .delete, .control("d"): return remove(cursor..<cursor + 1, from: characters)
    case .control("u"): return remove(lineStart(characters)..<cursor, from: characters)
    case .control("k"): return remove(cursor..<lineEnd(characters), from: characters)
    case .control("w"), Key(.backspace, .alt), Key(.backspace, .control):
      var start = cursor
      while start > 0, !characters[start - 1].isWordPart { start -= 1 }
      while start > 0, characters[start - 1].isWordPart { start -= 1 }
      return remove(start..<cursor, from: characters)
    default: return .ignored
    }
  }

  private func lineStart(_ characters: [Character]) -> Int {
    (characters[..<cursor].lastIndex(of: "\n") ?? -1) + 1
  }

  private func lineEnd(_ characters: [Character]) -> Int {
    characters[cursor...].firstIndex(of: "\n") ?? characters.count
  }

  private mutating func move(to position: Int, in characters: [Character]) -> TextField.Outcome {
    cursor = min(max(0, position), characters.count)
    return .moved
  }

  private mutating func moveLine(down: Bool, in characters: [Character]) -> TextField.Outcome {
    let start = lineStart(characters)
    let column = cursor - start
    if down {
      let end = lineEnd(characters)
      guard end < characters.count else { return .ignored }
      let nextEnd = characters[(end + 1)...].firstIndex(of: "\n") ?? characters.count
      return move(to: min(end + 1 + column, nextEnd), in: characters)
    }
    guard start > 0 else { return .ignored }
    let previousStart = (characters[..<(start - 1)].lastIndex(of: "\n") ?? -1) + 1
    return move(to: min(previousStart + column, start - 1), in: characters)
  }

  private mutating func remove(_ range: Range<Int>, from characters: [Character]) -> TextField.Outcome {
    let range = range.clamped(to: 0..<characters.count)
    guard !range.isEmpty else { return .moved }
    var characters = characters
    characters.removeSubrange(range)
    text = String(characters)
    cursor = min(range.lowerBound, text.count)
    return .changed
  }

  /// Puts text at the cursor, as much of it as the limits allow.
  @discardableResult
  public mutating func insert(_ string: String) -> TextField.Outcome {
    let index = text.index(text.startIndex, offsetBy: cursor)
    var before = String(text[..<index])
    let after = String(text[index...])
    var bytes = text.utf8.count
    var graphemes = text.count
    var outcome = TextField.Outcome.moved
    for character in string {
      let kept: Character? = character.isNewline ? "\n" : SafeText.permitted(character, after: before.last)
      guard let kept else { continue }
      bytes += String(kept).utf8.count
      graphemes += 1
      if bytes > byteLimit || graphemes > graphemeLimit {
        outcome = .full
        break
      }
      before.append(kept)
      outcome = .changed
    }
    text = before + after
    cursor = min(before.count, text.count)
    return outcome
  }
}
