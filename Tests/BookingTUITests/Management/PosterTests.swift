import BookingWords
import Foundation
import TerminalUI
import TestSupport
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

struct PosterTests {
  private let directory: TemporaryDirectory
  private let shop: Shop

  /// A folder with two pictures, one of them broken, a text and a folder.
  init() throws {
    directory = try TemporaryDirectory()
    shop = try Shop(images: directory.path("images"))
    try FileManager.default.createDirectory(
      atPath: directory.path("images"), withIntermediateDirectories: true)
    let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("data/sample/posters")
    try directory.write(
      Data(contentsOf: samples.appendingPathComponent("sabar-circle.png")), to: "pictures/sabar.png")
    try directory.write("GIF89a, or so it says", to: "pictures/sabotage.jpg")
    try directory.write("words", to: "pictures/notes.txt")
    try directory.write("x", to: "pictures/sub/x.png")
  }

  private func stage(width: Int = 80, height: Int = 24) throws -> Stage {
    var stage = try Stage.admin(shop, size: Size(width: width, height: height))
    stage.press("i", .control("u"))
    stage.type(directory.path("pictures") + "/")
    return stage
  }

  @Test func `the folder shows its folders and pictures, nothing else`() throws {
    let stage = try stage()
    #expect(stage.shows("sub/"))
    #expect(stage.shows("sabar.png"))
    #expect(!stage.shows("notes.txt"))
  }

  @Test func `tab completes what names have in common, then the selected one`() throws {
    var stage = try stage()
    stage.type("s")
    stage.press(.down, .tab)
    stage.type("aba")
    stage.press(.tab)
    #expect(stage.shows("sabar.png"))
    #expect(!stage.shows("sabotage.jpg"))
  }

  @Test(arguments: [
    "/p/a b.png", "'/p/a b.png'", "\"/p/a b.png\"", "/p/a\\ b.png", "file:///p/a%20b.png", " '/p/a b.png'\n",
  ])
  func `a file that is dropped on the window is found, however its path is quoted`(_ pasted: String) {
    #expect(PastedPath.plain(pasted) == "/p/a b.png")
  }

  @Test func `what is no quote stays in a path`() {
    #expect(PastedPath.plain(#"/p/it's.png"#) == "/p/it's.png")
    #expect(PastedPath.plain(#"'/p/it'\''s.png'"#) == "/p/it's.png")
    #expect(PastedPath.plain(#"/p/a\b.png"#) == #"/p/a\b.png"#)
    #expect(PastedPath.plain(#"/p/a\\ b"#) == #"/p/a\ b"#)
    #expect(PastedPath.plain("'") == "'")
  }

  @Test func `a pasted path in quotes opens its folder`() throws {
    var stage = try Stage.admin(shop)
    stage.press("i", .control("u"))
    stage.send(.input(.paste("'\(directory.path("pictures"))/sabar.png'")))
    stage.press(.enter)
    #expect(stage.shows("make it the poster"))
  }

  @Test func `a picture is shown before it becomes the poster`() throws {
    var stage = try stage()
    stage.type("sabar")
    stage.press(.enter)
    #expect(stage.shows("▀▀▀▀▀▀"))
    #expect(stage.shows("make it the poster"))
    let event = try #require(try managed().first)
    #expect(event.image == nil)
    stage.press(.enter)
    #expect(stage.shows("“Northern Lights” has its poster."))
    #expect(try managed().first?.image != nil)
  }

  @Test func `escape takes another picture, once more leaves`() throws {
    var stage = try stage()
    stage.type("sabar")
    stage.press(.enter, .escape)
    #expect(stage.shows("sabar.png"))
    stage.press(.escape)
    #expect(stage.shows("1/6"))
  }

  @Test func `a file that is no picture is refused in words`() throws {
    var stage = try stage()
    stage.type("sabot")
    stage.press(.enter)
    #expect(stage.shows("✗ That isn't a picture."))
  }

  @Test func `a file that is not there is refused in words`() throws {
    var stage = try stage()
    stage.press(.control("u"))
    // A path that is as long wherever the tests run.
    stage.type("/nowhere.png")
    stage.press(.enter)
    #expect(stage.shows("✗ There is no /nowhere.png."))
  }

  @Test func `a folder that is not there says so while one types`() throws {
    var stage = try stage()
    stage.press(.control("u"))
    stage.type("/no/such/folder/")
    #expect(stage.shows("✗ There is no folder /no/such/folder"))
  }

  @Test func `a poster is removed only after a question`() throws {
    var stage = try stage()
    stage.type("sabar")
    stage.press(.enter, .enter)
    stage.refresh()
    stage.press("i", .control("x"))
    #expect(stage.shows("Remove the poster?"))
    stage.press(.enter)
    #expect(try managed().first?.image != nil)
    stage.press(.control("x"), .right, .enter)
    #expect(stage.shows("The poster is removed."))
    #expect(try managed().first?.image == nil)
  }

  @Test func `every reason against a picture has words of its own`() {
    let errors: [ImageError] = [
      .notAnImage, .tooLarge(bytes: 9_000_000, limit: 8_388_608),
      .tooManyPixels(width: 9000, height: 9000, limit: 40_000_000),
      .tooSmall(width: 4, height: 4, minimumSide: 16), .damaged(.png), .animated(.webp), .missing(path: "a"),
      .notAFile(path: "a"), .altered(path: "a"), .diskFull(path: "a"), .readOnly(path: "a"),
      .permissionDenied(path: "a"), .inputOutput(path: "a", code: 5),
    ]
    #expect(Set(errors.map { Language.english.words.reason($0) }).count == errors.count)
  }

  @Test func `names have their beginning in common, or nothing`() {
    #expect(PosterScreen.common(["sabar.png", "sabotage.jpg"]) == "sab")
    #expect(PosterScreen.common(["a", "b"]) == "")
    #expect(PosterScreen.common([]) == "")
  }

  private func managed() throws -> [Event] {
    try shop.office.operator.visit().catalogue.events(EventQuery()).listings.map(\.event)
  }
}
