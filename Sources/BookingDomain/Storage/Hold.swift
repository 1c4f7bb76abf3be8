/// For how long places are held that are taken at one moment, and by whom.
struct Hold {
  let now: Timestamp
  /// When they are free again, unless the hold is renewed.
  let end: Timestamp
  /// When they are free again however often it is renewed.
  let hardLimit: Timestamp
  /// Nil where nobody's limits count it.
  let visit: Identifier<VisitRecord>?
}
