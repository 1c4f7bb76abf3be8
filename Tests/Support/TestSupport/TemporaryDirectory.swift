import Foundation

/// An empty directory of a test's own under the system's temporary directory, mode 0700. It is removed with all
/// that is in it when the last reference goes: keep it in a property of the suite, or use `withTemporaryDirectory`.
public final class TemporaryDirectory: Sendable {
  public let url: URL
  /// The same as `url`, without symbolic links.
  public var path: String { url.path }

  public init(named name: String = "booking") throws {
    let manager = FileManager.default
    url = manager.temporaryDirectory.resolvingSymlinksInPath()
      .appendingPathComponent("\(name)-\(UUID().uuidString)", isDirectory: true)
    try manager.createDirectory(
      at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit {
    // Tests of directories that can't be written leave some behind.
    let manager = FileManager.default
    if let items = manager.enumerator(at: url, includingPropertiesForKeys: [.isDirectoryKey]) {
      for case let item as URL in items
      where (try? item.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == true {
        try? manager.setAttributes([.posixPermissions: 0o700], ofItemAtPath: item.path)
      }
    }
    try? manager.removeItem(at: url)
  }

  /// The path of `name` inside; nothing is created.
  public func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// Writes `text` to the file `name` inside, with the directories above it, and returns its path.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String {
    try write(Data(text.utf8), to: name)
  }

  @discardableResult
  public func write(_ data: Data, to name: String) throws -> String {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    return file.path
  }

  /// Writes a program for `/bin/sh` to the file `name` inside and returns its path.
  @discardableResult
  public func script(_ text: String, named name: String = "script") throws -> String {
    let path = try write("#!/bin/sh\n" + text + "\n", to: name)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    return path
  }
}

/// Runs `body` with a temporary directory that is there until it returns or throws.
public func withTemporaryDirectory<Result>(_ body: (TemporaryDirectory) throws -> Result) throws -> Result {
  let directory = try TemporaryDirectory()
  return try withExtendedLifetime(directory) { try body(directory) }
}
