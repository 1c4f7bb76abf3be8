/// A strict import that was decided and whose events are not all there yet: the worker, or the next import, adds the rest.
public struct UnfinishedImport: Sendable, Equatable {
  /// The name of its file; empty where it wasn't told.
  public let file: String
  /// How many of its events are there.
  public let added: Int
  public let count: Int

  public init(file: String, added: Int, count: Int) {
    self.file = file
    self.added = added
    self.count = count
  }
}
