import BookingModel

/// Tables that nobody else has and that go with whoever made them, for simulated days: each begins with none but the first rows.
package protocol ScratchTables {
  var storage: Storage { get }

  /// Forgets every row but those a new database has; tables and whatever was prepared for them stay.
  func empty() throws(BookingError)
}
