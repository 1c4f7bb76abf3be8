import BookingModel

/// Pictures: one row each, however many events show it. Their bytes are files, named by the hash.
package enum Images {
  /// The row of a picture, made where there is none.
  package static func findOrInsert(
    _ image: StoredImage, preview: [UInt8], at now: Timestamp, _ transaction: any Transaction
  ) throws -> ImageRecord {
    try transaction.run(
      """
      INSERT INTO images (sha256, format, width, height, byte_count, preview, created_at)
      VALUES (\(image.sha256.hex), \(image.format.rawValue), \(image.width), \(image.height), \(image.byteCount),
        \(preview), \(now))
      ON CONFLICT (sha256) DO NOTHING
      """)
    let row = try transaction.first(
      "SELECT \(part: ImageRecord.columns) FROM images WHERE sha256 = \(image.sha256.hex)")
    guard let row else { throw BookingError.storage("an image that was just written is gone") }
    return try ImageRecord(row: row)
  }

  package static func find(_ id: Identifier<ImageRecord>, _ reader: any Reader) throws -> ImageRecord? {
    try reader.first("SELECT \(part: ImageRecord.columns) FROM images WHERE id = \(id)").map {
      try ImageRecord(row: $0)
    }
  }

  /// Who wants to see a picture.
  package struct Viewer {
    /// Whose drafts they may see.
    package let sellers: SellerScope
    /// Whose tickets keep their posters when an event is taken off sale.
    package let account: Identifier<Account>?

    package init(sellers: SellerScope, account: Identifier<Account>?) {
      self.sellers = sellers
      self.account = account
    }
  }

  package static func find(_ id: Identifier<ImageRecord>, _ viewer: Viewer, _ reader: any Reader) throws
    -> ImageRecord?
  {
    try reader.first(
      "SELECT \(part: ImageRecord.columns) FROM images WHERE id = \(id)\(part: and(visibleTo: viewer))"
    )
    .map { try ImageRecord(row: $0) }
  }

  package static func preview(of id: Identifier<ImageRecord>, _ viewer: Viewer, _ reader: any Reader) throws
    -> [UInt8]?
  {
    try reader.value("SELECT preview FROM images WHERE id = \(id)\(part: and(visibleTo: viewer))")
  }

  /// Some event shows it that the viewer may see.
  private static func and(visibleTo viewer: Viewer) -> SQL {
    if viewer.sellers == .all { return "" }
    return """
       AND EXISTS (
        SELECT 1 FROM events WHERE events.image_id = images.id AND (
          events.status <> \(literal: EventStatus.draft)
          OR 1 = 1\(part: viewer.sellers.and("events.seller_id"))
          OR EXISTS (
            SELECT 1 FROM event_orders JOIN orders ON orders.id = event_orders.order_id
            WHERE event_orders.event_id = events.id AND orders.account_id = \(viewer.account))))
      """
  }

  package static func exists(_ sha256: ImageDigest, _ reader: any Reader) throws -> Bool {
    try reader.hasRow("SELECT id FROM images WHERE sha256 = \(sha256.hex)")
  }

  /// The hashes of all of them.
  package static func digests(_ reader: any Reader) throws -> Set<String> {
    Set(try reader.rows("SELECT sha256 FROM images").map { try $0.get("sha256") })
  }

  package static func byteCount(_ reader: any Reader) throws -> Int {
    try reader.count("SELECT CAST(COALESCE(SUM(byte_count), 0) AS BIGINT) FROM images")
  }

  /// Deletes the row when no event shows the picture any more, nor one that is being imported; then returns whose file may go
  /// after the commit.
  package static func removeIfUnused(_ id: Identifier<ImageRecord>, _ transaction: any Transaction) throws
    -> ImageDigest?
  {
    guard try !transaction.hasRow("SELECT id FROM events WHERE image_id = \(id) LIMIT 1"),
      try !transaction.hasRow("SELECT 1 FROM import_rows WHERE image_id = \(id) LIMIT 1"),
      let hash: String = try transaction.value("DELETE FROM images WHERE id = \(id) RETURNING sha256")
    else { return nil }
    return ImageDigest(hex: hash)
  }
}

extension ImageRecord {
  fileprivate static let columns: SQL = "id, sha256, format, width, height, byte_count"

  fileprivate init(row: SQLRow) throws {
    self.init(
      id: try row.get("id"), sha256: try row.get("sha256"), format: try row.get("format"),
      width: try row.get("width"), height: try row.get("height"), byteCount: try row.get("byte_count"))
  }
}
