/// Terminal descriptions of our own, so that none has to be installed.
///
/// `booking.ti` beside this file describes them; `scripts/terminal-entries` compiles it into `compiled`. They say nothing of
/// scrolling: the painter moves lines itself, and ncurses doesn't move them as well.
enum TerminalEntry: String, CaseIterable {
  case direct = "booking-direct"
  case indexed = "booking-indexed"
  /// For terminals that may not erase with the background colour.
  case plainDirect = "booking-plain-direct"
  case plainIndexed = "booking-plain-indexed"

  /// The one for a terminal of this name that is to show so many colours; nil where the system's own is better.
  static func suited(to term: String, depth: ColorDepth) -> TerminalEntry? {
    // screen erases without the background, and so does kitty. Who calls tmux screen gets the same.
    let erases = !term.hasPrefix("screen") && !term.contains("kitty")
    switch depth {
    case .truecolor: return erases ? .direct : .plainDirect
    case .indexed:
      guard ["xterm", "tmux", "screen"].contains(where: term.hasPrefix) else { return nil }
      return erases ? .indexed : .plainIndexed
    case .sixteen, .monochrome: return nil
    }
  }

  /// Whether blanks that are erased, or scroll into sight, have the background colour.
  var erasesWithBackground: Bool { self == .direct || self == .indexed }
}
