import Testing

@testable import TerminalUI

@Suite struct ThemeTests {
  private static let wordRoles: [StyleRole] = [
    .text, .muted, .accent, .title, .link, .price, .success, .warning, .danger, .label, .hint, .error,
    .footerKey, .footerText, .tab, .tabSelected, .button, .buttonFocused, .badge, .badgeAccent, .flash,
    .selection, .field, .fieldFocused, .raised, .overlay, .header, .placeholder, .buttonDanger, .match,
  ]

  @Test func `words can be read in every theme, on the screen and on the surfaces`() {
    for theme in Theme.all {
      for role in Self.wordRoles {
        for surface in [nil, StyleRole.overlay, .raised] {
          let style = theme.resolve(Style(role, on: surface), depth: .truecolor)
          let contrast = style.foreground.contrast(with: style.background) ?? 0
          #expect(contrast >= 4.5, "\(theme.name) \(role) on \(String(describing: surface)): \(contrast)")
        }
        let selected = theme.resolve(Style(role, on: .selection), depth: .truecolor)
        #expect(selected.foreground.contrast(with: selected.background) ?? 0 >= 3, "\(theme.name) \(role)")
      }
    }
  }

  @Test func `a selected row is one colour, but for what was found and what is marked`() {
    for theme in Theme.all {
      let plain = theme.resolve(Style(.selection), depth: .truecolor).foreground
      for role in [StyleRole.text, .title, .muted, .price, .success, .danger, .link] {
        let selected = theme.resolve(Style(role, on: .selection), depth: .truecolor)
        #expect(selected.foreground == plain, "\(theme.name) \(role)")
      }
    }
    let marked = Theme.velvet.resolve(Style(.accent, on: .selection), depth: .truecolor)
    #expect(marked.foreground == Theme.velvet.look(.accent, depth: .truecolor).foreground)
  }

  @Test func `without colours nothing but attributes is left, also for explicit colours`() {
    for role in StyleRole.allCases {
      let style = Style(role, on: .selection, foreground: Color(0xFF0000), background: .palette(3))
      let resolved = Theme.velvet.resolve(style, depth: .monochrome)
      #expect(resolved.foreground == .terminal && resolved.background == .terminal)
      #expect(resolved.attributes.contains(.reverse))
    }
  }

  @Test func `sixteen colours use the palette only`() {
    for theme in Theme.all {
      for role in StyleRole.allCases {
        let style = theme.resolve(Style(role), depth: .sixteen)
        for color in [style.foreground, style.background] {
          if case .rgb = color { Issue.record("\(theme.name) \(role)") }
        }
      }
    }
  }

  @Test func `text takes the background of the surface it stands on`() {
    let selected = Theme.velvet.resolve(Style(.text, on: .selection), depth: .truecolor)
    let surface = Theme.velvet.resolve(Style(.selection), depth: .truecolor)
    #expect(selected.background == surface.background)
  }

  @Test(arguments: [
    ("xterm-256color", nil, nil, ColorDepth.indexed), ("xterm-256color", "truecolor", nil, .truecolor),
    ("xterm-256color", "truecolor", "1", .monochrome), ("xterm", nil, "", .indexed),
    ("linux", nil, nil, .sixteen), ("vt100", nil, nil, .monochrome), ("dumb", "truecolor", nil, .monochrome),
    ("xterm-kitty", nil, nil, .truecolor), ("tmux-256color", nil, nil, .indexed), ("", nil, nil, .monochrome),
    ("unheard-of", nil, nil, .sixteen),
  ])
  func `the depth follows the common conventions`(
    term: String, colorTerm: String?, noColor: String?, expected: ColorDepth
  ) {
    #expect(ColorDepth.detected(term: term, colorTerm: colorTerm, noColor: noColor) == expected)
  }

  @Test func `the selection keeps its colour with 256 colours`() {
    for theme in [Theme.velvet, .dark] {
      let background = theme.resolve(Style(.selection), depth: .indexed).background
      #expect((16..<232).contains(background.index(at: .indexed)), "\(theme.name)")
    }
  }

  @Test func `the 256 colours map to themselves`() {
    for index in 16..<256 {
      let (red, green, blue) = Color.fixed(index)
      #expect(Color.fixed(Color.indexed(red, green, blue)) == (red, green, blue), "\(index)")
    }
  }
}
