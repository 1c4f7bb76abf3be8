/// Where a gate's questions are answered: at the shop, or by the device alone. The gate's screen knows nothing else of either.
///
/// Every call is one question and one answer, may block, and is made off the screen's own thread. What it writes is durable before
/// it answers.
public protocol GateDesk: Sendable {
  /// What was read, as it came: a whole code, one that a scanner typed on the wrong keyboard, a ticket's code typed by hand.
  ///
  /// - Parameter layout: the one that worked here before: tried first.
  func scan(_ text: String, _ direction: DoorDirection, layout: KeyboardLayout?) throws(BookingError)
    -> ScanAnswer
  /// Takes a scan back: an own one within ten minutes, any by a door lead with a reason. The newest of a ticket comes first.
  func undo(_ scan: ScanID, note: String?) throws(BookingError)
  /// Lets in whom the rules refused at `scan`. A door lead's, with a reason.
  func override(_ scan: ScanID, note: String) throws(BookingError) -> ScanAnswer
  /// By name, seat, order's code, phone: at least three letters, twenty answers at most.
  func search(_ words: String) throws(BookingError) -> [DoorTicket]
  /// Lets in one that was found by searching.
  func admit(_ ticket: DoorTicketID, _ direction: DoorDirection) throws(BookingError) -> ScanAnswer
  func figures() throws(BookingError) -> DoorFigures
  /// How it is answered now.
  func standing() -> GateStanding
}

/// What stands in the header of a gate, always.
public struct GateStanding: Sendable, Equatable {
  public enum Mode: Sendable, Equatable {
    case online
    /// The shop can't be reached, other gates can.
    case near(since: Timestamp)
    case alone(since: Timestamp)
  }

  public let title: String
  public let timeZone: String
  public let list: String
  public let gate: String?
  public let mode: Mode
  /// Other gates of the event that this one hasn't heard lately.
  public let unheard: Int
  /// Scans that the shop doesn't have yet.
  public let queued: Int
  /// How many could have come in twice at most, while gates don't hear each other.
  public let possiblyTwice: Int
  /// Whether who works here may override and undo others' scans.
  public let isLead: Bool
  /// Whether there is a list to search in.
  public let canSearch: Bool

  public init(
    title: String, timeZone: String, list: String, gate: String?, mode: Mode, unheard: Int = 0,
    queued: Int = 0, possiblyTwice: Int = 0, isLead: Bool, canSearch: Bool
  ) {
    self.title = title
    self.timeZone = timeZone
    self.list = list
    self.gate = gate
    self.mode = mode
    self.unheard = unheard
    self.queued = queued
    self.possiblyTwice = possiblyTwice
    self.isLead = isLead
    self.canSearch = canSearch
  }
}
