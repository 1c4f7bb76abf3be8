import BookingDomain
import BookingModel
import BookingSession
import BookingWords
import TerminalUI

/// The parts of the program, as the header shows them. Each keeps its own stack of screens.
enum Section: Int, CaseIterable, Sendable {
  case events, tickets, account, manage
  /// The gate of a device: the only one there.
  case door

  func title(_ words: any Words) -> SafeText {
    switch self {
    case .events: SafeText(words.sectionEvents)
    case .tickets: SafeText(words.sectionTickets)
    case .account: SafeText(words.sectionAccount)
    case .manage: SafeText(words.sectionManage)
    case .door: SafeText(words.group(.door))
    }
  }

  var key: Key {
    switch self {
    case .events: "1"
    case .tickets: "2"
    case .account: "3"
    case .manage: "4"
    case .door: "5"
    }
  }

  /// The screen a section begins with.
  func root(_ session: Session) -> any Screen {
    switch self {
    case .events: EventsScreen()
    case .tickets: TicketsScreen()
    case .account: session.account == nil ? LogInScreen() : AccountScreen()
    case .manage:
      session.options.door != nil || !session.may(.viewEvents)
        ? DoorScreen(wish: session.options.door) : ManagedEventsScreen()
    case .door: session.options.device.map { GateScreen($0) } ?? DoorScreen()
    }
  }

  static func shown(_ session: Session) -> [Section] {
    guard session.options.device == nil else { return [.door] }
    return [.events, .tickets, .account] + (home(session.grants) == .manage ? [.manage] : [])
  }

  /// Where somebody lands who may do this, and where `q` leaves.
  static func home(_ grants: Grants) -> Section {
    grants.sellers(.viewEvents).isEmpty && grants.sellers(.scanTickets).isEmpty ? .events : .manage
  }
}
