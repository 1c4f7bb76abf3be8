/// How a role looks: nil colours let what lies below show through.
public struct Look: Hashable, Sendable {
  public var foreground: Color?
  public var background: Color?
  public var attributes: Attributes

  public init(_ foreground: Color? = nil, on background: Color? = nil, _ attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

/// What the painter needs of a style: two colours and the attributes, no roles any more.
public struct ResolvedStyle: Hashable, Sendable {
  public var foreground: Color
  public var background: Color
  public var attributes: Attributes

  public init(foreground: Color, background: Color, attributes: Attributes) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

/// Decides how every role looks, in every colour depth.
///
/// With 256 colours and more a theme brings its own colours, background included, so that contrast does not
/// depend on the terminal's settings. With 16 it uses the terminal's palette, with none only attributes.
public struct Theme: Sendable {
  public let name: String
  private let looks: [Look]
  private let paletteLooks: [Look]

  public init(name: String, looks: [StyleRole: Look], paletteLooks: [StyleRole: Look]) {
    self.name = name
    self.looks = StyleRole.allCases.map { looks[$0] ?? Look() }
    self.paletteLooks = StyleRole.allCases.map { paletteLooks[$0] ?? Look() }
  }

  public static let all: [Theme] = [.velvet, .dark, .light, .highContrast]

  public static func named(_ name: String) -> Theme? { all.first { $0.name == name } }

  public func look(_ role: StyleRole, depth: ColorDepth) -> Look {
    switch depth {
    case .truecolor, .indexed: looks[Int(role.rawValue)]
    case .sixteen: paletteLooks[Int(role.rawValue)]
    case .monochrome: Theme.plainLooks[Int(role.rawValue)]
    }
  }

  public func resolve(_ style: Style, depth: ColorDepth) -> ResolvedStyle {
    let base = look(.text, depth: depth)
    var own = look(style.role, depth: depth)
    // Running text stands on whatever is below it; its own background is the screen's.
    if style.role == .text { own.background = nil }
    let surface = style.surface.map { look($0, depth: depth) }
    var foreground = own.foreground ?? surface?.foreground ?? base.foreground ?? .terminal
    var background =
      own.background ?? surface?.background ?? base.background ?? .terminal
    var attributes = style.attributes.union(own.attributes)
    if let surface {
      if depth == .sixteen || depth == .monochrome { attributes.formUnion(surface.attributes) }
      // Sixteen colours do not mix freely: on a coloured surface only the surface's own text colour is sure.
      if depth == .sixteen, own.background == nil, surface.background != nil {
        foreground = surface.foreground ?? foreground
      } else if style.surface == .selection, own.background == nil, !Theme.keepsColorWhenSelected(style.role)
      {
        // A selected row is one colour: it is what moves most, and every other colour is sent with each move.
        foreground = surface.foreground ?? foreground
      } else if let readable = surface.foreground, foreground.isHardToRead(on: background),
        !foreground.isHardToRead(on: base.background ?? .terminal)
      {
        foreground = readable
      }
    }
    if depth == .monochrome {
      return ResolvedStyle(foreground: .terminal, background: .terminal, attributes: attributes)
    }
    if let explicit = style.foreground { foreground = explicit }
    if let explicit = style.background { background = explicit }
    return ResolvedStyle(foreground: foreground, background: background, attributes: attributes)
  }

  private static func keepsColorWhenSelected(_ role: StyleRole) -> Bool {
    role == .accent || role == .match || role == .footerKey
  }

  private static let plainLooks: [Look] = StyleRole.allCases.map { role in
    switch role {
    case .text, .muted, .accent, .raised, .overlay, .label, .hint, .footerText, .border, .tab, .track, .chart,
      .placeholder, .success, .progress:
      Look()
    case .title, .price, .focusBorder, .error, .footerKey, .warning, .match, .badgeAccent, .header:
      Look(nil, .bold)
    case .danger: Look(nil, [.bold, .underline])
    case .link, .field: Look(nil, .underline)
    case .fieldFocused: Look(nil, [.underline, .bold])
    case .selection, .buttonFocused, .tabSelected, .flash: Look(nil, .reverse)
    case .button, .buttonDanger, .badge: Look()
    }
  }
}

extension Look {
  fileprivate init(_ foreground: Color?, _ attributes: Attributes) {
    self.init(foreground, on: nil, attributes)
  }
}
