import BookingModel

/// All tables as one file, the form in which backups carry them: an SQLite database whatever the engine, so that what was saved
/// on one can be brought back on another.
package protocol TableFiles: Sendable {
  /// The pictures that the rows in it name.
  func pictures(at path: String) throws(BookingError) -> [PictureName]

  /// The last seal of its audit log; nil before the first.
  func auditAnchor(at path: String) throws(BookingError) -> AuditAnchor?

  /// - Throws: `.newerSchema`, `.damaged`.
  func validate(_ path: String) throws(BookingError)

  /// A consistent copy of one that others may be writing.
  func copy(_ path: String, to copy: String) throws(BookingError)
}

/// Tables that are open and can be written to such a file.
package protocol TableSource: Sendable {
  /// A consistent copy of all of them, in a new file, while others go on writing.
  func copy(to path: String) throws(BookingError)
}

/// What a picture's file is named after.
package struct PictureName: Sendable {
  package let digest: ImageDigest
  package let format: ImageFormat

  package init(digest: ImageDigest, format: ImageFormat) {
    self.digest = digest
    self.format = format
  }
}
