/// What a piece of text is for. A `Theme` decides how that looks.
public enum StyleRole: UInt8, Hashable, Sendable, CaseIterable {
  // Running text.
  case text, muted, accent, title, link, price
  // States in words.
  case success, warning, danger
  // Surfaces: roles with a background of their own, to draw other roles on.
  case selection, raised, overlay, field, fieldFocused
  // Frames.
  case border, focusBorder
  // Forms.
  case label, hint, placeholder, error, button, buttonFocused, buttonDanger
  // Bars.
  case header, footerKey, footerText, tab, tabSelected
  // Small things.
  case badge, badgeAccent, match, flash, progress, track, chart
}

/// What a cell looks like beyond its colours.
public struct Attributes: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let bold = Attributes(rawValue: 1)
  public static let dim = Attributes(rawValue: 2)
  public static let italic = Attributes(rawValue: 4)
  public static let underline = Attributes(rawValue: 8)
  public static let reverse = Attributes(rawValue: 16)
}

/// A role, and where needed more: attributes, the surface it stands on, or explicit colours for pictures.
///
/// Explicit colours win over the role's. A role without a background of its own takes that of its surface.
public struct Style: Hashable, Sendable {
  public var role: StyleRole
  public var attributes: Attributes
  /// The role whose background shows through; `Canvas.within(_:surface:)` sets it for all that is drawn there.
  public var surface: StyleRole?
  public var foreground: Color?
  public var background: Color?

  public init(
    _ role: StyleRole = .text, _ attributes: Attributes = [], on surface: StyleRole? = nil,
    foreground: Color? = nil,
    background: Color? = nil
  ) {
    self.role = role
    self.attributes = attributes
    self.surface = surface
    self.foreground = foreground
    self.background = background
  }

  public static let text = Style(.text)
  public static let muted = Style(.muted)
  public static let accent = Style(.accent)
  public static let title = Style(.title)
  public static let link = Style(.link)
  public static let price = Style(.price)
  public static let success = Style(.success)
  public static let warning = Style(.warning)
  public static let danger = Style(.danger)
  public static let border = Style(.border)
  public static let bold = Style(.text, .bold)

  public func adding(_ more: Attributes) -> Style {
    var style = self
    style.attributes.formUnion(more)
    return style
  }

  public func on(_ surface: StyleRole) -> Style {
    var style = self
    style.surface = surface
    return style
  }
}
