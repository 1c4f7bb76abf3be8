public import BookingModel

// What goes into a gate, what comes out of it, and what it shows
extension GateFlow {
  /// What a person does by keys that type nothing.
  public enum Command: Sendable, Equatable {
    case undo, override, turn, clear, previous, next
    /// What only whoever shows the gate can do.
    case figures, help, leave, quit, repaint
  }

  public enum Event: Sendable {
    /// The gate opens.
    case arrives
    case types(Character)
    case erases
    case enters, tabs
    case presses(Command)
    case pastes(String)
    /// A whole code from a source that is no keyboard.
    case reads(String)
    /// A whole line, where nothing tells whether a scanner or a person typed it.
    case says(String)
    /// One of those who were found.
    case takes(Int)
    /// A command that a code can't have pressed.
    case wants(Command)
    /// Somebody at another gate did something.
    case looks
    case passes
    case answered(Int, Answer, GateStanding)
    case refused(Int, BookingError)
    case counted(Result<DoorFigures, BookingError>, GateStanding?)
  }

  /// What the desk said.
  public enum Answer: Sendable, Equatable {
    case scan(ScanAnswer)
    case undone(ScanID)
    case found([DoorTicket])
  }

  public enum Effect: Sendable, Equatable {
    case ask(Int, Request)
    /// Asked beside the questions that have an order.
    case count
    case rings
    case does(Command)
    case says(Obstacle)
  }

  /// Why nothing is done.
  public enum Obstacle: Sendable, Equatable {
    case nothingToUndo, nothingToOverride, leadOnly, noSearch
    case tooFewLetters(Int)
    case busy
    /// A single press may have been a code's: it takes two.
    case pressAgain(Command)
  }

  /// What stands in large letters.
  public enum Band: Sendable, Equatable {
    case answer(ScanAnswer, DoorDirection)
    case undone(ScanAnswer)
    case nobodyFound(String)
    case failed(BookingError)
  }

  /// One line of what happened here, the newest first.
  public struct Line: Sendable, Equatable {
    public let at: Timestamp
    /// Nil where the desk gave none.
    public let answer: ScanAnswer?
    public let direction: DoorDirection
    public internal(set) var isUndone = false
  }

  /// What the field is for.
  public enum Mode: Sendable, Equatable {
    case scanning
    /// Why somebody is let in whom the rules refused, or why an old scan is taken back.
    case reason(Purpose, ScanAnswer)
    /// Those who were found; the selected one comes in by Enter, twice.
    case choosing([DoorTicket], selected: Int, isSure: Bool)
  }

  public enum Purpose: Sendable, Equatable { case override, undo }
}

extension GateFlow {
  /// What the desk is asked, as a value.
  public enum Request: Sendable, Equatable {
    case scan(String, DoorDirection, KeyboardLayout?)
    case undo(ScanAnswer, note: String?)
    case override(ScanAnswer, note: String)
    case search(String)
    case admit(DoorTicketID, DoorDirection)

    var isScan: Bool {
      switch self {
      case .scan, .admit: true
      case .undo, .override, .search: false
      }
    }

    /// Asks it. Blocks.
    public func run(_ desk: any GateDesk) throws(BookingError) -> Answer {
      switch self {
      case .scan(let text, let direction, let layout):
        return .scan(try desk.scan(text, direction, layout: layout))
      case .undo(let answer, let note):
        try desk.undo(answer.scan, note: note)
        return .undone(answer.scan)
      case .override(let answer, let note): return .scan(try desk.override(answer.scan, note: note))
      case .search(let words): return .found(try desk.search(words))
      case .admit(let ticket, let direction): return .scan(try desk.admit(ticket, direction))
      }
    }
  }
}
