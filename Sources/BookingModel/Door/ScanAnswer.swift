/// What a door says to a code, in one look.
public enum DoorVerdict: String, Sendable, CaseIterable, Codable {
  case comeIn, no
  /// Somebody has to look: the person, the list or the device is not as it should be.
  case look
}

/// Why a door says so. Stored with every scan, refused ones too.
public enum ScanReason: String, Sendable, CaseIterable, Codable {
  // Let in or out
  case entered, left
  /// By an override, with a reason that somebody typed.
  case overridden
  /// Its signature is the shop's, but it stands on no list here: sold after the device last heard of the shop.
  case unknown

  // No code of ours
  /// Something else's: a bottle's, a web address, another shop's.
  case foreign
  /// Part of a code.
  case incomplete
  /// Looks like ours, and isn't signed by us.
  case forged
  /// A ticket's code for people, typed by hand, that no ticket has.
  case noSuchTicket

  // Ours, but not now and here
  case otherEvent
  case replaced, cancelled, refunded, eventCancelled
  /// On no list that is asked at this gate.
  case notOnList
  case tooEarly, tooLate
  case alreadyIn
  /// Wants out and never came in.
  case notInside
  /// Belongs to another gate while this one is alone.
  case homeGate

  public var verdict: DoorVerdict {
    switch self {
    case .entered, .left, .overridden: .comeIn
    case .unknown, .foreign, .incomplete: .look
    default: .no
    }
  }

  /// Whether somebody went through the door.
  public var isPassage: Bool { self == .entered || self == .left || self == .overridden || self == .unknown }
}

/// One time that somebody went through a door with a ticket.
public struct Passage: Sendable, Equatable {
  public let scan: ScanID
  public let direction: DoorDirection
  /// Corrected by what is known of the device's clock.
  public let at: Timestamp
  public let gate: String?
  /// Who worked there: an account's name, or a device's.
  public let by: String

  public init(scan: ScanID, direction: DoorDirection, at: Timestamp, gate: String?, by: String) {
    self.scan = scan
    self.direction = direction
    self.at = at
    self.gate = gate
    self.by = by
  }
}

/// What a door answers to one scan.
public struct ScanAnswer: Sendable, Equatable {
  public let scan: ScanID
  public let reason: ScanReason
  public let at: Timestamp
  /// Nil where no ticket was recognised, or none is known.
  public let ticket: DoorTicket?
  /// When it is on a repeat: the passage that stands in the way.
  public let earlier: Passage?
  /// For `otherEvent` where the event is known, `notOnList`, `homeGate`: its title, the list's name, the gate's name.
  public let instead: String?
  /// For `tooEarly` and `tooLate`: from when, or until when.
  public let bound: Timestamp?
  /// How the scanner's keys had to be read, if it was a scanner that types.
  public let layout: KeyboardLayout?

  public init(
    scan: ScanID, reason: ScanReason, at: Timestamp, ticket: DoorTicket? = nil, earlier: Passage? = nil,
    instead: String? = nil, bound: Timestamp? = nil, layout: KeyboardLayout? = nil
  ) {
    self.scan = scan
    self.reason = reason
    self.at = at
    self.ticket = ticket
    self.earlier = earlier
    self.instead = instead
    self.bound = bound
    self.layout = layout
  }

  public var verdict: DoorVerdict { reason.verdict }
}

/// How the keys that a scanner presses come out at the machine it is plugged into.
public enum KeyboardLayout: String, Sendable, CaseIterable, Codable {
  case us, usCapsLock, german, germanCapsLock, french, frenchCapsLock
}
