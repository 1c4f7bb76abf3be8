/// Everything a terminal sends.
public enum Input: Hashable, Sendable {
  case key(Key)
  /// Text pasted in one piece (bracketed paste), with line breaks as `\n`; longer ones are cut at
  /// `InputParser.pasteLimit` bytes. It is not safe to draw until it has become `SafeText`.
  case paste(String)
  case mouse(Mouse)
  case resize(Size)
  /// The terminal window got or lost the focus.
  case focus(Bool)

  /// Whether it is text: a key that types a character, or a paste.
  public var isTyped: Bool {
    switch self {
    case .key(let key): key.typed != nil
    case .paste: true
    case .mouse, .resize, .focus: false
    }
  }
}

/// One report of the mouse.
public struct Mouse: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case press, release, drag, move
    case wheelUp, wheelDown, wheelLeft, wheelRight
  }

  public enum Button: Hashable, Sendable {
    case left, middle, right, none
  }

  public var kind: Kind
  public var button: Button
  public var point: Point
  public var modifiers: Modifiers

  public init(_ kind: Kind, button: Button = .none, at point: Point, modifiers: Modifiers = []) {
    self.kind = kind
    self.button = button
    self.point = point
    self.modifiers = modifiers
  }

  /// The left button going down: what people call a click.
  public var isClick: Bool { kind == .press && button == .left }
}
