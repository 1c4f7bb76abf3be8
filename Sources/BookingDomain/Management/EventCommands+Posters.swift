import BookingMedia
import BookingModel
import BookingStore
import Foundation

extension EventCommands {
  /// Makes a picture the event's poster: keeps its bytes once, and the small preview that screens show.
  ///
  /// The file is on the disk before the row that names it is committed, and nobody removes it in between. What a stop
  /// there leaves is tidied later.
  /// - Throws: `.image` for what is no picture or too large, `.diskFull`, `.readOnly`, `.noPermission`.
  @discardableResult
  public func importPoster(_ event: Identifier<Event>, bytes: [UInt8]) throws(BookingError) -> ImageRecord {
    // Before the work of decoding, and again in the transaction.
    try store.read { _ = try office.authorisedEvent(event, .editEvents, by: principal, $0) }
    let (record, unused) = try images.keeping { () throws(BookingError) in
      let poster = try office.storePoster(bytes)
      return try store.write { transaction in
        let event = try office.authorisedEvent(event, .editEvents, by: principal, transaction)
        let record = try office.recordPoster(poster, transaction)
        try office.setPoster(record.id, of: event.id, transaction)
        let unused = try event.image.flatMap { try Images.removeIfUnused($0, transaction) }
        try office.audit(
          principal, .posterImported, .event(event.id, code: event.code), facts: record.sha256,
          fingerprint: Fingerprint.event(event.id, transaction), transaction)
        return (record, unused)
      }
    }
    if let unused { office.removeFile(unused) }
    return record
  }

  public func removePoster(_ event: Identifier<Event>) throws(BookingError) {
    let unused: ImageDigest? = try store.write { transaction in
      let event = try office.authorisedEvent(event, .editEvents, by: principal, transaction)
      guard let image = event.image else { return nil }
      try Events.setImage(nil, of: event.id, at: clock.now(), transaction)
      try office.audit(
        principal, .posterRemoved, .event(event.id, code: event.code),
        fingerprint: Fingerprint.event(event.id, transaction), transaction)
      return try Images.removeIfUnused(image, transaction)
    }
    if let unused { office.removeFile(unused) }
  }
}
