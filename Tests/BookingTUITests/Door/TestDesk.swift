import Synchronization
import Testing

@testable import BookingModel

/// A desk that says what a test wants it to say, and remembers what it was asked.
final class TestDesk: GateDesk {
  struct Script {
    var reasons: [ScanReason] = []
    var found: [DoorTicket] = []
    var figures = DoorFigures()
    var standing: GateStanding
    var refusal: BookingError?
    var asked: [String] = []
    var sequence: Int64 = 0
  }

  private let script: Mutex<Script>
  private let now: @Sendable () -> Timestamp

  init(_ standing: GateStanding = TestDesk.standing(), now: @escaping @Sendable () -> Timestamp) {
    script = Mutex(Script(standing: standing))
    self.now = now
  }

  static func standing(
    _ mode: GateStanding.Mode = .online, unheard: Int = 0, queued: Int = 0, twice: Int = 0, lead: Bool = true
  ) -> GateStanding {
    GateStanding(
      title: "Winter Jazz Night", timeZone: "Europe/London", list: "Admission", gate: "North", mode: mode,
      unheard: unheard, queued: queued, possiblyTwice: twice, isLead: lead, canSearch: true)
  }

  static func ticket(_ number: UInt8, _ holder: String, seat: String?, _ void: VoidReason? = nil)
    -> DoorTicket
  {
    guard let id = DoorTicketID(publicID: Array(repeating: number, count: 12)) else { preconditionFailure() }
    return DoorTicket(
      id: id, code: "TX-7Q4M-9\(number)KD",
      ticketType: Identifier(1), typeName: "Balcony", seat: seat, holder: holder, generation: 0,
      voidReason: void, replaced: nil)
  }

  static let tickets = [
    ticket(1, "Ada Lovelace", seat: "B7"), ticket(2, "Grace Hopper", seat: "B8"),
    ticket(3, "Mary Anning", seat: "C12"),
  ]

  func set(_ change: @Sendable (inout Script) -> Void) { script.withLock { change(&$0) } }
  var asked: [String] { script.withLock { $0.asked } }

  private func answer(_ asked: String, _ reason: ScanReason? = nil, _ ticket: DoorTicket? = nil)
    throws(BookingError) -> ScanAnswer
  {
    let at = now()
    let answer: Result<ScanAnswer, BookingError> = script.withLock { script in
      script.asked.append(asked)
      if let refusal = script.refusal { return .failure(refusal) }
      let index = Int(script.sequence) % TestDesk.tickets.count
      script.sequence += 1
      let said = reason ?? (script.reasons.isEmpty ? .entered : script.reasons.removeFirst())
      let isKnown = ![.foreign, .incomplete, .forged, .noSuchTicket, .unknown].contains(said)
      let id = ScanID(device: nil, sequence: script.sequence)
      let earlier = Passage(
        scan: id, direction: .entry, at: at - .minutes(19), gate: "South", by: "Sam Porter")
      return .success(
        ScanAnswer(
          scan: id, reason: said, at: at, ticket: isKnown ? ticket ?? TestDesk.tickets[index] : nil,
          earlier: said == .alreadyIn ? earlier : nil, bound: said == .tooEarly ? at + .hours(1) : nil))
    }
    return try answer.get()
  }

  func scan(_ text: String, _ direction: DoorDirection, layout: KeyboardLayout?) throws(BookingError)
    -> ScanAnswer
  { try answer("scan \(text)", direction == .exit ? .left : nil) }

  func undo(_ scan: ScanID, note: String?) throws(BookingError) {
    script.withLock { $0.asked.append("undo \(scan.sequence) \(note ?? "-")") }
  }

  func override(_ scan: ScanID, note: String) throws(BookingError) -> ScanAnswer {
    try answer("override \(scan.sequence) \(note)", .overridden)
  }

  func search(_ words: String) throws(BookingError) -> [DoorTicket] {
    script.withLock { script in
      script.asked.append("search \(words)")
      return script.found
    }
  }

  func admit(_ ticket: DoorTicketID, _ direction: DoorDirection) throws(BookingError) -> ScanAnswer {
    try answer("admit \(ticket.bytes[0])", nil, TestDesk.tickets.first { $0.id == ticket })
  }

  func figures() throws(BookingError) -> DoorFigures { script.withLock { $0.figures } }
  func standing() -> GateStanding { script.withLock { $0.standing } }
}
