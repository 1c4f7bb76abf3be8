/// Where a key binding is shown besides help, which shows all of them.
public struct KeyPlaces: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let footer = KeyPlaces(rawValue: 1)
  public static let palette = KeyPlaces(rawValue: 2)
}

/// One line of the key table: which keys do what, in which words, and whether they may now.
///
/// Behaviour, footer, help overlay and command palette are all made from the same bindings, so that a key
/// that is shown works and a key that works is shown.
public struct KeyBinding<Action: Sendable>: Sendable {
  /// All keys that do it; the first ones are shown.
  public var keys: [Key]
  /// How the keys are written where the keys themselves read badly, such as `↑↓`.
  public var keysLabel: SafeText?
  /// A verb in a word or three: `open`, `add to cart`.
  public var label: SafeText
  /// The heading in the help overlay.
  public var group: SafeText
  public var action: Action
  /// Why it cannot be done now; nil when it can.
  public var refusal: SafeText?
  public var places: KeyPlaces

  public init(
    _ keys: [Key], _ label: SafeText, _ action: Action, group: SafeText = "", keysLabel: SafeText? = nil,
    refusal: SafeText? = nil, places: KeyPlaces = [.footer, .palette]
  ) {
    self.keys = keys
    self.keysLabel = keysLabel
    self.label = label
    self.group = group
    self.action = action
    self.refusal = refusal
    self.places = places
  }

  public init(
    _ key: Key, _ label: SafeText, _ action: Action, group: SafeText = "", keysLabel: SafeText? = nil,
    refusal: SafeText? = nil, places: KeyPlaces = [.footer, .palette]
  ) {
    self.init(
      [key], label, action, group: group, keysLabel: keysLabel, refusal: refusal, places: places)
  }

  /// The keys as people read them, at most the first two.
  public var shownKeys: SafeText {
    keysLabel ?? keys.prefix(2).map(\.label).joined(separator: "/")
  }
}

/// The keys that work at one moment, in the order in which they are shown. Earlier bindings win.
public struct Keymap<Action: Sendable>: Sendable {
  public var bindings: [KeyBinding<Action>]

  public init(_ bindings: [KeyBinding<Action>] = []) { self.bindings = bindings }

  /// What a key means.
  public enum Resolution: Sendable {
    case action(Action)
    case refused(SafeText)
  }

  /// What the key does now; nil when it is not in the table.
  public func resolve(_ key: Key) -> Resolution? {
    guard let binding = bindings.first(where: { $0.keys.contains(key) }) else { return nil }
    if let refusal = binding.refusal { return .refused(refusal) }
    return .action(binding.action)
  }

  public static func + (lhs: Keymap, rhs: Keymap) -> Keymap { Keymap(lhs.bindings + rhs.bindings) }
}
