import BookingDomain
import BookingFiles
import BookingModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One file of the outbox: there whole and durable, or not at all.
struct OutboxFile {
  /// Far above any message; what is larger isn't ours.
  private static let limit = 1 << 20

  let path: String

  /// Written beside its place, synced, renamed over it, and the directory synced. Mode 0600.
  func write(_ bytes: [UInt8], directory: String) throws(DeliveryError) {
    do throws(FileFault) {
      try DurableFile.replace(path, in: directory, with: bytes, temporary: ".message-XXXXXX")
    } catch {
      // A full disk or a missing right may be mended: worth another try.
      throw .temporary(.outbox(error.reason))
    }
  }

  /// Nil where there is no such file, or something that isn't one of ours.
  func read() -> [UInt8]? {
    guard let file = try? OpenFile(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW), let facts = try? file.facts(),
      facts.isFile,
      facts.st_size <= Self.limit, let bytes = try? file.read(Int(facts.st_size))
    else { return nil }
    return bytes.count == facts.st_size ? bytes : nil
  }
}
