@testable import BookingFiles
@testable import BookingMedia
@testable import BookingModel
@testable import BookingStore
@testable import BookingStoreSQLite

extension BlobStore {
  /// As posters come in: judged, and then kept.
  @discardableResult
  func store(_ bytes: [UInt8]) throws(ImageError) -> StoredImage {
    let image = try StoredImage(judging: bytes)
    try store(image, bytes)
    return image
  }
}
