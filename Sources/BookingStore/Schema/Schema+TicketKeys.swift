extension Schema {
  /// Tickets say which key signed them: the beginning of its public half. Those that were sold before say none, and stay signed.
  static let ticketKeys: [String] = ["ALTER TABLE tickets ADD COLUMN signed_by BLOB"]
}
