import BookingDomain
import BookingModel
import BookingSystem
import BookingWords
import TerminalUI

/// What a command says on standard error when it is refused: what happened, and what to do about it.
enum CommandWording {
  static var words: any Words { Booking.words }

  static func sentence(for error: BookingError, _ words: any Words = Booking.words) -> String {
    words.sentence(error, Audience(.commands, isStaff: true, now: WallClock.live.now()))
  }

  static func sentence(for error: TerminalError) -> String {
    switch error {
    case .notATerminal: words.noTerminal
    case .unknownTerminal(let name): words.unknownTerminal(name)
    case .system(let call, let code): words.terminalNotTaken(call, code)
    }
  }

  /// A row that an import left out.
  static func sentence(for problem: ImportProblem, _ format: CatalogueFile.Format) -> String {
    words.importRow(
      problem.problems, at: format == .json ? .element(problem.line) : .line(problem.line), column: \.column)
  }
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
