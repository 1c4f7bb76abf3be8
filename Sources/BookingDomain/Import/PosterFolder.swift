import Foundation

/// The pictures beside a file of events. Nothing outside its folder is ever read, whatever a path says.
struct PosterFolder {
  struct Refusal: Error, Equatable {
    let reason: FieldProblem.Reason
  }

  private let folder: String
  /// Events often share a picture: each is read and decoded once.
  private var known: [String: BoxOffice.StoredPoster] = [:]

  init(_ folder: String) { self.folder = folder }

  mutating func poster(
    at path: String, store: ([UInt8]) throws(BookingError) -> BoxOffice.StoredPoster
  ) throws(Refusal) -> BoxOffice.StoredPoster {
    guard !path.hasPrefix("/"), !path.split(separator: "/").contains("..") else {
      throw Refusal(reason: .unknown("a path out of the file's folder"))
    }
    guard let root = Self.resolved(folder), let file = Self.resolved(folder + "/" + path) else {
      throw Refusal(reason: .unreadable)
    }
    // A link may lead out where the words of a path don't.
    guard file.hasPrefix(root == "/" ? root : root + "/") else {
      throw Refusal(reason: .unknown("a path out of the file's folder"))
    }
    if let poster = known[file] { return poster }
    do {
      let poster = try store(try ImageSource.read(path: file))
      known[file] = poster
      return poster
    } catch {
      throw Refusal(reason: .unreadable)
    }
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
