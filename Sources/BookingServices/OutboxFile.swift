import BookingDomain

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
    var template = Array("\(directory)/.message-XXXXXX".utf8CString)
    // Makes the file anew with mode 0600: nothing that lies there can be written through.
    let file = mkstemp(&template)
    guard file >= 0 else { throw failure("can't write to the outbox") }
    let temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    do throws(DeliveryError) {
      defer { close(file) }
      try fill(file, with: bytes)
      guard fsync(file) == 0, rename(temporary, path) == 0 else { throw failure("can't keep a message") }
    } catch {
      unlink(temporary)
      throw error
    }
    let folder = open(directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }

  /// Nil where there is no such file, or something that isn't one of ours.
  func read() -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG, facts.st_size <= Self.limit else {
      return nil
    }
    var bytes = [UInt8](repeating: 0, count: Int(facts.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes {
        pread(file, $0.baseAddress.map { $0 + filled }, $0.count - filled, off_t(filled))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      filled += count
    }
    return bytes
  }

  private func fill(_ file: Int32, with bytes: [UInt8]) throws(DeliveryError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        pwrite(file, $0.baseAddress.map { $0 + written }, $0.count - written, off_t(written))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure("can't write a message") }
      written += count
    }
  }

  /// A full disk or a missing right may be mended: worth another try.
  private func failure(_ what: String) -> DeliveryError {
    .temporary("\(what): \(String(cString: strerror(errno)))")
  }
}
