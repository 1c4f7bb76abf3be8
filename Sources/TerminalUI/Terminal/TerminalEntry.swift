/// Terminal descriptions of our own, so that none has to be installed.
///
/// `booking.ti` beside this file describes them; `scripts/terminal-entries` compiles it into `compiled`. Where the painter
/// moves lines itself they say nothing of scrolling, so that ncurses doesn't move them as well.
enum TerminalEntry: String, CaseIterable {
  case direct = "booking-direct"
  /// For multiplexers, some of which do not erase with the background colour.
  case plain = "booking-plain"
  case indexed = "booking-indexed"

  /// The one for a terminal of this name that is to show so many colours; nil where the system's own is better.
  static func suited(to term: String, depth: ColorDepth) -> TerminalEntry? {
    switch depth {
    case .truecolor:
      // kitty erases without the background as well.
      ["tmux", "screen"].contains(where: term.hasPrefix) || term.contains("kitty") ? .plain : .direct
    case .indexed: term.hasPrefix("xterm") && !term.contains("kitty") ? .indexed : nil
    case .sixteen, .monochrome: nil
    }
  }

  /// Whether lines scroll in a region into the background colour.
  var scrolls: Bool { self != .plain }
}
