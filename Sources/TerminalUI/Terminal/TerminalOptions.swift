/// How to enter the terminal. The environment is read by whoever fills this in, not here.
public struct TerminalOptions: Sendable {
  /// The value of `$TERM`; an unknown one is treated as xterm-256color, then vt100.
  public var term: String
  public var colorDepth: ColorDepth
  public var theme: Theme
  public var usesMouse: Bool
  /// Asks a terminal of 256 colours whether it has more, once the first frame is sent (`ColorQuestion`). What it answers
  /// comes as `TerminalEvents.colorDepth`.
  public var asksForColors = false
  /// Gives every frame so many bytes as the line carries (`FramePace`): for terminals behind a network.
  public var pacesFrames = false
  /// The tty's descriptors.
  public var input: Int32 = 0
  public var output: Int32 = 1
  /// Where a crash report is appended, and what goes to standard error while the screen is taken.
  public var logPath: String?
  /// What a crash says once the terminal is given back, where its report is.
  public var crashNote: String?

  public init(
    term: String, colorDepth: ColorDepth, theme: Theme = .velvet, usesMouse: Bool = true,
    logPath: String? = nil
  ) {
    self.term = term
    self.colorDepth = colorDepth
    self.theme = theme
    self.usesMouse = usesMouse
    self.logPath = logPath
  }
}

extension ColorDepth {
  /// The depth to use after the common conventions: `NO_COLOR` (set and not empty), `COLORTERM`, `TERM`.
  public static func detected(term: String, colorTerm: String?, noColor: String?) -> ColorDepth {
    if let noColor, !noColor.isEmpty { return .monochrome }
    if term.isEmpty || term == "dumb" || term.hasPrefix("vt1") || term.hasPrefix("vt2") {
      return .monochrome
    }
    if colorTerm == "truecolor" || colorTerm == "24bit" || term.hasSuffix("-direct") { return .truecolor }
    let known = ["kitty", "ghostty", "alacritty", "wezterm", "foot", "contour"]
    if known.contains(where: { term.contains($0) }) { return .truecolor }
    if term.contains("256") { return .indexed }
    if term == "linux" || term == "ansi" || term == "cygwin" || term.hasSuffix("16color") { return .sixteen }
    if term.hasPrefix("xterm") || term.hasPrefix("screen") || term.hasPrefix("tmux") { return .indexed }
    return .sixteen
  }
}

/// Why the terminal could not be taken.
public enum TerminalError: Error, Hashable, Sendable {
  /// Input or output is not a terminal.
  case notATerminal
  /// ncurses knows neither this terminal nor any of the common ones.
  case unknownTerminal(String)
  /// A system call failed.
  case system(call: String, code: Int32)
}
