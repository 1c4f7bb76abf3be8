import BookingMedia
import BookingModel
import BookingStore
import Foundation

extension BoxOffice {
  /// Posters of what is on sale or was are everybody's. A proof needn't be recent here: a picture is no figure, and where
  /// it belongs to is locked.
  func visible(to principal: Principal, _ reader: any Reader) throws -> Images.Viewer {
    Images.Viewer(
      sellers: try grants(of: principal, reader).sellers(.viewEvents), account: principal.account)
  }

  /// Removes files that no row names: left by a stop between writing a file and committing its row, or between deleting
  /// a row and its file, or because somebody was keeping pictures when they were to go. Returns how many went.
  @discardableResult
  func tidyPictures() throws(BookingError) -> Int {
    let files = try BookingError.translating { () throws(ImageError) in try images.all() }
    let known = try store.read { try Images.digests($0) }
    var count = 0
    for file in files {
      if let digest = file.sha256 {
        guard !known.contains(digest.hex), try removeUnnamed(digest) else { continue }
      } else {
        guard try removeUnfinished(file) else { continue }
      }
      count += 1
    }
    return count
  }

  /// A picture that has been judged, decoded and kept as a file.
  package struct StoredPoster: Sendable {
    let image: StoredImage
    let preview: [UInt8]
  }

  func storePoster(_ bytes: [UInt8]) throws(BookingError) -> StoredPoster {
    try BookingError.translating { () throws(ImageError) in
      let preview = try ImagePreview(of: bytes)
      let image = try StoredImage(judging: bytes)
      try images.store(image, bytes)
      return StoredPoster(image: image, preview: preview.encoded)
    }
  }

  /// What a transaction does with a poster that is stored.
  func recordPoster(_ poster: StoredPoster, _ transaction: any Transaction) throws -> ImageRecord {
    try Images.findOrInsert(poster.image, preview: poster.preview, at: clock.now(), transaction)
  }

  func setPoster(
    _ image: Identifier<ImageRecord>, of event: Identifier<Event>, _ transaction: any Transaction
  ) throws {
    try Events.setImage(image, of: event, at: clock.now(), transaction)
  }

  /// A file that stays behind is tidied later: no reason to fail a command that is committed.
  func removeFile(_ digest: ImageDigest) {
    _ = try? removeUnnamed(digest)
  }

  /// Removes the picture's file unless a row names it, which may have come anew meanwhile. Returns whether it is gone.
  private func removeUnnamed(_ digest: ImageDigest) throws(BookingError) -> Bool {
    try images.removing { () throws(BookingError) in
      guard try !store.read({ try Images.exists(digest, $0) }) else { return false }
      try BookingError.translating { () throws(ImageError) in try images.remove(digest) }
      return true
    } ?? false
  }

  /// Removes what was being written when its process ended: while nobody keeps anything, nothing is being written.
  private func removeUnfinished(_ blob: StoredBlob) throws(BookingError) -> Bool {
    try images.removing { () throws(BookingError) in
      try BookingError.translating { () throws(ImageError) in try images.removeUnfinished(blob) }
    } ?? false
  }
}
