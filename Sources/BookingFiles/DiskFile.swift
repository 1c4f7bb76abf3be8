import BookingModel
import Foundation

/// The few file operations pictures need, each durable and with its failure named.
package enum DiskFile {
  /// How the names of files in the making end.
  package static let temporarySuffix = ".tmp"

  /// The whole content of a regular file of at most `limit` bytes. Devices, pipes and directories are
  /// refused without waiting for them.
  package static func read(_ path: String, limit: Int) throws(ImageError) -> [UInt8] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw failure(at: path) }
    defer { close(file) }
    var facts = stat()
    guard fstat(file, &facts) == 0 else { throw failure(at: path) }
    guard facts.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
    guard facts.st_size <= limit else { throw .tooLarge(bytes: Int(facts.st_size), limit: limit) }

    var bytes = [UInt8](repeating: 0, count: Int(facts.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        Foundation.read(file, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(at: path)
      }
      if count == 0 { break }
      filled += count
    }
    return Array(bytes.prefix(filled))
  }

  /// Puts `bytes` at `path` at once: written beside it, synced, renamed over it, and the folder synced.
  /// On a failure nothing stays behind.
  package static func replace(_ path: String, in folder: String, with bytes: [UInt8]) throws(ImageError) {
    var template = Array("\(folder)/XXXXXX\(temporarySuffix)".utf8CString)
    let file = mkstemps(&template, Int32(temporarySuffix.utf8.count))
    guard file >= 0 else { throw failure(at: path) }
    let temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    do throws(ImageError) {
      defer { close(file) }
      guard fchmod(file, 0o600) == 0 else { throw failure(at: path) }
      try write(bytes, to: file, path: path)
      guard fsync(file) == 0 else { throw failure(at: path) }
      guard rename(temporary, path) == 0 else { throw failure(at: path) }
    } catch {
      unlink(temporary)
      throw error
    }
    try syncDirectory(folder)
  }

  private static func write(_ bytes: [UInt8], to file: Int32, path: String) throws(ImageError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.write(file, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(at: path)
      }
      written += count
    }
  }

  /// Returns whether the directory is new. Its parent has to exist.
  package static func makeDirectory(_ path: String) throws(ImageError) -> Bool {
    if mkdir(path, 0o700) == 0 { return true }
    let code = errno
    if code == EEXIST { return false }
    throw failure(at: path, code: code)
  }

  /// Makes names given or taken away in this directory survive a loss of power.
  package static func syncDirectory(_ path: String) throws(ImageError) {
    let directory = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { throw failure(at: path) }
    defer { close(directory) }
    // Some file systems can't sync a directory and say so with EINVAL: nothing more can be done there.
    guard fsync(directory) == 0 || errno == EINVAL else { throw failure(at: path) }
  }

  package static func parent(of path: String) -> String {
    let trimmed = path.hasSuffix("/") ? String(path.dropLast()) : path
    guard let slash = trimmed.lastIndex(of: "/") else { return "." }
    return slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
  }

  package static func remove(_ path: String) throws(ImageError) {
    guard unlink(path) == 0 || errno == ENOENT || errno == ENOTDIR else { throw failure(at: path) }
  }

  package static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  /// The names in a directory, sorted; none when it does not exist.
  package static func names(in path: String) throws(ImageError) -> [String] {
    guard let directory = opendir(path) else {
      let code = errno
      if code == ENOENT { return [] }
      throw failure(at: path, code: code)
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { field in
        field.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Size and time of the last change, in milliseconds since 1970 UTC; `nil` when the file is gone.
  package static func facts(of path: String) -> (byteCount: Int, modifiedAt: Int64)? {
    var facts = stat()
    guard lstat(path, &facts) == 0 else { return nil }
    return (Int(facts.st_size), modification(facts) / 1_000_000)
  }

  /// When an open file was last written, in nanoseconds since 1970 UTC; 0 where that can't be told.
  package static func modification(of file: Int32) -> Int64 {
    var facts = stat()
    return fstat(file, &facts) == 0 ? modification(facts) : 0
  }

  private static func modification(_ facts: stat) -> Int64 {
    #if canImport(Darwin)
      let time = facts.st_mtimespec
    #else
      let time = facts.st_mtim
    #endif
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  package static func failure(at path: String, code: Int32 = errno) -> ImageError {
    switch code {
    case ENOENT: .missing(path: path)
    case EISDIR, ENOTDIR: .notAFile(path: path)
    case ENOSPC, EDQUOT, EFBIG: .diskFull(path: path)
    case EROFS: .readOnly(path: path)
    case EACCES, EPERM: .permissionDenied(path: path)
    default: .inputOutput(path: path, code: code)
    }
  }
}
