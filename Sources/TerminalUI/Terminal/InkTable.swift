import CNcurses
import Glibc

/// Styles as ncurses knows them: attributes and a colour pair, numbered by a table of our own.
struct InkTable {
  var theme: Theme
  let depth: ColorDepth
  private var inks: [Style: Ink] = [:]
  private var pairs: [UInt64: Int32] = [:]
  private let capacity: Int
  private var last: (style: Style, ink: Ink)?

  private struct Ink {
    var attributes: attr_t
    var pair: Int32
  }

  init(theme: Theme, depth: ColorDepth) {
    self.theme = theme
    self.depth = depth
    capacity = depth == .monochrome ? 0 : Int(max(0, cn_pairs() - 1))
  }

  /// Whether a frame full of new colours might not find pairs any more.
  var isFull: Bool { capacity > 0 && pairs.count > capacity * 3 / 4 }

  mutating func reset() {
    inks.removeAll(keepingCapacity: true)
    if !pairs.isEmpty { reset_color_pairs() }
    pairs.removeAll(keepingCapacity: true)
    last = nil
  }

  /// What blanks look like, and lines that scroll into sight: the theme's, or in the terminal's own colours.
  mutating func setBackground(of window: UnsafeMutablePointer<WINDOW>, isPlain: Bool = false) {
    var blank = Self.character((0x20, 0, 0), isPlain ? Ink(attributes: 0, pair: 0) : ink(for: .text))
    wbkgrndset(window, &blank)
  }

  mutating func put(_ cell: Cell, x: Int32, y: Int32, into window: UnsafeMutablePointer<WINDOW>) {
    let ink = ink(for: cell.style)
    let glyph = cell.glyph
    if glyph.isDisputed {
      put(0x3F, 0, 0, ink, x, y, window)
      if glyph.width == 2 { put(0x20, 0, 0, ink, x + 1, y, window) }
    } else {
      put(glyph.base, glyph.mark1, glyph.mark2, ink, x, y, window)
    }
  }

  private func put(
    _ base: UInt32, _ mark1: UInt32, _ mark2: UInt32, _ ink: Ink, _ x: Int32, _ y: Int32,
    _ window: UnsafeMutablePointer<WINDOW>
  ) {
    var cell = Self.character((base, mark1, mark2), ink)
    mvwadd_wch(window, y, x, &cell)
  }

  private static func character(_ scalars: (UInt32, UInt32, UInt32), _ ink: Ink) -> cchar_t {
    var text = (
      wchar_t(bitPattern: scalars.0), wchar_t(bitPattern: scalars.1), wchar_t(bitPattern: scalars.2),
      wchar_t(0)
    )
    var cell = cchar_t()
    var pair = ink.pair
    withUnsafePointer(to: &text) { pointer in
      pointer.withMemoryRebound(to: wchar_t.self, capacity: 4) {
        _ = setcchar(&cell, $0, ink.attributes, 0, &pair)
      }
    }
    return cell
  }

  private mutating func ink(for style: Style) -> Ink {
    if let last, last.style == style { return last.ink }
    let ink = inks[style] ?? makeInk(style)
    inks[style] = ink
    last = (style, ink)
    return ink
  }

  private mutating func makeInk(_ style: Style) -> Ink {
    let resolved = theme.resolve(style, depth: depth)
    var attributes: attr_t = 0
    if resolved.attributes.contains(.bold) { attributes |= cn_bold() }
    if resolved.attributes.contains(.dim) { attributes |= cn_dim() }
    if resolved.attributes.contains(.italic) { attributes |= cn_italic() }
    if resolved.attributes.contains(.underline) { attributes |= cn_underline() }
    if resolved.attributes.contains(.reverse) { attributes |= cn_reverse() }
    guard depth != .monochrome else { return Ink(attributes: attributes, pair: 0) }
    return Ink(
      attributes: attributes,
      pair: pair(resolved.foreground.index(at: depth), resolved.background.index(at: depth)))
  }

  private mutating func pair(_ foreground: Int32, _ background: Int32) -> Int32 {
    if foreground < 0, background < 0 { return 0 }
    let key = UInt64(UInt32(bitPattern: foreground)) << 32 | UInt64(UInt32(bitPattern: background))
    if let known = pairs[key] { return known }
    guard pairs.count < capacity else { return 0 }
    let number = Int32(pairs.count + 1)
    guard init_extended_pair(number, foreground, background) == OK else { return 0 }
    pairs[key] = number
    return number
  }
}

extension Glyph {
  /// Where the C library disagrees about a width, the grid would shift: a `?` shows that something stands there.
  var isDisputed: Bool { base > 0x7E && wcwidth(wchar_t(bitPattern: base)) != Int32(width) }
}
