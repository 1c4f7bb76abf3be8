import BookingModel

/// What is said on every screen: keys and what they do, header, palette, help, what lies over a screen.
public protocol KeyWords: Speech {
  // Keys by what is printed on them
  var keyLabels: KeyLabels { get }

  // What they do: a verb in a word or three
  var keyBack: String { get }
  /// Beside the key, where there is nothing else.
  var keyGoBack: String { get }
  var keyCommands: String { get }
  var keyHelp: String { get }
  var keySettings: String { get }
  var keyQuit: String { get }
  var keyQuitNow: String { get }
  var keyUndo: String { get }
  func keyGoTo(_ section: String) -> String
  var keyOpenCart: String { get }
  func keyPay(_ total: String) -> String
  var keyTypePassword: String { get }
  var keyMove: String { get }
  var keyDown: String { get }
  var keyPageUp: String { get }
  var keyPageDown: String { get }
  var keyFirst: String { get }
  var keyLast: String { get }
  var keyOpen: String { get }
  var keyShow: String { get }
  var keyChoose: String { get }
  var keyNext: String { get }
  var keyChange: String { get }
  var keyGoOn: String { get }
  var keyDone: String { get }
  var keyFind: String { get }
  var keyToTheList: String { get }
  var keyClear: String { get }
  var keyNextMatch: String { get }
  var keyPreviousMatch: String { get }
  var keyShowAll: String { get }
  var keyScrollDown: String { get }
  var keyScrollUp: String { get }
  var keyCopyAll: String { get }

  // Sections and header
  var sectionEvents: String { get }
  var sectionTickets: String { get }
  var sectionAccount: String { get }
  var sectionManage: String { get }
  var guest: String { get }
  /// Before the time that is left, as all of the header's.
  func headerCart(_ places: Int) -> String
  var headerPayWithin: String { get }
  func headerPay(_ total: String?) -> String
  func headerUnpaid(_ total: String?) -> String
  /// Behind the last seconds.
  var hurry: String { get }

  // A window that is too small
  func windowNeeds(_ columns: Int, _ rows: Int) -> String
  func windowHas(_ columns: Int, _ rows: Int) -> String
  var windowEnlarge: String { get }

  // Palette and help
  var paletteTitle: String { get }
  var palettePrompt: String { get }
  var paletteNothing: String { get }
  var helpTitle: String { get }
  var helpMore: String { get }

  // What lies over a screen
  var idleTitle: String { get }
  func idleLogOut(_ left: String) -> String
  var idleAnyKey: String { get }
  var promptTitle: String { get }
  var promptRenewal: String { get }
  var promptWrong: String { get }
  var promptNotNow: String { get }
  var oneMoment: String { get }
  var leaveTitle: String { get }
  func leaveWords(_ places: Int, _ left: String) -> String
  var leaveStay: String { get }
  var leaveGo: String { get }
  var anyKeyCloses: String { get }
  func codeNeedsRoom(_ columns: Int, _ rows: Int) -> String
  func codeNeedsRoomToClose(_ columns: Int, _ rows: Int) -> String

  // What has just happened
  var holdsEnded: String { get }
  func payTimeOver(_ order: String) -> String
  var loggedOutWhileIdle: String { get }
  var changedMeanwhile: String { get }
  var noSuspendRemotely: String { get }
  func copied(_ text: String) -> String
  var copiedAll: String { get }
  var copiedAddress: String { get }
  var copiedKey: String { get }

  // Where a list would be
  var locked: String { get }
  var lockedKey: String { get }
  var lockedRow: String { get }
  func nothingFound(_ search: String) -> String
  func moreLines(_ count: Int) -> String
  /// Of what stands in lines above: `and 3 more`
  func andOthers(_ count: Int) -> String
  /// Which of several is shown: `2 of 5`
  func oneOf(_ index: Int, _ all: Int) -> String

  // Counted
  func tickets(_ count: Int) -> String
  func places(_ count: Int) -> String

  // Forms
  var codeRefused: String { get }
  var hintSixDigits: String { get }
  var hintSecondFactor: String { get }
  var hintPassword: String { get }
  var hintPhone: String { get }
}

/// What is printed on keys.
public struct KeyLabels: Sendable {
  public let space, tab, escape, home, end, pageUp, pageDown, insert, delete: String

  public init(
    space: String, tab: String, escape: String, home: String, end: String, pageUp: String, pageDown: String,
    insert: String, delete: String
  ) {
    (self.space, self.tab, self.escape, self.home, self.end) = (space, tab, escape, home, end)
    (self.pageUp, self.pageDown, self.insert, self.delete) = (pageUp, pageDown, insert, delete)
  }
}
