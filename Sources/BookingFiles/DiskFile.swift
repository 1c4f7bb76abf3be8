import BookingModel
import Foundation

/// The few file operations pictures need, each durable and with its failure named.
package enum DiskFile {
  /// How the names of files in the making end.
  package static let temporarySuffix = ".tmp"

  /// The whole content of a regular file of at most `limit` bytes. Devices, pipes and directories are
  /// refused without waiting for them.
  package static func read(_ path: String, limit: Int) throws(ImageError) -> [UInt8] {
    try asked(path) { () throws(FileFault) in try content(path, limit: limit) }.get()
  }

  private static func content(_ path: String, limit: Int) throws(FileFault) -> Result<[UInt8], ImageError> {
    let file = try OpenFile(path, O_RDONLY | O_NONBLOCK)
    let facts = try file.facts()
    guard facts.isFile else { return .failure(.notAFile(path: path)) }
    guard facts.st_size <= limit else { return .failure(.tooLarge(bytes: Int(facts.st_size), limit: limit)) }
    return .success(try file.read(Int(facts.st_size)))
  }

  /// Puts `bytes` at `path` at once (`DurableFile`).
  package static func replace(_ path: String, in folder: String, with bytes: [UInt8]) throws(ImageError) {
    try asked(path) { () throws(FileFault) in
      try DurableFile.replace(path, in: folder, with: bytes, temporary: "XXXXXX" + temporarySuffix)
    }
  }

  private static func asked<Value>(_ path: String, _ body: () throws(FileFault) -> Value) throws(ImageError)
    -> Value
  {
    do throws(FileFault) { return try body() } catch { throw failure(at: path, code: error.code) }
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
    try asked(path) { () throws(FileFault) in try DurableFile.syncFolder(path) }
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
