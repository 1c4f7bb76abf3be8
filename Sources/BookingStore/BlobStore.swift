import BookingModel

/// Where pictures lie, named by the hash of their content, beside the tables that name them. A picture is there whole or not at
/// all, and for good when `store` returns; the same one is kept once.
package protocol BlobStore: Sendable {
  /// Keeps a picture that was judged. One that is there already and has been damaged since is replaced.
  func store(_ image: StoredImage, _ bytes: [UInt8]) throws(ImageError)

  /// The picture's bytes, proven to be the ones that were stored.
  func load(_ sha256: ImageDigest) throws(ImageError) -> [UInt8]

  /// What lies under its name, unproven: for a backup, which keeps even what is damaged.
  func bytes(_ picture: PictureName) throws(ImageError) -> [UInt8]

  func exists(_ sha256: ImageDigest) -> Bool

  /// Nothing happens where it is not there.
  func remove(_ sha256: ImageDigest) throws(ImageError)

  /// Everything there, whether it is a picture or not. Contents are not read.
  func all() throws(ImageError) -> [StoredBlob]

  /// Removes what `store` left that was stopped. - Returns: whether it was such a thing.
  func removeUnfinished(_ blob: StoredBlob) throws(ImageError) -> Bool

  /// Runs `body` while nothing is removed: from storing a picture until its row is committed, and from copying the rows
  /// until their pictures are copied. Any number may keep at once.
  func keeping<Value>(_ body: () throws(BookingError) -> Value) throws(BookingError) -> Value

  /// Runs `body` while nobody keeps anything; at once nil where somebody does, however long that takes, or where there
  /// are no pictures.
  func removing<Value>(_ body: () throws(BookingError) -> Value) throws(BookingError) -> Value?
}

/// Something in the pictures' place.
package struct StoredBlob: Sendable, Hashable {
  /// Nil for what is no picture of ours: left by a process killed while it stored one, or put there by hand.
  package let sha256: ImageDigest?
  /// Where it lies, to be shown to those who run the place.
  package let path: String
  package let byteCount: Int
  /// When it was last written, in milliseconds since 1970 UTC: what is young may still be in the making.
  package let modifiedAt: Int64

  package init(sha256: ImageDigest?, path: String, byteCount: Int, modifiedAt: Int64) {
    self.sha256 = sha256
    self.path = path
    self.byteCount = byteCount
    self.modifiedAt = modifiedAt
  }
}
