import BookingDomain
import BookingModel

/// Somebody who lets people in while others still buy, cancel and return: nobody twice, and nobody on a ticket that is void.
final class SimulatedHelper: SimulatedVisitor, @unchecked Sendable {
  private let email: String

  init(
    _ world: SimulationWorld, _ name: String, email: String, stream: UInt64, slot: SimulationScheduler.Slot
  ) {
    self.email = email
    super.init(world, name, stream: stream, slot: slot)
  }

  override func visit() throws {
    guard try comesIn(by: email) else { return pause(5000...60_000) }
    guard let list = random.pick(world.lists) else { return pause(20_000...200_000) }
    let opened = try attempt("desk") { () throws(BookingError) in
      try office.visit(principal).door.desk(list: list.id, gate: nil)
    }
    guard case .success(let desk) = opened else { return pause(5000...60_000) }
    let found = try attempt("search") { () throws(BookingError) in try desk.search("buyer") }
    guard case .success(let tickets) = found else { return }
    for _ in 0..<random.pick(1...6) {
      guard let ticket = random.pick(tickets) else { return pause(20_000...200_000) }
      try letIn(ticket, list, at: desk)
      pause(500...20_000)
    }
  }

  private func letIn(_ ticket: DoorTicket, _ list: CheckInList, at desk: any GateDesk) throws {
    let direction: DoorDirection = list.entry == .inAndOut && random.chance(0.4) ? .exit : .entry
    let use = SimulationWorld.DoorUse(list: list.id, ticket: ticket.id)
    let answered = try attempt("admit") { () throws(BookingError) in try desk.admit(ticket.id, direction) }
    guard case .success(let answer) = answered else { return }
    switch answer.reason {
    case .entered:
      if answer.ticket?.voidReason != nil {
        world.fail("a void ticket lets nobody in", "\(name), scan \(answer.scan.sequence)")
      }
      if !world.inside.insert(use).inserted {
        world.fail("a ticket lets nobody in who is in", "\(name), scan \(answer.scan.sequence)")
      }
      world.mark(.letIn)
      if random.chance(0.2) { try takeBack(answer.scan, use, at: desk) }
    case .left: world.inside.remove(use)
    case .alreadyIn:
      world.mark(.refusedAtDoor)
      if random.chance(0.1) { try override(answer.scan, use, at: desk) }
    case .cancelled, .refunded, .eventCancelled: world.mark(.voidAtDoor)
    default: break
    }
  }

  /// Whether it was done nobody knows who died meanwhile: from then on either is right.
  private func takeBack(_ scan: ScanID, _ use: SimulationWorld.DoorUse, at desk: any GateDesk) throws {
    world.inside.remove(use)
    let undone = try attempt("undo", among: { $0 == .notAllowed }) { () throws(BookingError) in
      try desk.undo(scan, note: "another person")
    }
    if case .success = undone { world.mark(.scanTakenBack) }
  }

  private func override(_ scan: ScanID, _ use: SimulationWorld.DoorUse, at desk: any GateDesk) throws {
    let overridden = try attempt("override") { () throws(BookingError) in
      try desk.override(scan, note: "went out to smoke")
    }
    guard case .failure(.passwordNeededAgain) = overridden else { return }
    let again = try attempt("authenticateAgain") { () throws(BookingError) in
      try office.visit(principal).session.authenticateAgain(Proof(password: SimulatedBuyer.password))
    }
    if case .success(let proven) = again { principal = proven }
  }
}
