enum AuditLog {}

extension AuditLog {
  /// The number of the newest entry; 0 without any.
  static func last(_ reader: any Reader) throws -> Int64 {
    try reader.value("SELECT COALESCE(MAX(id), 0) FROM audit_entries") ?? 0
  }
}
