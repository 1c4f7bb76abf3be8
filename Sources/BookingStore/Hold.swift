import BookingModel

/// For how long places are held that are taken at one moment, and by whom.
package struct Hold {
  package let now: Timestamp
  /// When they are free again, unless the hold is renewed.
  package let end: Timestamp
  /// When they are free again however often it is renewed.
  package let hardLimit: Timestamp
  /// Nil where nobody's limits count it.
  package let visit: Identifier<VisitRecord>?

  package init(now: Timestamp, end: Timestamp, hardLimit: Timestamp, visit: Identifier<VisitRecord>?) {
    self.now = now
    self.end = end
    self.hardLimit = hardLimit
    self.visit = visit
  }
}
