/// What tables are written by and for.
public struct StoreVersions: Sendable, Equatable {
  /// The database's own: `3.40.1`.
  public let engine: String
  /// The schema of the tables there are.
  public let schema: Int
  /// The schema that this program brings older tables up to when it opens them.
  public let known: Int

  package init(engine: String, schema: Int, known: Int = Schema.version) {
    self.engine = engine
    self.schema = schema
    self.known = known
  }

  /// The schema that this program knows.
  public static var newest: Int { Schema.version }
}
