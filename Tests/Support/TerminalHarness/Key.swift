/// A key a person presses. A literal is the key of that character: `press("q")`.
public enum Key: Hashable, Sendable, ExpressibleByExtendedGraphemeClusterLiteral {
  case character(Character)
  /// With the control key: a letter, or one of `@ [ \ ] ^ _`.
  case control(Character)
  case alt(Character)
  case enter, tab, shiftTab, escape, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// F1 to F12.
  case function(Int)

  public static let space = Key.character(" ")

  public init(extendedGraphemeClusterLiteral value: Character) { self = .character(value) }
}

public enum MouseButton: Int32, Sendable {
  case left = 1, middle, right, wheelUp, wheelDown
}
