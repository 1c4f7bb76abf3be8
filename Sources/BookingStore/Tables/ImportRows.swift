import BookingModel
import Foundation

/// The events that imports have laid down, numbered from 1.
package enum ImportRows {
  package struct Row {
    package let number: Int
    package let event: ImportedEvent
    package let image: Identifier<ImageRecord>?

    package init(number: Int, event: ImportedEvent, image: Identifier<ImageRecord>?) {
      self.number = number
      self.event = event
      self.image = image
    }
  }

  /// What a new row says.
  package struct New {
    /// The event as `ImportedEvent.encoded` writes it.
    package let entry: String
    package let image: Identifier<ImageRecord>?

    package init(entry: String, image: Identifier<ImageRecord>?) {
      self.entry = entry
      self.image = image
    }
  }

  /// - Parameter first: the number of the first of them.
  package static func insert(
    _ rows: [New], from first: Int, of id: Identifier<StrictImport>, _ transaction: any Transaction
  ) throws {
    try transaction.insert(
      rows.enumerated().map { index, row in "(\(id), \(first + index), \(row.entry), \(row.image))" },
      into: "import_rows (import_id, number, entry, image_id)")
  }

  /// The first ones, one after the other.
  /// - Throws: `.damaged` for an entry that can't be read.
  package static func first(
    _ most: Int, of id: Identifier<StrictImport>, while goesOn: (Row) -> Bool, _ reader: any Reader
  )
    throws -> [Row]
  {
    var rows: [Row] = []
    let found = try reader.rows(
      "SELECT number, entry, image_id FROM import_rows WHERE import_id = \(id) ORDER BY number LIMIT \(most)")
    for row in found {
      let row = Row(
        number: try row.get("number"), event: try ImportedEvent(encoded: row.get("entry")),
        image: try row.optional("image_id"))
      rows.append(row)
      guard goesOn(row) else { break }
    }
    return rows
  }

  /// Returns those that were there.
  package static func delete(
    _ numbers: [Int], of id: Identifier<StrictImport>, _ transaction: any Transaction
  ) throws -> Set<Int> {
    Set(
      try transaction.rows(
        "DELETE FROM import_rows WHERE import_id = \(id) AND number IN \(set: numbers) RETURNING number"
      ).map { try $0.get("number") })
  }

  /// Deletes the last ones; returns how many, and the pictures they had.
  package static func deleteLast(_ most: Int, of id: Identifier<StrictImport>, _ transaction: any Transaction)
    throws
    -> (
      count: Int, images: Set<Identifier<ImageRecord>>
    )
  {
    let rows = try transaction.rows(
      """
      DELETE FROM import_rows WHERE import_id = \(id) AND number IN (
        SELECT number FROM import_rows WHERE import_id = \(id) ORDER BY number DESC LIMIT \(most))
      RETURNING image_id
      """)
    return (rows.count, Set(try rows.compactMap { try $0.optional("image_id") }))
  }
}

extension ImportedEvent {
  package func encoded() throws(BookingError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard let data = try? encoder.encode(self) else { throw .storage("an event that can't be written") }
    return String(decoding: data, as: UTF8.self)
  }

  /// - Throws: `.damaged`.
  package init(encoded text: String) throws(BookingError) {
    guard let event = try? JSONDecoder().decode(ImportedEvent.self, from: Data(text.utf8)) else {
      throw .damaged(detail: "an event that is being imported")
    }
    self = event
  }
}
