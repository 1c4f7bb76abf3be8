import BookingFlows
import BookingWords

extension GateFlow.Obstacle {
  /// As the words of a language know it.
  package var said: DoorObstacle {
    switch self {
    case .nothingToUndo: .nothingToUndo
    case .nothingToOverride: .nothingToOverride
    case .leadOnly: .leadOnly
    case .noSearch: .noSearch
    case .busy: .busy
    case .tooFewLetters(let least): .tooFewLetters(least)
    case .pressAgain(.undo): .pressAgain(.undo)
    case .pressAgain(.leave): .pressAgain(.leave)
    case .pressAgain(.quit): .pressAgain(.quit)
    case .pressAgain: .busy
    }
  }
}
