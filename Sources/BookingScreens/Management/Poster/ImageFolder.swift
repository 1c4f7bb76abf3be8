import BookingMedia
import BookingModel
import BookingSession
import Foundation

/// A folder of the person's own machine, with what may lead to a picture in it.
struct ImageFolder: Sendable, Equatable {
  struct Entry: Sendable, Equatable {
    let name: String
    let isFolder: Bool
  }

  /// As it was asked for: what stands before the last slash of what was typed.
  let asked: String
  /// The whole path.
  let path: String
  /// Folders first, then pictures by their extension, each by name.
  let entries: [Entry]

  static let extensions: Set<String> = ["png", "jpg", "jpeg", "webp"]
  /// More than anybody reads: longer folders are narrowed by typing.
  private static let most = 5000

  /// Reads a folder. An empty path is the current one, `~` the person's own.
  static func read(_ asked: String) throws(BookingError) -> ImageFolder {
    let expanded =
      asked.isEmpty ? FileManager.default.currentDirectoryPath : (asked as NSString).expandingTildeInPath
    let url = URL(fileURLWithPath: expanded)
    let found: [URL]
    do {
      found = try FileManager.default.contentsOfDirectory(
        at: url, includingPropertiesForKeys: [.isDirectoryKey])
    } catch {
      _ = access(expanded, R_OK | X_OK)
      throw .unreadable(path: asked, reason: .system(String(cString: strerror(errno))))
    }
    let entries = found.prefix(most).compactMap { file -> Entry? in
      let isFolder = (try? file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false
      guard isFolder || extensions.contains(file.pathExtension.lowercased()) else { return nil }
      return Entry(name: file.lastPathComponent, isFolder: isFolder)
    }
    return ImageFolder(
      asked: asked, path: url.path,
      entries: entries.sorted {
        $0.isFolder != $1.isFolder ? $0.isFolder : $0.name.lowercased() < $1.name.lowercased()
      })
  }

  /// What fits what was typed after the last slash. Hidden ones only where a dot was typed.
  func matching(_ prefix: String) -> [Entry] {
    let needle = prefix.lowercased()
    return entries.filter { entry in
      if needle.isEmpty { return !entry.name.hasPrefix(".") }
      let name = entry.name.lowercased()
      return name.hasPrefix(needle)
        || (!needle.hasPrefix(".") && !name.hasPrefix(".") && name.contains(needle))
    }
  }

  func fullPath(_ entry: Entry) -> String { path == "/" ? "/\(entry.name)" : "\(path)/\(entry.name)" }
}

/// A picture that was read and can be shown, not yet anybody's poster.
struct PosterCandidate: Sendable {
  let path: String
  let bytes: [UInt8]
  let preview: ImagePreview
  /// Pixels of the whole picture.
  let width: Int
  let height: Int

  static func read(_ path: String) throws(BookingError) -> PosterCandidate {
    let expanded = (path as NSString).expandingTildeInPath
    do throws(ImageError) {
      let bytes = try ImageSource.read(path: expanded)
      let header = try ImageHeader(reading: bytes)
      return PosterCandidate(
        path: path, bytes: bytes, preview: try ImagePreview(of: bytes), width: header.width,
        height: header.height)
    } catch {
      throw .image(error)
    }
  }
}
