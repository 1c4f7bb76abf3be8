import BookingModel
import BookingStore
import GRDB

/// A database file nobody has open: a copy on its way into or out of a backup.
struct SQLiteTableFiles: TableFiles {
  func pictures(at path: String) throws(BookingError) -> [PictureName] {
    let rows = try reading(path) { try $0.rows("SELECT sha256, format FROM images ORDER BY id") }
    var pictures: [PictureName] = []
    for row in rows {
      let name: String = try row.get("format")
      guard let digest = ImageDigest(hex: try row.get("sha256")), let format = ImageFormat(rawValue: name)
      else { throw .damaged(detail: "a picture's hash or format") }
      pictures.append(PictureName(digest: digest, format: format))
    }
    return pictures
  }

  func auditAnchor(at path: String) throws(BookingError) -> AuditAnchor? {
    try reading(path) { reader -> AuditHead? in
      let hasHead = try reader.first("SELECT 1 FROM sqlite_master WHERE name = 'audit_head'") != nil
      return hasHead ? try AuditHead.find(reader) : try AuditHead.ofEarlierTables(reader)
    }.flatMap { AuditAnchor($0) }
  }

  func validate(_ path: String) throws(BookingError) {
    let (version, problems): (Int, [String]) = try reading(path) { reader in
      let version = try reader.count("PRAGMA user_version")
      let problems = try reader.rows("PRAGMA integrity_check").map {
        try $0.get("integrity_check", as: String.self)
      }
      return (version, problems.filter { $0 != "ok" })
    }
    guard version <= Schema.version else { throw .newerSchema(found: version, known: Schema.version) }
    guard version > 0, problems.isEmpty else { throw .damaged(detail: problems.first ?? "no tables") }
  }

  func copy(_ path: String, to copy: String) throws(BookingError) {
    do {
      var configuration = Configuration()
      configuration.busyMode = .timeout(10)
      let source = try DatabaseQueue(path: path, configuration: configuration)
      let target = try DatabaseQueue(path: copy)
      try source.backup(to: target)
      try target.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try target.close()
      try source.close()
    } catch {
      throw SQLiteFailure.translated(error)
    }
  }

  private func reading<Value>(_ path: String, _ body: (any Reader) throws -> Value)
    throws(BookingError)
    -> Value
  {
    do {
      var configuration = Configuration()
      configuration.readonly = true
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      return try withoutActuallyEscaping(body) { body in
        try queue.read { try body(SQLiteTransaction(database: $0)) }
      }
    } catch {
      throw SQLiteFailure.translated(error)
    }
  }
}
