import BookingDomain
import BookingModel
import BookingSession
import TerminalUI

/// The way in for the program's entry.
extension Interface {
  /// Shows the screens, or goes line by line where the terminal can't show any (`TERM=dumb`), until the person leaves.
  ///
  /// - Throws: as `run`.
  static func open(
    options: Options, on backing: Backing, _ sources: [any CodeSource] = []
  ) throws -> ExitSummary {
    do {
      return try run(options: options, on: backing, sources)
    } catch TerminalError.unknownTerminal {
      return PlainLoop(options: options, on: backing).run()
    }
  }

  /// Shows the screens until the person leaves.
  ///
  /// Takes the terminal, and gives it back however it ends. Blocks the calling thread, which must be the main one.
  /// - Throws: what kept the terminal from being taken; see `Terminal`.
  ///
  /// - Parameter sources: where codes come from besides the keyboard.
  static func run(
    options: Options, on backing: Backing, _ sources: [any CodeSource] = []
  ) throws -> ExitSummary {
    try Loop(options: options, backing: backing, sources: sources).run()
  }
}
