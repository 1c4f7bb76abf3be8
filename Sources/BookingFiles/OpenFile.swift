import Foundation

/// What the system refused to do with a file. Whoever asked for it says in terms of its own what that means.
package struct FileFault: Error, Equatable, Sendable {
  package let code: Int32

  package init(_ code: Int32 = errno) { self.code = code }

  /// In the system's words.
  package var reason: String { String(cString: strerror(code)) }
}

/// An open file, read and written in order, all of it whatever signals come in between. Closed when it goes out of scope.
package struct OpenFile: ~Copyable {
  package let descriptor: Int32

  /// - Parameter flags: as of `open`. What it makes only its owner may read, and no other program that is started has it.
  package init(_ path: String, _ flags: Int32) throws(FileFault) {
    descriptor = open(path, flags | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileFault() }
  }

  /// A new one with chance in its name, which comes to stand in `template` where six X are.
  package init(making template: inout String) throws(FileFault) {
    var name = Array(template.utf8CString)
    let ending = template.utf8.reversed().prefix { $0 != UInt8(ascii: "X") }.count
    descriptor = mkstemps(&name, Int32(ending))
    guard descriptor >= 0 else { throw FileFault() }
    template = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { close(descriptor) }

  package func facts() throws(FileFault) -> stat {
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { throw FileFault() }
    return facts
  }

  package func write(_ bytes: [UInt8]) throws(FileFault) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Foundation.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      }
      if count >= 0 { written += count } else if errno != EINTR { throw FileFault() }
    }
  }

  /// Up to `count` bytes; fewer only at the end of the file.
  package func read(_ count: Int) throws(FileFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        Foundation.read(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
      }
      if got == 0 { break }
      if got > 0 { filled += got } else if errno != EINTR { throw FileFault() }
    }
    return filled == count ? bytes : Array(bytes.prefix(filled))
  }

  package func sync() throws(FileFault) {
    guard fsync(descriptor) == 0 else { throw FileFault() }
  }
}

extension stat {
  /// Whether it is a file, and no pipe, device or directory.
  package var isFile: Bool { st_mode & S_IFMT == S_IFREG }
}

/// Files that are there whole and outlive a loss of power, or not at all.
package enum DurableFile {
  /// Puts `bytes` at `path`: written beside it, synced, renamed over it, and the folder synced. Only its owner may read it, nothing
  /// that lies there is written through, and on a failure nothing stays behind.
  ///
  /// - Parameter temporary: what it is called in the making, with six X for chance.
  package static func replace(
    _ path: String, in folder: String, with bytes: [UInt8], temporary: String
  ) throws(FileFault) {
    var temporary = "\(folder)/\(temporary)"
    let file = try OpenFile(making: &temporary)
    do throws(FileFault) {
      guard fchmod(file.descriptor, 0o600) == 0 else { throw FileFault() }
      try file.write(bytes)
      try file.sync()
      guard rename(temporary, path) == 0 else { throw FileFault() }
    } catch {
      unlink(temporary)
      throw error
    }
    try syncFolder(folder)
  }

  /// Makes names given or taken away in this folder survive a loss of power.
  package static func syncFolder(_ path: String) throws(FileFault) {
    let folder = try OpenFile(path, O_RDONLY | O_DIRECTORY)
    // Some file systems can't sync a directory and say so with EINVAL: nothing more can be done there.
    do throws(FileFault) { try folder.sync() } catch { guard error.code == EINVAL else { throw error } }
  }
}
