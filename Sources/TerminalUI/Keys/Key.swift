/// Keys held down together with another.
public struct Modifiers: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let shift = Modifiers(rawValue: 1)
  public static let alt = Modifiers(rawValue: 2)
  public static let control = Modifiers(rawValue: 4)
}

/// One key press.
///
/// Letters carry their case (`Key("G")`, no shift); a control letter is the small one with `.control`;
/// Shift-Tab is `.tab` with `.shift`.
public struct Key: Hashable, Sendable {
  public enum Code: Hashable, Sendable {
    case character(Character)
    case enter, tab, escape, backspace
    case up, down, left, right
    case home, end, pageUp, pageDown, insert, delete
    /// F1 is `function(1)`.
    case function(Int)
  }

  public var code: Code
  public var modifiers: Modifiers

  public init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  public init(_ character: Character, _ modifiers: Modifiers = []) {
    self.init(.character(character), modifiers)
  }

  public static let enter = Key(.enter)
  public static let tab = Key(.tab)
  public static let shiftTab = Key(.tab, .shift)
  public static let escape = Key(.escape)
  public static let backspace = Key(.backspace)
  public static let up = Key(.up)
  public static let down = Key(.down)
  public static let left = Key(.left)
  public static let right = Key(.right)
  public static let home = Key(.home)
  public static let end = Key(.end)
  public static let pageUp = Key(.pageUp)
  public static let pageDown = Key(.pageDown)
  public static let insert = Key(.insert)
  public static let delete = Key(.delete)
  public static let space = Key(" ")

  public static func control(_ character: Character) -> Key { Key(character, .control) }
  public static func alt(_ character: Character) -> Key { Key(character, .alt) }
  public static func function(_ number: Int) -> Key { Key(.function(number)) }

  /// The character typed, when the key types one: no control, no alt.
  public var typed: Character? {
    guard case .character(let character) = code, modifiers.isDisjoint(with: [.control, .alt]) else {
      return nil
    }
    return character
  }
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  public init(extendedGraphemeClusterLiteral value: Character) { self.init(value) }
}

extension Key {
  /// How footer, help and palette write the key: `^P`, `⏎`, `Esc`, `↑`, `F1`.
  public var label: SafeText { label(KeyNames()) }

  /// The same with what is printed on keys elsewhere: `Entf`, `Bild↓`.
  public func label(_ names: KeyNames) -> SafeText {
    var prefix = ""
    if modifiers.contains(.alt) { prefix += "Alt-" }
    if modifiers.contains(.shift) { prefix += "⇧" }
    if case .character(let character) = code {
      let name = character == " " ? names.space : String(character)
      if modifiers.contains(.control) { return SafeText(prefix + "^" + name.uppercased()) }
      return SafeText(prefix + name)
    }
    if modifiers.contains(.control) { prefix += "^" }
    return SafeText(prefix + code.name(names))
  }
}

/// What is printed on the keys that have a name: as on a US keyboard, unless somebody says otherwise.
public struct KeyNames: Sendable {
  public var space = "Space"
  public var tab = "Tab"
  public var escape = "Esc"
  public var home = "Home"
  public var end = "End"
  public var pageUp = "PgUp"
  public var pageDown = "PgDn"
  public var insert = "Ins"
  public var delete = "Del"

  public init() {}
}

extension Key.Code {
  fileprivate func name(_ names: KeyNames) -> String {
    switch self {
    case .character(let character): String(character)
    case .enter: "⏎"
    case .tab: names.tab
    case .escape: names.escape
    case .backspace: "⌫"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: names.home
    case .end: names.end
    case .pageUp: names.pageUp
    case .pageDown: names.pageDown
    case .insert: names.insert
    case .delete: names.delete
    case .function(let number): "F\(number)"
    }
  }
}
