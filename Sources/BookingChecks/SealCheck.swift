import BookingModel
import BookingStore

/// Whether the audit log is whole: every seal in its place, on its entry, after the one before it; as many as
/// their head says; and those that were anchored outside.
///
/// Meets every entry on its way.
struct SealCheck {
  /// What is asked where anchors are given.
  static let kept = "the seals are those that were kept outside"

  private var head = AuditHead()
  /// The last seal of each chain.
  private var last: [Int64: [UInt8]] = [:]
  private var anchors: [Int64: [String]]
  private var broken: [String] = []
  private var left: [String] = []
  private var unknown: [String] = []
  private let hasAnchors: Bool

  private init(_ anchors: [AuditAnchor]) {
    self.anchors = Dictionary(grouping: anchors, by: \.number).mapValues { $0.map(\.hash) }
    hasAnchors = !anchors.isEmpty
  }

  /// - Parameter note: is given every entry, in the order of seals, then those that have none.
  static func findings(
    _ anchors: [AuditAnchor], _ reader: any Reader, _ note: (SQLRow) throws -> Void
  ) throws -> [CheckReport.Finding] {
    var check = SealCheck(anchors)
    try reader.each(
      """
      SELECT \(part: AuditSeal.columns), number, entry_id, chain, hash
      FROM audit_seals LEFT JOIN audit_entries ON audit_entries.id = audit_seals.entry_id ORDER BY number
      """
    ) { row in
      try check.evaluate(row)
      if row["id"] != .null { try note(row) }
    }
    let stored = try AuditHead.find(reader)
    try reader.each(
      """
      SELECT \(part: AuditSeal.columns) FROM audit_entries
      WHERE NOT EXISTS (SELECT 1 FROM audit_seals WHERE entry_id = audit_entries.id) ORDER BY id
      """
    ) { row in
      // It would be left out for ever.
      if row["is_sealed"] != .integer(0) { check.left.append("entry \(try row.get("id", as: Int64.self))") }
      try note(row)
    }
    return check.findings(stored)
  }

  private mutating func evaluate(_ row: SQLRow) throws {
    let (number, chain): (Int64, Int64) = (try row.get("number"), try row.get("chain"))
    let hash: [UInt8] = try row.get("hash")
    let entry: Int64 = try row.get("entry_id")
    if number != head.number + 1 { broken.append("before seal \(number)") }
    let isRight =
      try row["id"] != .null && AuditSeal.chain(of: row) == chain
      && AuditSeal.hash(row, after: last[chain] ?? []) == hash && row["is_sealed"] == .integer(1)
    if !isRight { broken.append("seal \(number), entry \(entry)") }
    last[chain] = hash
    head.number = number - 1
    try head.add(hash, of: entry)
    compareAnchor()
  }

  private mutating func compareAnchor() {
    guard let known = anchors.removeValue(forKey: head.number) else { return }
    let hash = Hex.encoded(head.hash)
    if known.contains(where: { $0 != hash }) { unknown.append("seal \(head.number) is another one") }
  }

  private func findings(_ stored: AuditHead?) -> [CheckReport.Finding] {
    let gone = anchors.keys.sorted().map { "seal \($0) is gone" }
    return [
      .init("sealed records are unbroken", broken),
      .init("no entry was left unsealed", left),
      .init(
        "the audit log has all its seals",
        stored == head ? [] : ["\(head.number) seals, \(stored.map { String($0.number) } ?? "none") made"]),
    ] + (hasAnchors ? [.init(Self.kept, unknown + gone)] : [])
  }
}
