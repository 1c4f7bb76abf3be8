import ArgumentParser
import BookingDomain
import BookingFiles
import BookingSession
import BookingSystem
import BookingWords
import Foundation
import TerminalUI

/// How the screens look and behave, by the command line and the environment.
struct InterfaceOptions: ParsableArguments {
  @Option(help: .of(.color))
  var color: ColorDepth?
  @Option(help: .of(.theme))
  var theme: Theme?
  @Flag(inversion: .prefixedNo, help: .of(.mouse))
  var mouse: Bool?
  @Flag(help: .of(.plain))
  var plain = false

  /// Variables: `NO_COLOR`, `COLORTERM`, `TERM`, `TMUX`, `STY`, `TZ`, `BOOKING_THEME`, `BOOKING_MOTION=off`, and ssh's.
  ///
  /// - Parameter logs: the folder in which a crash is written down.
  func options(
    logs: String, _ environment: [String: String] = Booking.environment
  ) -> Interface.Options {
    var (term, colorTerm) = (environment["TERM"] ?? "", environment["COLORTERM"])
    if term.hasPrefix("screen") {
      if environment["STY"] != nil {
        // It hands on what the terminal around it says, and shows true colours wrong.
        colorTerm = nil
      } else if environment["TMUX"] != nil {
        // tmux by the name of screen, as it is often told to go; it can do more.
        term = "tmux-256color"
      }
    }
    let depth = ColorDepth.detected(term: term, colorTerm: colorTerm, noColor: environment["NO_COLOR"])
    let wanted = environment["BOOKING_THEME"].flatMap(Theme.named)
    let theme = theme ?? wanted ?? .velvet
    let terminal = TerminalOptions(
      term: term, colorDepth: color ?? depth, theme: theme, usesMouse: mouse ?? true,
      logPath: logs + "/crash.log")
    var options = Interface.Options(clock: .live, terminal: terminal)
    options.isRemote = RemoteLogin.isHere(environment)
    options.terminal.pacesFrames = options.isRemote
    options.hasMotion = environment["BOOKING_MOTION"] != "off"
    if self.theme != nil || wanted != nil { options.decided.insert(.theme) }
    if color != nil || environment["NO_COLOR"]?.isEmpty == false { options.decided.insert(.color) }
    options.terminal.asksForColors = !options.decided.contains(.color) && environment["COLORTERM"] == nil
    if mouse != nil { options.decided.insert(.mouse) }
    if !options.hasMotion { options.decided.insert(.motion) }
    options.language = Language.of(environment: environment) ?? .english
    options.territory = Language.territory(of: environment)
    if let asked = Booking.asked(by: CommandLine.arguments) {
      options.language = asked
      options.decided.insert(.language)
    }
    options.terminal.crashNote = options.language.words.crashed(report: logs + "/crash.log")
    options.mistake = mistake(environment)
    options.timeZone = TimeZone.current.identifier
    let places = [FileManager.default.currentDirectoryPath, environment["HOME"] ?? ""]
    options.exportDirectory =
      options.isRemote
      ? nil : places.first { !$0.isEmpty && FileManager.default.isWritableFile(atPath: $0) }
    return options
  }

  private func mistake(_ environment: [String: String]) -> SafeText? {
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    func shown(_ value: String) -> String { SafeText(value).truncated(to: 20).string }
    if theme == nil, let name = value("BOOKING_THEME"), Theme.named(name) == nil {
      return SafeText(
        Booking.words.meansNothing("BOOKING_THEME=\(shown(name))", Theme.all.map(\.name)))
    }
    if let motion = value("BOOKING_MOTION"), !["on", "off"].contains(motion) {
      return SafeText(Booking.words.meansNothing("BOOKING_MOTION=\(shown(motion))", ["on", "off"]))
    }
    return nil
  }
}

extension ColorDepth: ExpressibleByArgument {}

extension Theme: ExpressibleByArgument {
  public init?(argument: String) {
    guard let theme = Theme.named(argument) else { return nil }
    self = theme
  }
}
