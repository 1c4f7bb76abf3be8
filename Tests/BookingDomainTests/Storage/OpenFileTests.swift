import Foundation
import TestSupport
import Testing

@testable import BookingFiles

struct OpenFileTests {
  private let folder: TemporaryDirectory

  init() throws { folder = try TemporaryDirectory(named: "files") }

  @Test func `a file that is replaced is its owner's alone, and nothing else stays in the folder`() throws {
    let path = try folder.write("before", to: "seal")
    let linked = folder.path("elsewhere")
    try FileManager.default.linkItem(atPath: path, toPath: linked)
    try DurableFile.replace(path, in: folder.path, with: Array("after".utf8), temporary: ".seal-XXXXXX.tmp")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "after")
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    // What lay there was not written through.
    #expect(try String(contentsOfFile: linked, encoding: .utf8) == "before")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["elsewhere", "seal"])
  }

  @Test func `what can't be put in its place leaves nothing behind, and says what the system said`() throws {
    try FileManager.default.createDirectory(
      atPath: folder.path("seal/full"), withIntermediateDirectories: true)
    #expect(throws: FileFault(EISDIR)) {
      try DurableFile.replace(folder.path("seal"), in: folder.path, with: [1], temporary: "XXXXXX")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["seal"])
    #expect(throws: FileFault(ENOENT)) {
      try DurableFile.replace("x", in: folder.path("nowhere"), with: [1], temporary: "XXXXXX")
    }
    #expect(FileFault(ENOENT).reason == "No such file or directory")
  }

  @Test func `reading ends with the file, and begins where it ended`() throws {
    let file = try OpenFile(try folder.write("abcdef", to: "text"), O_RDONLY)
    #expect(try file.facts().isFile)
    #expect(try file.read(4) == Array("abcd".utf8))
    #expect(try file.read(4) == Array("ef".utf8))
    #expect(try file.read(4) == [])
    let directory = try OpenFile(folder.path, O_RDONLY)
    #expect(try !directory.facts().isFile)
    #expect(throws: FileFault(EISDIR)) { try OpenFile(folder.path, O_RDONLY).read(1) }
  }
}
