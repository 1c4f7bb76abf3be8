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
    options: Options, on owner: Operator, as principal: Principal, _ sources: [any CodeSource] = []
  ) throws -> ExitSummary {
    do {
      return try run(options: options, on: owner, as: principal, sources)
    } catch TerminalError.unknownTerminal {
      return PlainLoop(options: options, on: owner, as: principal).run()
    }
  }

  /// Shows the screens until the person leaves.
  ///
  /// Takes the terminal, and gives it back however it ends. Blocks the calling thread, which must be the main one.
  /// - Throws: what kept the terminal from being taken; see `Terminal`.
  ///
  /// - Parameters:
  ///   - owner: the box office, whose work is done in idle moments. Screens get visits to it and nothing else.
  ///   - principal: who is there, a guest or the owner of a key.
  ///   - sources: where codes come from besides the keyboard.
  static func run(
    options: Options, on owner: Operator, as principal: Principal, _ sources: [any CodeSource] = []
  ) throws -> ExitSummary {
    try Loop(options: options, owner: owner, principal: principal, sources: sources).run()
  }
}
