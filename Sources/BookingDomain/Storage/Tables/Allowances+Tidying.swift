enum Allowances {}

// What is forgotten
extension Allowances {
  static func isAny(freeBy moment: Timestamp, _ reader: any Reader) throws -> Bool {
    try reader.hasRow("SELECT 1 FROM allowances WHERE free_at <= \(moment) LIMIT 1")
  }

  /// Those of which everything had come back by a moment; returns how many went.
  static func delete(freeBy moment: Timestamp, _ transaction: any Transaction) throws -> Int {
    try transaction.run("DELETE FROM allowances WHERE free_at <= \(moment)")
  }
}
