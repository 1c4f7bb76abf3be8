import BookingDomain
import BookingWords
import TerminalUI

/// What a command says on standard error when it is refused: what happened, and what to do about it.
enum CommandWording {
  /// Commands speak English until they ask for their language.
  static let words = Language.english.words

  static func sentence(for error: BookingError) -> String {
    words.sentence(error, Audience(.commands, isStaff: true, now: WallClock.live.now()))
  }

  static func sentence(for error: TerminalError) -> String {
    switch error {
    case .notATerminal: "The screens need a terminal. booking --help lists the commands that don't."
    case .unknownTerminal(let name):
      "This terminal is not known here (TERM is \(name)). TERM=xterm-256color often works."
    case .system(let call, let code): "The terminal could not be taken: \(call), error \(code)."
    }
  }

  /// A row that an import left out.
  static func sentence(for problem: ImportProblem, _ format: CatalogueFile.Format) -> String {
    words.importRow(
      problem.problems, at: format == .json ? .element(problem.line) : .line(problem.line), column: \.column)
  }

  /// Who has a data directory open: `123 booking serve and 124 booking worker`
  static func names(of holders: [DirectoryHolder]) -> String { words.processes(holders) }
}

extension FieldProblem.Field {
  /// What files of events call it.
  var column: String {
    switch self {
    case .timeZone: "timeZone"
    case .startsAt: "start"
    case .doorsAt: "doors"
    case .endsAt: "end"
    case .ticketTypes: "ticketTypes"
    case .ticketTypeName: "name"
    case .saleStartsAt: "saleStart"
    case .saleEndsAt: "saleEnd"
    default: rawValue
    }
  }
}
