import Foundation
import Testing

@testable import BookingFiles
@testable import BookingMedia
@testable import BookingModel
@testable import BookingStore
@testable import BookingStoreSQLite

final class ImageFilesTests {
  private let root: String
  private let files: ImageFiles
  private let poster = SamplePicture.quarters(48, 64).png

  init() throws {
    var template = Array("\(NSTemporaryDirectory())/booking-images-XXXXXX".utf8CString)
    root = try String(cString: #require(mkdtemp(&template)))
    files = ImageFiles(directory: "\(root)/images")
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  @Test func `a stored picture comes back as it was`() throws {
    let image = try files.store(poster)
    #expect(image.format == .png)
    #expect(image.width == 48)
    #expect(image.height == 64)
    #expect(image.byteCount == poster.count)
    #expect(try files.load(image.sha256) == poster)
    #expect(files.exists(image.sha256))
  }

  @Test func `a picture lies under its hash`() throws {
    // Known answer: the hash of "abc".
    let abc = ImageDigest(of: Array("abc".utf8))
    #expect(abc.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")

    let image = try files.store(SamplePicture.quarters(20, 20).jpeg())
    let path = "\(root)/images/\(image.sha256.hex.prefix(2))/\(image.sha256.hex).jpg"
    #expect(FileManager.default.fileExists(atPath: path))
    #expect(files.path(of: image.sha256, format: .jpeg) == path)
  }

  @Test func `storing twice keeps one file`() throws {
    #expect(try files.store(poster) == files.store(poster))
    #expect(try files.all().count == 1)
  }

  @Test func `only the owner may look`() throws {
    let image = try files.store(poster)
    let path = files.path(of: image.sha256, format: .png)
    #expect(mode(of: path) == 0o600)
    #expect(mode(of: "\(root)/images") == 0o700)
    #expect(mode(of: "\(root)/images/\(image.sha256.hex.prefix(2))") == 0o700)
  }

  @Test func `what is no picture is not stored`() throws {
    #expect(throws: ImageError.notAnImage) { try files.store(Array("hello".utf8)) }
    #expect(try files.all().isEmpty)
  }

  @Test func `an altered file is noticed and storing again heals it`() throws {
    let image = try files.store(poster)
    let path = files.path(of: image.sha256, format: .png)
    try Data(poster.dropLast()).write(to: URL(fileURLWithPath: path))
    #expect(throws: ImageError.altered(path: path)) { try files.load(image.sha256) }
    try files.store(poster)
    #expect(try files.load(image.sha256) == poster)
  }

  @Test func `a file grown beyond all limits is altered, not read`() throws {
    let image = try files.store(poster)
    let path = files.path(of: image.sha256, format: .png)
    truncate(path, 9 * 1024 * 1024)
    #expect(throws: ImageError.altered(path: path)) { try files.load(image.sha256) }
  }

  @Test func `a removed picture is missing, and removing it again is nothing`() throws {
    let image = try files.store(poster)
    try files.remove(image.sha256)
    try files.remove(image.sha256)
    #expect(!files.exists(image.sha256))
    #expect(throws: ImageError.self) { try files.load(image.sha256) }
  }

  @Test func `the listing tells pictures from strays`() throws {
    let image = try files.store(poster)
    let folder = "\(root)/images/\(image.sha256.hex.prefix(2))"
    try Data("left".utf8).write(to: URL(fileURLWithPath: "\(folder)/abcdef.tmp"))
    try Data("note".utf8).write(to: URL(fileURLWithPath: "\(root)/images/note.txt"))
    let entries = try files.all()
    #expect(entries.compactMap(\.sha256) == [image.sha256])
    #expect(
      entries.filter { $0.sha256 == nil }.map(\.path) == ["\(folder)/abcdef.tmp", "\(root)/images/note.txt"])
  }

  @Test func `nothing is removed while somebody keeps, and many keep at once`() throws {
    let inside = try files.keeping { () throws(BookingError) in
      try files.keeping { () throws(BookingError) in try files.removing { () throws(BookingError) in true } }
    }
    #expect(inside == nil)
    #expect(try files.removing { () throws(BookingError) in true } == true)
    // Nor is anything begun to be kept meanwhile.
    let began = Flag()
    let thread = Thread { [files] in
      try? files.keeping { () throws(BookingError) in began.set() }
    }
    _ = try files.removing { () throws(BookingError) in
      thread.start()
      while !thread.isExecuting && !thread.isFinished { usleep(100) }
      #expect(!began.isSet)
    }
    while !thread.isFinished { usleep(100) }
    #expect(began.isSet)
  }

  @Test func `where pictures have no place, keeping is no obstacle`() throws {
    let nowhere = ImageFiles(directory: "\(root)/no/images")
    #expect(try nowhere.keeping { () throws(BookingError) in 7 } == 7)
    #expect(try nowhere.removing { () throws(BookingError) in 7 } == nil)
  }

  @Test func `a place that is a file, or lies nowhere, is named`() throws {
    try Data().write(to: URL(fileURLWithPath: "\(root)/file"))
    #expect(throws: ImageError.notAFile(path: "\(root)/file/images")) {
      try ImageFiles(directory: "\(root)/file/images").store(poster)
    }
    #expect(throws: ImageError.missing(path: "\(root)/no/images")) {
      try ImageFiles(directory: "\(root)/no/images").store(poster)
    }
  }

  @Test func `what the system reports is told by kind`() {
    let kinds: [(Int32, ImageError)] = [
      (ENOSPC, .diskFull(path: "p")), (EDQUOT, .diskFull(path: "p")), (EFBIG, .diskFull(path: "p")),
      (EROFS, .readOnly(path: "p")), (EACCES, .permissionDenied(path: "p")),
      (EPERM, .permissionDenied(path: "p")), (ENOENT, .missing(path: "p")), (EISDIR, .notAFile(path: "p")),
      (EIO, .inputOutput(path: "p", code: EIO)),
    ]
    for (code, error) in kinds { #expect(DiskFile.failure(at: "p", code: code) == error) }
  }

  @Test func `digests that are none are refused, so that no path can be made of them`() {
    let good = String(repeating: "0f", count: 32)
    #expect(ImageDigest(hex: good)?.hex == good)
    for bad in ["", "../../etc/passwd", good + "0", String(good.dropLast()), good.uppercased()] {
      #expect(ImageDigest(hex: bad) == nil)
    }
  }

  @Test func `a source is read whole, and what is no file is refused at once`() throws {
    let path = "\(root)/poster.png"
    try Data(poster).write(to: URL(fileURLWithPath: path))
    #expect(try ImageSource.read(path: path) == poster)
    #expect(throws: ImageError.missing(path: "\(root)/none.png")) {
      try ImageSource.read(path: "\(root)/none.png")
    }
    #expect(throws: ImageError.notAFile(path: root)) { try ImageSource.read(path: root) }
    #expect(throws: ImageError.notAFile(path: "/dev/zero")) { try ImageSource.read(path: "/dev/zero") }
    mkfifo("\(root)/pipe", 0o600)
    #expect(throws: ImageError.notAFile(path: "\(root)/pipe")) {
      try ImageSource.read(path: "\(root)/pipe")
    }
  }

  private func mode(of path: String) -> mode_t {
    var facts = stat()
    stat(path, &facts)
    return facts.st_mode & 0o777
  }
}
