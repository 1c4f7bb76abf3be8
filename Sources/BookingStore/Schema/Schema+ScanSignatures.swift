extension Schema {
  /// Devices sign their rows. Those that came before are as they were: nothing stands in the place of a signature.
  static let scanSignatures: [String] = [
    "ALTER TABLE scans ADD COLUMN signature BLOB",
    "UPDATE scans SET signature = X'' WHERE device_id IS NOT NULL",
  ]
}
