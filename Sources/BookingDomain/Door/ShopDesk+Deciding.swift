import BookingModel
import BookingRules
import BookingStore

// What a person decides otherwise
extension ShopDesk {
  /// - Throws: `.notFound`, `.conflict` for what is taken back already or isn't the newest of its ticket, `.undoTooLate` for what is the
  ///   principal's own no more; for a lead's what `authorise` throws, `.invalid` without a reason.
  func undo(_ scan: ScanID, note: String?) throws(BookingError) {
    let note = try note.map { typed throws(BookingError) in
      try DoorCommands.checked(typed, .note, maximum: 200)
    }
    try work { transaction in
      guard let found = try Scans.find(scan, of: event, transaction), found.event == event, found.list == list
      else { throw BookingError.notFound(.scan) }
      guard [.entry, .exit, .override].contains(found.kind),
        try !Scans.isTakenBack(scan, of: event, transaction),
        let ticket = found.ticket.flatMap({ DoorTicketID(publicID: $0) }),
        try Scans.passages(of: ticket, on: list, of: event, transaction).all.last?.scan == scan
      else { throw BookingError.conflict }
      let isOwn = found.id.device == nil && found.member == principal.account && found.kind != .override
      if !isOwn || clock.now() - found.scannedAt > policy.ownUndo {
        let leads = try office.grants(of: principal, transaction).sellers(.overrideAdmission)
        guard !leads.isEmpty else { throw isOwn ? BookingError.undoTooLate : .notAllowed }
        _ = try office.authorisedEvent(event, .overrideAdmission, by: principal, transaction)
        guard note != nil else { throw BookingError.invalid([FieldProblem(.note, .missing)]) }
      }
      let row = try append(
        .undo, found.reason, ticket: ticket, generation: found.generation, undoes: scan, note: note,
        transaction)
      try office.audit(
        principal, .scanTakenBack, .door(event), event: event,
        facts: "scan \(scan.sequence) by scan \(row.id.sequence)", transaction)
    }
  }

  /// - Throws: what `authorise` throws, `.invalid` without a reason; `.notOverridable` for what names no ticket of this event, or
  ///   one that came in since.
  func override(_ scan: ScanID, note: String) throws(BookingError) -> ScanAnswer {
    let note = try DoorCommands.checked(note, .note, maximum: 200)
    return try work { transaction in
      _ = try office.authorisedEvent(event, .overrideAdmission, by: principal, transaction)
      guard let found = try Scans.find(scan, of: event, transaction), found.event == event, found.list == list
      else { throw BookingError.notFound(.scan) }
      guard found.kind == .refusal, found.reason != .otherEvent, found.reason != .notInside,
        let id = found.ticket.flatMap({ DoorTicketID(publicID: $0) }),
        let ticket = try DoorTickets.find(id, transaction), ticket.event == event,
        try !Scans.passages(of: id, on: list, of: event, transaction).all.contains(where: { passage in
          passage.at > found.at
            || passage.scan.device == scan.device && passage.scan.sequence > scan.sequence
        })
      else { throw BookingError.notOverridable }
      let row = try append(
        .override, .overridden, ticket: id, generation: found.generation, note: note, transaction)
      try office.audit(
        principal, .admissionOverridden, .door(event), event: event,
        facts: "scan \(scan.sequence) by scan \(row.id.sequence): \(note)", transaction)
      return ScanAnswer(scan: row.id, reason: .overridden, at: row.scannedAt, ticket: ticket.ticket)
    }
  }
}
