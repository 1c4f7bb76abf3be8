import BookingModel

/// What is said at a door, on its screen and line by line, and on lists for people with paper.
public protocol DoorWords: ErrorWords, TimeWords {
  func label(_ key: DoorKey) -> String

  // The heading
  /// `Winter Jazz · Admission · North`
  func place(_ standing: GateStanding) -> String
  func mode(_ standing: GateStanding) -> String
  func shortMode(_ standing: GateStanding) -> String
  /// Of scans that the shop doesn't have yet.
  func toUpload(_ scans: Int) -> String
  /// `143 of 208 in`
  func inside(_ inside: Int, of expected: Int) -> String
  func way(_ direction: DoorDirection) -> String
  func waiting(_ codes: Int) -> String
  /// How many could have come in twice at most.
  func possiblyTwice(_ tickets: Int) -> String

  // The field
  func scanPrompt(canSearch: Bool) -> String
  var overridePrompt: String { get }
  var undoPrompt: String { get }
  var readingCode: String { get }

  // What the band says: capitals without marks, so that there are large letters for it
  func word(_ reason: ScanReason) -> String
  var wordTakenBack: String { get }
  var wordNobody: String { get }
  var wordNotRead: String { get }
  /// Nil where the word says all.
  func why(_ answer: ScanAnswer, zone: String, now: Timestamp) -> String?
  /// When, where and by whom somebody went through before.
  func earlier(_ passage: Passage, zone: String, now: Timestamp) -> String
  func takenBack(_ holder: String?) -> String
  func nobodyFound(_ words: String) -> String
  func scanAgain(_ refusal: String) -> String
  var nothingScanned: String { get }
  func obstacle(_ obstacle: DoorObstacle) -> String
  /// A scanner that is no keyboard: `/dev/ttyACM0`.
  func scannerLost(_ path: String) -> String
  func scannerUnreadable(_ path: String, _ reason: String) -> String
  var openGateFirst: String { get }
  var serialNeedsScreens: String { get }

  // Those who were found
  func found(_ tickets: Int) -> String
  var enterChooses: String { get }
  func enterAdmits(_ holder: String) -> String
  func state(_ void: VoidReason) -> String

  // What happened
  var lastScans: String { get }
  func short(_ reason: ScanReason) -> String
  var isTakenBack: String { get }
  var notAnswered: String { get }

  // Figures
  func name(_ figure: DoorFigure) -> String
  var allGates: String { get }
  func heardAt(_ time: String) -> String
  func allIn(by time: String) -> String
  var paceUnknown: String { get }

  // The choice of a list and a gate
  var chooseDoor: String { get }
  var chooseDoorEvent: String { get }
  func doorOpen(_ list: CheckInList, zone: String, now: Timestamp) -> String
  var anyGate: String { get }
  var noDoorEvents: String { get }
  var noLists: String { get }
  var noSuchDoor: String { get }

  // The list of attendees
  func attendeeHeading(_ tickets: Int) -> String
  func column(_ column: AttendeeColumn) -> String
  func page(_ number: Int, of count: Int) -> String
  func sorted(bySeat: Bool) -> String
  func asOf(_ time: String) -> String
  var nobodyExpected: String { get }
  var noPDFHere: String { get }

  // Line by line
  var plainDoorHelp: [String] { get }
  var plainDoorPrompt: String { get }
  var plainDoorOffer: String { get }
}

/// What keys do at a door.
public enum DoorKey: Sendable, CaseIterable {
  case clear, undo, override, turn, figures, scans, help, leave, quit, repaint, up, down, admit
  case door, print, sortByName, sortBySeat, saveText, savePDF
}

/// Why a key does nothing, or not yet.
public enum DoorObstacle: Sendable, Equatable {
  case nothingToUndo, nothingToOverride, leadOnly, noSearch, busy
  case tooFewLetters(Int)
  case pressAgain(DoorKey)
}

/// What is counted at a door.
public enum DoorFigure: Sendable, CaseIterable {
  case inside, admitted, expected, refused, overrides, incidents, byGate, pace
}

/// What a list of attendees says of each.
public enum AttendeeColumn: Sendable, CaseIterable {
  case holder, seat, type, order, came
}
