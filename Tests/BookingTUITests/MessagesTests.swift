import TerminalUI
import Testing

@testable import BookingDomain
@testable import BookingModel
@testable import BookingScreens
@testable import BookingSession
@testable import BookingTUI

struct MessagesTests {
  /// Ada, who has just bought two tickets, at her messages.
  private func stage(_ width: Int, _ height: Int) throws -> Stage {
    var stage = try Stage(size: Size(width: width, height: height))
    try stage.shop.account("Ada")
    stage.logIn("ada")
    stage.press(.enter, .right, .enter, "c", .enter, .control("t"), .enter)
    #expect(stage.shows("You are going!"))
    stage.press("3", .down, .enter)
    return stage
  }

  @Test(arguments: [(40, 12), (80, 24), (120, 40)])
  func `a message is read to its end in a window of any size, and back`(width: Int, height: Int) throws {
    var stage = try stage(width, height)
    #expect(stage.shows("ada@example.org"))
    let end = try #require((stage.state.top?.screen as? MessagesScreen)?.selected?.body)
      .split(separator: "\n").last.map { String($0.suffix(12)) }
    let last = try #require(end)
    let first = stage.text
    for _ in 0..<20 where !stage.shows(last) { stage.press(.right) }
    #expect(stage.shows(last))
    for _ in 0..<20 { stage.press(.left) }
    #expect(stage.text == first)
  }

  @Test func `another message begins at its beginning`() throws {
    var stage = try stage(40, 12)
    stage.press(.right, .down)
    #expect((stage.state.top?.screen as? MessagesScreen)?.scroll == 0)
  }

  @Test func `where mail is real only what is not sent can be read, and the screen says which`() throws {
    var stage = try stage(80, 24)
    #expect(stage.shows("demo: nothing left this machine"))
    stage.state.session.options.access.shownMessages = [.phone]
    #expect(stage.shows("texts aren't sent from here"))
    stage.state.session.options.access.shownMessages = []
    stage.press(.escape)
    #expect(!stage.shows("Messages"))
  }

  @Test func `nobody reads another person's messages`() throws {
    var stage = try stage(80, 24)
    stage.press(.escape, .end, .enter)
    try stage.shop.account("Grace")
    stage.logIn("grace")
    stage.press("3", .down, .enter)
    #expect(stage.shows("grace@example.org") || stage.shows("Nothing has been sent to you yet."))
    #expect(!stage.shows("ada@example.org"))
  }
}
