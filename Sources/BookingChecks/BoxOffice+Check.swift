import BookingDomain
import BookingModel
import BookingStore

extension BoxOffice {
  /// Asks every invariant of the data directory, on one consistent snapshot. Reads only; safe while the shop is open.
  ///
  /// Needs no principal: it answers with counts and row names, never with anybody's data, and is for whoever has the
  /// directory.
  ///
  /// - Parameter anchors: seals that were kept outside; the audit log must have them all.
  public func check(anchors: [AuditAnchor] = []) throws(BookingError) -> CheckReport {
    let version = try store.read { try $0.count("PRAGMA user_version") }
    let known = CheckReport.Finding(
      "the tables are of the version this program knows",
      version == Schema.version ? [] : ["version \(version), not \(Schema.version)"])
    guard known.holds else { return CheckReport(findings: [known]) }

    // Signatures stand each for itself: they need no common snapshot, and take as long as all other questions together.
    let signatures = BackgroundTask { [store] in try store.read { try TicketCheck.unsigned($0) } }
    let now = clock.now()
    let invariants = Invariant.all(policy) + (store.numbersWithoutGaps ? [.unsealedNumbers] : [])
    var findings = try store.read { reader in
      try invariants.map { try CheckReport.Finding($0.name, $0.broken(now, reader)) }
        + AuditLogCheck.findings(anchors, reader)
        + [
          CheckReport.Finding("seats are those of their plan", SeatCheck.wrong(reader)),
          .init("every event can be found by search, and nothing else", search.misplaced(reader)),
          .init("codes belong to their addresses", CodeCheck.wrongCodes(reader)),
          .init("second factors are their accounts'", CodeCheck.wrongSecondFactors(reader)),
          .init("waits follow from failed log-ins", CodeCheck.wrongWaits(policy, reader)),
        ]
    }
    findings += try imageFindings()
    do {
      findings.append(CheckReport.Finding("the house signed every ticket", try signatures.value()))
    } catch {
      throw error as? BookingError ?? .storage("\(error)")
    }
    findings.append(
      CheckReport.Finding("tables, indexes and guards are the program's own", try store.schemaProblems()))
    findings.append(CheckReport.Finding("the database is sound", try store.integrityProblems()))
    return CheckReport(findings: [known] + findings)
  }
}
