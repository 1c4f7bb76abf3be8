import BookingMedia
import BookingModel
import BookingStore
import Foundation

extension BoxOffice {
  /// Makes a picture the event's poster: keeps its bytes once, and the small preview that screens show.
  ///
  /// The file is on the disk before the row that names it is committed, and nobody removes it in between. What a stop
  /// there leaves is tidied later.
  /// - Throws: `.image` for what is no picture or too large, `.diskFull`, `.readOnly`, `.noPermission`.
  @discardableResult
  public func importPoster(_ principal: Principal, _ event: Identifier<Event>, bytes: [UInt8])
    throws(BookingError) -> ImageRecord
  {
    // Before the work of decoding, and again in the transaction.
    try store.read { _ = try authorisedEvent(event, .editEvents, by: principal, $0) }
    let (record, unused) = try images.keeping { () throws(BookingError) in
      let poster = try storePoster(bytes)
      return try store.write { transaction in
        let event = try authorisedEvent(event, .editEvents, by: principal, transaction)
        let record = try recordPoster(poster, transaction)
        try setPoster(record.id, of: event.id, transaction)
        let unused = try event.image.flatMap { try Images.removeIfUnused($0, transaction) }
        try audit(
          principal, .posterImported, .event(event.id, code: event.code), facts: record.sha256,
          fingerprint: Fingerprint.event(event.id, transaction), transaction)
        return (record, unused)
      }
    }
    if let unused { removeFile(unused) }
    return record
  }

  public func removePoster(_ principal: Principal, _ event: Identifier<Event>) throws(BookingError) {
    let unused: ImageDigest? = try store.write { transaction in
      let event = try authorisedEvent(event, .editEvents, by: principal, transaction)
      guard let image = event.image else { return nil }
      try Events.setImage(nil, of: event.id, at: clock.now(), transaction)
      try audit(
        principal, .posterRemoved, .event(event.id, code: event.code),
        fingerprint: Fingerprint.event(event.id, transaction), transaction)
      return try Images.removeIfUnused(image, transaction)
    }
    if let unused { removeFile(unused) }
  }

  /// The small picture for screens.
  ///
  /// - Throws: `.notFound` also for one that only events show which the principal may not see.
  public func preview(_ principal: Principal, _ image: Identifier<ImageRecord>) throws(BookingError)
    -> ImagePreview
  {
    let stored = try store.read { reader in
      try Images.preview(of: image, visible(to: principal, reader), reader)
    }
    guard let stored else { throw .notFound(.picture) }
    guard let preview = ImagePreview(encoded: stored) else {
      throw .damaged(detail: "preview of image \(image.rawValue)")
    }
    return preview
  }

  public func image(_ principal: Principal, _ id: Identifier<ImageRecord>) throws(BookingError) -> ImageRecord
  {
    let record = try store.read { try Images.find(id, visible(to: principal, $0), $0) }
    guard let record else { throw .notFound(.picture) }
    return record
  }

  /// Posters of what is on sale or was are everybody's. A proof needn't be recent here: a picture is no figure, and where
  /// it belongs to is locked.
  private func visible(to principal: Principal, _ reader: any Reader) throws -> Images.Viewer {
    Images.Viewer(
      sellers: try grants(of: principal, reader).sellers(.viewEvents), account: principal.account)
  }

  /// The picture as it was given.
  public func imageBytes(_ principal: Principal, _ image: Identifier<ImageRecord>) throws(BookingError)
    -> [UInt8]
  {
    let record = try self.image(principal, image)
    guard let digest = ImageDigest(hex: record.sha256) else {
      throw .damaged(detail: "hash of image \(image.rawValue)")
    }
    return try BookingError.translating { () throws(ImageError) in try images.load(digest) }
  }

  /// Removes files that no row names: left by a stop between writing a file and committing its row, or between deleting
  /// a row and its file, or because somebody was keeping pictures when they were to go. Returns how many went.
  @discardableResult
  public func tidyImages() throws(BookingError) -> Int {
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
