import BookingMedia
import BookingModel
import BookingStore
import Foundation

extension CatalogueCommands {
  /// The small picture for screens.
  ///
  /// - Throws: `.notFound` also for one that only events show which the principal may not see.
  public func preview(_ image: Identifier<ImageRecord>) throws(BookingError) -> ImagePreview {
    let stored = try store.read { reader in
      try Images.preview(of: image, office.visible(to: principal, reader), reader)
    }
    guard let stored else { throw .notFound(.picture) }
    guard let preview = ImagePreview(encoded: stored) else {
      throw .damaged(detail: "preview of image \(image.rawValue)")
    }
    return preview
  }

  public func image(_ id: Identifier<ImageRecord>) throws(BookingError) -> ImageRecord {
    let record = try store.read { try Images.find(id, office.visible(to: principal, $0), $0) }
    guard let record else { throw .notFound(.picture) }
    return record
  }

  /// The picture as it was given.
  public func imageBytes(_ image: Identifier<ImageRecord>) throws(BookingError) -> [UInt8] {
    let record = try self.image(image)
    guard let digest = ImageDigest(hex: record.sha256) else {
      throw .damaged(detail: "hash of image \(image.rawValue)")
    }
    return try BookingError.translating { () throws(ImageError) in try images.load(digest) }
  }
}
