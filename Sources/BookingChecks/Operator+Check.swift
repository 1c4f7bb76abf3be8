import BookingDomain
import BookingModel
import BookingStore

extension Operator {
  /// Asks every invariant of the data directory, on one consistent snapshot. Reads only; safe while the shop is open.
  ///
  /// It answers with counts and row names, never with anybody's data.
  ///
  /// - Parameter anchors: seals that were kept outside; the audit log must have them all.
  public func check(anchors: [AuditAnchor] = []) throws(BookingError) -> CheckReport {
    let version = try store.read { try $0.count("PRAGMA user_version") }
    let known = CheckReport.Finding(
      "the tables are of the version this program knows",
      version == Schema.version ? [] : ["version \(version), not \(Schema.version)"])
    guard known.holds else { return CheckReport(findings: [known], knowsTables: false) }

    // Signatures stand each for itself: they need no common snapshot, and take as long as all other questions together.
    let signatures = BackgroundTask { [store, policy] in
      try store.read { try TicketCheck.unsigned($0, policy) }
    }
    let now = clock.now()
    let invariants = Invariant.all(policy) + (store.numbersWithoutGaps ? [.unsealedNumbers] : [])
    var findings = try store.read { reader in
      try invariants.map { try CheckReport.Finding($0.name, $0.broken(now, reader)) }
        + AuditLogCheck.findings(anchors, reader)
        + DoorCheck.findings(policy, reader)
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
      findings.append(CheckReport.Finding("the operator signed every ticket", try signatures.value()))
    } catch {
      throw error as? BookingError ?? .storage("\(error)")
    }
    findings.append(
      CheckReport.Finding("tables, indexes and guards are the program's own", try store.schemaProblems()))
    findings.append(CheckReport.Finding("the database is sound", try store.integrityProblems()))
    return CheckReport(findings: [known] + findings)
  }

  /// Whether the pictures on the disk are those the rows name, byte by byte. Part of `check`.
  func imageFindings() throws(BookingError) -> [CheckReport.Finding] {
    let hashes = try store.read { reader in
      try reader.rows("SELECT sha256 FROM images ORDER BY id").map { try $0.get("sha256", as: String.self) }
    }
    let bad = hashes.filter { hash in
      guard let digest = ImageDigest(hex: hash) else { return true }
      return (try? images.load(digest)) == nil
    }
    // A young file may be waiting for its row.
    let old = (clock.now() - .hours(1)).milliseconds
    let known = Set(hashes)
    let files = try BookingError.translating { () throws(ImageError) in try images.all() }
    let orphans = files.filter { file in
      file.modifiedAt < old && !(file.sha256.map { known.contains($0.hex) } ?? false)
    }.map(\.path)
    return [
      .init(
        name: "every picture is on the disk as it was given", count: bad.count,
        examples: Array(bad.prefix(20))),
      .init(
        name: "no file without a picture", count: orphans.count, examples: Array(orphans.prefix(20))),
    ]
  }

  /// Holds the money in the tables against the books of every gateway it came by. Takes a process with the gateways' keys,
  /// and as long as they take to answer.
  ///
  /// It names rows and amounts of money, never anybody's data.
  public func checkGateways() throws(BookingError) -> CheckReport {
    // What is written down while the gateways answer is not held against them.
    let start = clock.now()
    var check = GatewayCheck(settledBefore: start - .minutes(1))
    for gateway in environment.callableGateways {
      do throws(GatewayError) {
        check.add(try gateway.records(), of: gateway.name)
      } catch {
        check.leaveOut(gateway.name, error)
      }
    }
    try store.read { try check.compare($0) }
    return CheckReport(findings: check.findings)
  }
}
