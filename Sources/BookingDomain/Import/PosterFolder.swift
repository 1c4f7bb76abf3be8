import BookingMedia
import BookingModel
import BookingRules
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

  /// - Throws: what is wrong with the path, the file or the picture.
  mutating func poster(
    at path: String, store: ([UInt8]) throws(BookingError) -> BoxOffice.StoredPoster
  ) throws(Refusal) -> BoxOffice.StoredPoster {
    let path = NormalizedText.normalised(path)
    let out = Refusal(reason: .outsideFolder)
    let parts = path.split { $0 == "/" || $0 == "\\" }.map(String.init)
    guard !path.hasPrefix("/"), !path.hasPrefix("\\"), !parts.contains("..") else { throw out }
    guard let root = Self.resolved(folder) else { throw Refusal(reason: .notAPoster(.missing(path: path))) }
    guard let file = Self.resolved(root + "/" + path) ?? Self.find(parts, in: root) else {
      throw Refusal(reason: .notAPoster(.missing(path: path)))
    }
    // A link may lead out where the words of a path don't.
    guard file.hasPrefix(root == "/" ? root : root + "/") else { throw out }
    if let poster = known[file] { return poster }
    do {
      let poster = try BookingError.translating { () throws(ImageError) in try ImageSource.read(path: file) }
      let stored = try store(poster)
      known[file] = stored
      return stored
    } catch {
      throw Refusal(reason: Self.reason(error, path: path))
    }
  }

  /// In words of the file of events: its own path, not where the folder lies.
  private static func reason(_ error: BookingError, path: String) -> FieldProblem.Reason {
    switch error {
    case .image(.notAFile): .notAPoster(.notAFile(path: path))
    case .image(.inputOutput(_, let code)): .notAPoster(.inputOutput(path: path, code: code))
    case .image(let error): .notAPoster(error)
    case .noPermission: .notAPoster(.permissionDenied(path: path))
    case .diskFull: .notAPoster(.diskFull(path: path))
    case .readOnly: .notAPoster(.readOnly(path: path))
    default: .unreadable
    }
  }

  /// A file whose name is written otherwise than in the file of events: another Unicode form, other capitals, backslashes
  /// between folders, as Windows and Macs write and read them as one.
  private static func find(_ parts: [String], in root: String) -> String? {
    var place = root
    for part in parts where part != "." {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
      let key = NormalizedText.key(part)
      guard let name = names.sorted().first(where: { NormalizedText.key($0) == key }) else { return nil }
      place += "/" + name
    }
    return resolved(place)
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
