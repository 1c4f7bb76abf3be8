/// A picture in the data directory, named by the hash of its bytes.
public struct ImageRecord: Sendable, Equatable, Identifiable {
  public let id: Identifier<ImageRecord>
  /// Lower-case hex.
  public let sha256: String
  public let format: String
  public let width: Int
  public let height: Int
  public let byteCount: Int

  package init(
    id: Identifier<ImageRecord>, sha256: String, format: String, width: Int, height: Int, byteCount: Int
  ) {
    self.id = id
    self.sha256 = sha256
    self.format = format
    self.width = width
    self.height = height
    self.byteCount = byteCount
  }
}
